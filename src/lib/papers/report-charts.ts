import { EMPTY_MARK, type Cell } from '#lib/domain/cell.ts';
import { formatCell } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { comparatorCell, plainNumber } from './beside.ts';
import type { PaperChart, PaperRole, PaperSeries } from './paper.ts';
import type { PartRow } from './report-tables.ts';
import { quarterHead, yearWords, type ReportYear } from './report-year.ts';

/** A series of cells, one a category, and the decimals they are shown with. */
export interface CellSeries {
  readonly name: string;
  readonly role: PaperRole;
  readonly decimals: number;
  readonly cells: readonly Cell[];
}

/** A year of quarters as columns or lines; null of fewer than two numbers. `at` says whether they are days or quarters. */
export function quarterChart(
  words: Pick<PaperChart, 'title' | 'kind' | 'unit'>,
  year: ReportYear,
  series: readonly CellSeries[],
  at: 'days' | 'quarters'
): PaperChart | null {
  const names = year.ends.map((end, index) => (at === 'days' ? dayLabel(end) : quarterHead(index)));
  return chartOf({ ...words, title: `${words.title}, ${yearWords(year)}` }, names, series);
}

/** Shares of the parts of a whole beside neighbours and England, as bars; null where the authority has fewer than two to show. */
export function sharesChart(
  title: string,
  rows: readonly PartRow[],
  own: string,
  of: string
): PaperChart | null {
  const comparator = (
    name: string,
    which: 'neighbours' | 'country',
    role: PaperRole
  ): readonly CellSeries[] => {
    const found = rows.map(({ beside }) => comparatorCell(beside, which));
    if (found.every(({ shown }) => shown === null)) return [];
    const decimals = Math.max(...found.map(({ text }) => decimalsIn(text)));
    const cells = found.map(({ shown }): Cell =>
      shown === null ? { kind: 'not-available' } : { kind: 'shown', value: shown }
    );
    return [{ name, role, decimals, cells }];
  };
  return chartOf(
    { title, kind: 'bars', unit: `Percentage of ${of}` },
    rows.map((row) => row.title),
    [
      { name: own, role: 'own', decimals: 1, cells: rows.map(({ share }) => share) },
      ...comparator('Statistical neighbours', 'neighbours', 'neighbours'),
      ...comparator('England', 'country', 'england')
    ]
  );
}

/** Counts of the parts of a whole as bars, in the order given; null where fewer than two have a number. */
export function countsChart(
  title: string,
  rows: readonly PartRow[],
  own: string,
  of: string
): PaperChart | null {
  return chartOf(
    { title, kind: 'bars', unit: of },
    rows.map((row) => row.title),
    [{ name: own, role: 'own', decimals: 0, cells: rows.map(({ count }) => count) }]
  );
}

/** How many values a picture needs: one alone compares nothing. */
const FEWEST = 2;

/** Whose missing value is marked: comparators need not have one for every category. */
const MEASURED: readonly PaperRole[] = ['own', 'other', 'low', 'high'];

function chartOf(
  words: Pick<PaperChart, 'title' | 'kind' | 'unit'>,
  names: readonly string[],
  all: readonly CellSeries[]
): PaperChart | null {
  const measured = all.filter(({ role }) => MEASURED.includes(role));
  const known = measured.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'shown'));
  if (known.length < FEWEST) return null;
  const said = all.filter(({ role }) => role !== 'limit');
  const series: readonly PaperSeries[] = all.map(({ name, role, decimals, cells }) => ({
    name,
    role,
    decimals,
    values: cells.map((cell) => (cell.kind === 'shown' ? plainNumber(formatCell(cell, decimals)) : null))
  }));
  const description = said.map(
    ({ name, decimals, cells }) =>
      `${name}: ${cells.map((cell, index) => `${names[index] ?? ''} ${formatCell(cell, decimals)}`).join('; ')}.`
  );
  return {
    ...words,
    description: `${words.unit}. ${description.join(' ')}`,
    categories: names.map((name, index) => marked(name, measured, index)),
    series
  };
}

/** A category where a bar is missing bears the mark of the reason, so that no gap is taken for zero. */
function marked(name: string, series: readonly CellSeries[], index: number): string {
  const missing = series.flatMap(({ name: whose, cells }) => {
    const cell = cells[index];
    return cell === undefined || cell.kind === 'shown' ? [] : [{ whose, mark: EMPTY_MARK[cell.kind] }];
  });
  const [first] = missing;
  if (first === undefined) return name;
  return missing.length === series.length
    ? `${name} ${first.mark}`
    : `${name} (${missing.map(({ whose, mark }) => `${whose} ${mark}`).join(', ')})`;
}

function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
