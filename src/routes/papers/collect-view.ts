import { drawnIn, type DrawnPicture } from '#lib/charts/parts/drawn.ts';
import { factsOf, outgoing, type Fact, type Outgoing } from '#lib/export/outgoing.ts';
import type { PackFigures, PackPicture, PackView } from '#lib/export/pack.ts';
import { slideImage } from '#lib/export/slide-image.ts';
import type { AgendaItem } from '#lib/state/agenda.ts';
import { pictureTables } from '#lib/tables/picture-table.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import { tableIn } from '../tables-shown.ts';
import { stampFor, type Leaving } from '../leaving.ts';
import { leaving, originOf } from '../taken-away.ts';
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
  const tables = wanted.length > 0 || pictures.length > 0 ? wanted : plainTables(section, around);
  const facts = factsAt(section, around);
  const { title, note } = item;
  const words = mayLeaveAsShown()
    ? { sentence: sentenceIn(section, pictures), lines: linesIn(section) }
    : { sentence: '', lines: [] };
  const [only, ...others] = pictures;
  const first = others.length > 0 ? undefined : (only?.figures[0]?.table ?? only ?? tables[0]);
  return { view: { title, note, ...words, pictures, tables, facts: first?.facts ?? facts }, places };
}

async function tablesOf(section: HTMLElement): Promise<ReadonlyMap<Element, Outgoing>> {
  const places = new Map<Element, Outgoing>();
  for (const element of section.querySelectorAll('.takeaway')) {
    if (tableIn(element)) places.set(element, left(await leaving(() => tableIn(element), element)));
  }
  return places;
}

function left(going: Leaving<Outgoing>): Outgoing {
  if (going.kind === 'stays') throw new Error(going.words);
  return going.what;
}

function factsAt(element: Element, provenance: Provenance): readonly Fact[] {
  return factsOf(provenance, stampFor(provenance), originOf(element));
}

async function picturesOf(section: HTMLElement, around: Provenance): Promise<readonly PackPicture[]> {
  const found = [...section.querySelectorAll('figure, [data-picture]')].flatMap((element) => {
    const drawn = element.checkVisibility() ? drawnIn(element) : null;
    return drawn ? [{ element, drawn }] : [];
  });
  const pictures: PackPicture[] = [];
  for (const { element, drawn } of found) pictures.push(await pictureOf(element, drawn, around));
  return pictures;
}

async function pictureOf(
  element: Element,
  { words, draws, provenance }: DrawnPicture,
  around: Provenance
): Promise<PackPicture> {
  const known = provenance ?? standingOver(element, around);
  const asShown = mayLeaveAsShown();
  const made = draws === null ? [] : pictureTables(draws);
  const figures: PackFigures[] = [];
  for (const [index, { form, cellTones = [], key = '' }] of made.entries()) {
    figures.push({
      table: await figuresLeaving(element, index, known),
      form: form && { ...form, rowTones: asShown ? form.rowTones : [] },
      cellTones: asShown ? cellTones : [],
      key: asShown ? key : ''
    });
  }
  const svg = draws === null && asShown ? element.querySelector('svg') : null;
  return {
    title: words.title,
    description: asShown ? words.description : '',
    figures,
    image: svg && (await slideImage(svg)),
    facts: factsAt(element, known)
  };
}

/**
 * The figures of a picture as they may leave. A picture among several is drawn of what its page made for it, and cannot be
 * asked for other figures: while the page is drawn at the level at which things leave, it leaves as it is drawn.
 */
async function figuresLeaving(element: Element, index: number, known: Provenance): Promise<Outgoing> {
  const going = await leaving(() => figuresIn(element, index, known), element);
  const drawn = figuresIn(element, index, known);
  if (going.kind === 'leaves' || drawn === null || !mayLeaveAsShown()) return left(going);
  return outgoing(drawn.table, known, stampFor(known), originOf(element));
}

/** The figures of a picture as a table, as it draws them at this moment. */
function figuresIn(element: Element, index: number, provenance: Provenance) {
  const draws = drawnIn(element)?.draws ?? null;
  const table = draws === null ? undefined : pictureTables(draws)[index]?.table;
  return table ? { table, provenance } : null;
}

/** Tables that nobody takes away one by one, where a view has nothing else. */
function plainTables(section: HTMLElement, around: Provenance): readonly Outgoing[] {
  if (!mayLeaveAsShown()) return [];
  const found = [...section.querySelectorAll('table')].filter((table) => table.checkVisibility());
  return found.map((table) => outgoing(tableOnPage(table), around, stampFor(around), originOf(table)));
}
