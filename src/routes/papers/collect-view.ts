import { drawnIn, type DrawnPicture } from '#lib/charts/parts/drawn.ts';
import type { Outgoing } from '#lib/export/outgoing.ts';
import type { PackPicture, PackView } from '#lib/export/pack.ts';
import { slideImage } from '#lib/export/slide-image.ts';
import type { AgendaItem } from '#lib/state/agenda.ts';
import { pictureTables } from '#lib/tables/picture-table.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import { tableIn } from '../tables-shown.ts';
import { leaving } from '../taken-away.ts';
import { mayLeaveAsShown } from './as-shown.ts';
import { tableOnPage } from './table-on-page.ts';
import { linesIn, provenanceOnPage, sentenceIn, standingOver } from './words-on-page.ts';

/** A view as it leaves, and which of its tables stands where on the page. */
export interface CollectedView {
  readonly view: PackView;
  readonly places: ReadonlyMap<Element, Outgoing>;
}

/**
 * What a view on the page shows, through the one door: its pictures with their figures, its tables (all of them, or those
 * that are not folded away), its words, its provenance.
 */
export async function collectView(
  section: HTMLElement,
  item: AgendaItem,
  which: 'all' | 'in sight'
): Promise<CollectedView> {
  const around = provenanceOnPage(section, item.title);
  const places = await tablesOf(section);
  const pictures = await picturesOf(section, around);
  const all = [...places.values()];
  const inSight = [...places].filter(([place]) => place.checkVisibility()).map(([, table]) => table);
  const wanted = which === 'all' || (inSight.length === 0 && pictures.length === 0) ? all : inSight;
  const tables = wanted.length > 0 || pictures.length > 0 ? wanted : await plainTables(section, around);
  const { facts } = await leaving({ title: item.title, columns: [], rows: [] }, around, section);
  const { title, note } = item;
  const words = mayLeaveAsShown()
    ? { sentence: sentenceIn(section, pictures), lines: linesIn(section) }
    : { sentence: '', lines: [] };
  const [only, ...others] = pictures;
  const first = others.length > 0 ? undefined : (only?.figures[0]?.table ?? only ?? tables[0]);
  return { view: { title, note, ...words, pictures, tables, facts: first?.facts ?? facts }, places };
}

async function tablesOf(section: HTMLElement): Promise<ReadonlyMap<Element, Outgoing>> {
  const found = [...section.querySelectorAll('.takeaway')].flatMap((element) => {
    const shown = tableIn(element);
    return shown ? [{ element, ...shown }] : [];
  });
  const gone = await Promise.all(
    found.map(async ({ element, table, provenance }) => {
      return [element, await leaving(table, provenance, element)] as const;
    })
  );
  return new Map(gone);
}

function picturesOf(section: HTMLElement, around: Provenance): Promise<readonly PackPicture[]> {
  const found = [...section.querySelectorAll('figure, [data-picture]')].flatMap((element) => {
    const drawn = element.checkVisibility() ? drawnIn(element) : null;
    return drawn ? [{ element, drawn }] : [];
  });
  return Promise.all(found.map(({ element, drawn }) => pictureOf(element, drawn, around)));
}

async function pictureOf(
  element: Element,
  { words, draws, provenance }: DrawnPicture,
  around: Provenance
): Promise<PackPicture> {
  const known = provenance ?? standingOver(element, around);
  const asShown = mayLeaveAsShown();
  const figures = await Promise.all(
    (draws === null ? [] : pictureTables(draws)).map(async ({ table, form, cellTones = [], key = '' }) => ({
      table: await leaving(table, known, element),
      form: form && { ...form, rowTones: asShown ? form.rowTones : [] },
      cellTones: asShown ? cellTones : [],
      key: asShown ? key : ''
    }))
  );
  const { facts } = await leaving({ title: words.title, columns: [], rows: [] }, known, element);
  const svg = draws === null && asShown ? element.querySelector('svg') : null;
  return {
    title: words.title,
    description: asShown ? words.description : '',
    figures,
    image: svg && (await slideImage(svg)),
    facts
  };
}

/** Tables that nobody takes away one by one, where a view has nothing else. */
function plainTables(section: HTMLElement, around: Provenance): Promise<readonly Outgoing[]> {
  if (!mayLeaveAsShown()) return Promise.resolve([]);
  const found = [...section.querySelectorAll('table')].filter((table) => table.checkVisibility());
  return Promise.all(found.map((table) => leaving(tableOnPage(table), around, table)));
}
