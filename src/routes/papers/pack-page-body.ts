import type { Outgoing } from '#lib/export/outgoing.ts';
import { copyOfView } from '#lib/export/page-copy.ts';
import { packTableHtml } from '#lib/export/single-file.ts';
import { usedRules } from '#lib/export/used-styles.ts';
import { mayLeaveAsShown } from './as-shown.ts';
import type { CollectedView } from './collect-view.ts';

/** The body of a view as markup with ids that begin with its own, and the rules that style it. */
export interface PackPage {
  readonly body: string;
  readonly rules: readonly string[];
}

/** A view on the page as markup: as it is shown where it may leave so, else its figures as tables alone. */
export function pageOf(section: HTMLElement, { view, places }: CollectedView, id: string): PackPage {
  const body = section.querySelector<HTMLElement>('.body');
  const figures = [
    ...view.pictures.flatMap((picture) => picture.figures.map(({ table }) => table)),
    ...view.tables
  ];
  if (body === null || !mayLeaveAsShown()) {
    return {
      body: `<div class="body">${figures.map(packTableHtml).join('')}</div>`,
      rules: usedRules(section)
    };
  }
  const tables = new Map([...places].map(([place, table]) => [place, elementOf(table)]));
  const copy = copyOfView(body, id, tables);
  const within = document.createElement('main');
  within.append(copy);
  return { body: copy.outerHTML, rules: usedRules(within) };
}

function elementOf(table: Outgoing): Element {
  const parsed = new DOMParser().parseFromString(packTableHtml(table), 'text/html');
  const element = parsed.body.firstElementChild;
  if (element === null) throw new Error(`“${table.title}” made no table.`);
  return document.adoptNode(element);
}
