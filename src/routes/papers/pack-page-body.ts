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
  const shown = section.querySelector<HTMLElement>('.body');
  const figures = [
    ...view.pictures.flatMap((picture) => picture.figures.map(({ table }) => table)),
    ...view.tables
  ];
  if (shown === null || !mayLeaveAsShown()) {
    return {
      body: `<div class="body">${figures.map(packTableHtml).join('')}</div>`,
      rules: usedRules(section)
    };
  }
  const all = [...places.values()];
  const tables = new Map([...places].map(([place, table]) => [place, placeOf(all.indexOf(table))]));
  const copy = copyOfView(shown, id, tables);
  const within = document.createElement('main');
  within.append(copy);
  const markup = all.reduce(
    (html, table, index) => html.replace(placeOf(index).outerHTML, () => packTableHtml(table)),
    copy.outerHTML
  );
  return { body: markup, rules: usedRules(within) };
}

/** What stands in the copy for a table: its markup is text, which no page may turn into elements. */
function placeOf(index: number): Element {
  const place = document.createElement('div');
  place.dataset['table'] = String(index);
  return place;
}
