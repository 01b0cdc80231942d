import type { Cell } from '#lib/domain/cell.ts';
import { besideOf, isNear } from './beside.ts';
import { together, type PaperBlock, type PaperChart } from './paper.ts';
import { breakdownsOf, type ReportMaterial } from './report-material.ts';
import { partsTable, type PartRow, type QuarterRow } from './report-tables.ts';
import { shareOf, type YearFigures } from './year-figures.ts';

/** The parts of a measure with their shares of a whole. `indicators` names, by breakdown, what each is beside. */
export function partRows(
  material: ReportMaterial,
  measure: string,
  count: (breakdown: string) => Cell,
  whole: Cell,
  indicators: Readonly<Record<string, string>> = {}
): readonly PartRow[] {
  return breakdownsOf(material, measure).map(({ id, title }) => {
    const own = count(id);
    const indicator = indicators[id];
    const beside = indicator === undefined ? null : besideOf(material, indicator);
    return { id, title, count: own, share: shareOf(own, whole), beside };
  });
}

/** A flow as a row of a table of quarters. */
export function flowRow(figures: YearFigures, measure: string, title: string): QuarterRow {
  const cells = figures.quarters(measure);
  return { id: measure, title, cells, decimals: 0, year: figures.total(measure) };
}

/** A share of one flow in another as a row of a table of quarters. */
export function shareRow(figures: YearFigures, part: string, whole: string, title: string): QuarterRow {
  const wholes = figures.quarters(whole);
  return {
    id: `${part} of ${whole}`,
    title,
    cells: figures
      .quarters(part)
      .map((cell, index) => shareOf(cell, wholes[index] ?? { kind: 'not-supplied' })),
    decimals: 1,
    year: shareOf(figures.total(part), figures.total(whole))
  };
}

/** A stock as a row of a table of quarter ends. */
export function stockRow(figures: YearFigures, measure: string, title: string, decimals = 0) {
  return { id: measure, title, cells: figures.quarters(measure), decimals };
}

/** A chart as a block, nothing where there is none to draw. */
export function chartBlock(chart: PaperChart | null): readonly PaperBlock[] {
  return chart === null ? [] : [{ kind: 'chart', chart }];
}

/** The parts of a whole as a table, with what must be said of the official figures beside them. */
export function partsBlock(title: string, rows: readonly PartRow[], of: string, note = ''): PaperBlock {
  const near = rows.some(({ beside }) => beside !== null && isNear(beside.comparison));
  const few = rows.some(({ beside }) => beside?.row.neighbours?.weak === true);
  const notes = [
    note,
    near
      ? 'Neighbours and England are official figures, counted a little differently: see the definitions.'
      : '',
    few ? 'An average of fewer than seven of ten neighbours says little.' : ''
  ];
  return { kind: 'table', table: partsTable(title, rows, of), note: together(...notes) };
}

/** Whether anything was sent for some rows: a suppressed count was. */
export function isSent(rows: readonly { readonly cells: readonly Cell[] }[]): boolean {
  return rows.some(({ cells }) => cells.some(({ kind }) => kind !== 'not-supplied'));
}

/** Whether anything was sent for the parts of a whole: a suppressed count was. */
export function isSupplied(rows: readonly PartRow[]): boolean {
  return rows.some(({ count }) => count.kind !== 'not-supplied');
}

/** A table as a block, or the mark that nobody supplied what it holds. */
export function tableOr(table: PaperBlock, isKnown: boolean, missing: PaperBlock): readonly PaperBlock[] {
  return isKnown ? [table] : [missing];
}
