import { cellOf, numberIn, shown, type Cell } from '#lib/domain/cell.ts';
import { heldBack } from '#lib/domain/held-back.ts';
import { sumOfCells } from '#lib/domain/sum-cells.ts';
import { valueOf } from '#lib/domain/rate.ts';
import type { ReportYear } from './report-year.ts';
import type { Count } from './packed-counts.ts';

/** Breakdowns of `parts` that add up to the total of `total`, less that of `minus` where it is not empty. */
export interface PartsOfWhole {
  readonly parts: string;
  readonly total: string;
  readonly minus: string;
}

/**
 * What one authority submitted for a year, with nothing in it that would give a suppressed count away: where one part of a whole is
 * hidden, another is held back with it if it could be worked out. Every number of a report is asked of this.
 */
export interface YearFigures {
  readonly year: ReportYear;
  /** Last days of quarters for which nothing was sent. */
  readonly unsent: readonly string[];
  /** A count on the last day of a quarter, or during it. */
  readonly on: (end: string, measure: string, breakdown?: string) => Cell;
  /** The same for the four quarters, oldest first. */
  readonly quarters: (measure: string, breakdown?: string) => readonly Cell[];
  /** The four quarters added up: no number unless all four have one. */
  readonly total: (measure: string, breakdown?: string) => Cell;
  /** Whether a count is held back on the year's last day or in its total. */
  readonly isHeld: (measure: string, breakdown: string) => boolean;
}

const NOT_SUPPLIED: Cell = { kind: 'not-supplied' };

/** The figures of an authority (DfE code) for a year. */
export function yearFigures(
  observations: readonly Count[],
  authority: string,
  year: ReportYear,
  sums: readonly PartsOfWhole[]
): YearFigures {
  const own = observations.filter((one) => one.authority === authority && year.ends.includes(one.end));
  const raw = new Map(own.map((one) => [keyOf(one), cellOf(one.value, one.symbol ?? '')]));
  const breakdowns = breakdownsIn(own);
  const rawOn = (end: string, measure: string, breakdown = ''): Cell =>
    raw.get(keyOf({ end, measure, breakdown })) ?? NOT_SUPPLIED;
  const rawTotal = (measure: string, breakdown = ''): Cell =>
    sumOfCells(year.ends.map((end) => rawOn(end, measure, breakdown)));

  const held = new Set<string>();
  for (const sum of sums) {
    const ids = breakdowns.get(sum.parts) ?? [];
    for (const end of year.ends) {
      for (const id of heldIn(sum, ids, (measure, one) => rawOn(end, measure, one)))
        held.add(keyOf({ end, measure: sum.parts, breakdown: id }));
    }
    for (const id of heldIn(sum, ids, rawTotal))
      held.add(keyOf({ end: '', measure: sum.parts, breakdown: id }));
  }
  const kept = (cell: Cell, end: string, measure: string, breakdown: string): Cell =>
    cell.kind === 'shown' && held.has(keyOf({ end, measure, breakdown })) ? { kind: 'suppressed' } : cell;
  const on = (end: string, measure: string, breakdown = ''): Cell =>
    kept(rawOn(end, measure, breakdown), end, measure, breakdown);
  return {
    year,
    unsent: year.ends.filter((end) => own.every((one) => one.end !== end)),
    on,
    quarters: (measure, breakdown) => year.ends.map((end) => on(end, measure, breakdown)),
    total: (measure, breakdown = '') => kept(rawTotal(measure, breakdown), '', measure, breakdown),
    isHeld: (measure, breakdown) => [year.end, ''].some((end) => held.has(keyOf({ end, measure, breakdown })))
  };
}

/** The breakdowns whose numbers must be held back so that no hidden one can be worked out. */
function heldIn(
  { parts, total, minus }: PartsOfWhole,
  ids: readonly string[],
  cell: (measure: string, breakdown?: string) => Cell
): readonly string[] {
  const counts = ids.map((id) => cell(parts, id));
  const values = counts.map((count) => numberIn(count) ?? 0);
  const order = [...ids.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const whole = minus === '' ? cell(total) : less(cell(total), cell(minus));
  const held = heldBack(counts, numberIn(whole), order);
  return ids.filter((_, index) => held.has(index));
}

function breakdownsIn(observations: readonly Count[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { measure, breakdown } of observations) {
    if (breakdown !== '') found.set(measure, (found.get(measure) ?? new Set()).add(breakdown));
  }
  return new Map([...found].map(([measure, ids]) => [measure, [...ids]]));
}

function keyOf({ end, measure, breakdown }: Pick<Count, 'end' | 'measure' | 'breakdown'>): string {
  return `${end} ${measure} ${breakdown}`;
}

/** One count less another; not available where that would be below zero. */
export function less(all: Cell, some: Cell): Cell {
  const both = sumOfCells([all, some]);
  if (both.kind !== 'shown') return both;
  const left = (numberIn(all) ?? 0) - (numberIn(some) ?? 0);
  return left < 0 ? { kind: 'not-available' } : shown(left);
}

/** A count as a percentage of another. */
export function shareOf(part: Cell, whole: Cell): Cell {
  return valueOf('percentage', part, whole);
}

/** How a stock moved over the ends of quarters; `mean` is null unless all of them have a number. */
export interface StockRange {
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number | null;
  readonly known: number;
  readonly of: number;
}

/** The range of a stock over the ends of quarters; null where none has a number. */
export function stockRange(cells: readonly Cell[]): StockRange | null {
  const values = cells.flatMap((cell) => numberIn(cell) ?? []);
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    lowest: Math.min(...values),
    highest: Math.max(...values),
    mean: values.length === cells.length ? sum / values.length : null,
    known: values.length,
    of: cells.length
  };
}
