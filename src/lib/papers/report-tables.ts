import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatCell } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import type { Table, TableCell, TableColumn } from '#lib/tables/table.ts';
import { comparatorCell, type Beside } from './beside.ts';
import { quarterHead, yearWords } from './report-year.ts';
import { stockRange, type YearFigures } from './year-figures.ts';

/** A row of a table of quarters: a measure as it is named there, its cells in the order of the quarters, and how they are written. */
export interface QuarterRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly decimals: number;
  /** What stands for the year, where it is not the sum: a share has its own. */
  readonly year: Cell;
}

/** A cell of a table from a cell of data. */
export function tableCell(cell: Cell, decimals: number, unit = ''): TableCell {
  const text = formatCell(cell, decimals);
  return { text: cell.kind === 'shown' ? `${text}${unit}` : text, value: numberIn(cell) };
}

function words(text: string): TableCell {
  return { text, value: text === '' ? null : text };
}

/** What happened in each quarter and in the year. */
export function flowTable(title: string, { year }: YearFigures, rows: readonly QuarterRow[]): Table {
  return {
    title: `${title}, ${yearWords(year)}`,
    columns: [
      { id: 'measure', title: 'Measure', kind: 'text' },
      ...year.ends.map((end, index): TableColumn => ({
        id: end,
        title: quarterHead(index),
        note: QUARTERS[index] ?? '',
        kind: 'number'
      })),
      { id: 'year', title: 'Year', note: year.label, kind: 'number' }
    ],
    rows: rows.map(({ id, title: name, cells, decimals, year: whole }) => ({
      id,
      role: 'authority',
      cells: [words(name), ...[...cells, whole].map((cell) => tableCell(cell, decimals))]
    }))
  };
}

const QUARTERS = ['April to June', 'July to September', 'October to December', 'January to March'] as const;

/** How things stood at the end of each quarter, and between which numbers. */
export function stockTable(
  title: string,
  { year }: YearFigures,
  rows: readonly Omit<QuarterRow, 'year'>[]
): Table {
  return {
    title: `${title}, ${yearWords(year)}`,
    columns: [
      { id: 'measure', title: 'Measure', kind: 'text' },
      ...year.ends.map((end): TableColumn => ({ id: end, title: shortDay(end), kind: 'number' })),
      { id: 'lowest', title: 'Lowest', kind: 'number' },
      { id: 'highest', title: 'Highest', kind: 'number' },
      { id: 'mean', title: 'Mean', kind: 'number' }
    ],
    rows: rows.map(({ id, title: name, cells, decimals }) => {
      const range = stockRange(cells);
      const number = (value: number | null, places: number): TableCell =>
        tableCell(value === null ? { kind: 'not-supplied' } : { kind: 'shown', value }, places);
      return {
        id,
        role: 'authority',
        cells: [
          words(name),
          ...cells.map((cell) => tableCell(cell, decimals)),
          number(range?.lowest ?? null, decimals),
          number(range?.highest ?? null, decimals),
          number(range?.mean ?? null, Math.max(decimals, 1))
        ]
      };
    })
  };
}

/** A day where there is little room: "30 Sept 2025". */
function shortDay(end: string): string {
  return dayLabel(end).replace('September', 'Sept').replace('December', 'Dec');
}

/** A part of a whole: its count and share, and the indicator that says what it is beside, null where there is none. */
export interface PartRow {
  readonly id: string;
  readonly title: string;
  readonly count: Cell;
  readonly share: Cell;
  readonly beside: Beside | null;
}

/** The parts of a whole, each beside its comparators where any of them has one. `of` is what shares are of: "children". */
export function partsTable(title: string, rows: readonly PartRow[], of: string): Table {
  const lead = rows.find(({ beside }) => beside?.comparison.comparatorPeriod != null)?.beside ?? null;
  const official = lead?.comparison.comparatorPeriod ?? null;
  const isRegional = rows.some(({ beside }) => comparatorCell(beside, 'region').value !== null);
  return {
    title,
    columns: [
      { id: 'part', title: 'Category', kind: 'text' },
      { id: 'count', title: 'Number', kind: 'number' },
      { id: 'share', title: 'Share, %', note: `of ${of}`, kind: 'number' },
      ...(official === null
        ? []
        : [{ id: 'neighbours', title: 'Neighbours, %', note: official, kind: 'number' } as const]),
      ...(isRegional
        ? [{ id: 'region', title: 'Region, %', note: 'submissions', kind: 'number' } as const]
        : []),
      ...(official === null
        ? []
        : [{ id: 'england', title: 'England, %', note: official, kind: 'number' } as const])
    ],
    rows: rows.map(({ id, title: name, count, share, beside }) => {
      const comparators = [
        ...(official === null ? [] : (['neighbours'] as const)),
        ...(isRegional ? (['region'] as const) : []),
        ...(official === null ? [] : (['country'] as const))
      ];
      return {
        id,
        role: 'authority',
        cells: [
          words(name),
          tableCell(count, 0),
          tableCell(share, 1),
          ...comparators.map((which) => comparatorCell(beside, which))
        ]
      };
    })
  };
}
