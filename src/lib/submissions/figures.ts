import type { Measure } from '#lib/domain/measure.ts';
import type { Observation, ValueSymbol } from '#lib/domain/observation.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import type { IssueLog } from './issue-log.ts';

/** A figure and the row it stands in. */
export interface Figure extends Observation {
  readonly row: number;
}

/** The figures of one file, each cell once. */
export interface Figures {
  readonly add: (figure: Figure) => void;
  /** Figures of one authority (DfE code), in file order. */
  readonly of: (authority: string) => readonly Figure[];
}

/** An empty set of figures; a cell given twice is logged, as an error when the two differ, and keeps the first note there is. */
export function figureSet(log: IssueLog): Figures {
  const byCell = new Map<string, Figure>();
  return {
    add(figure) {
      const key = `${figure.authority}|${cellKey(figure)}`;
      const first = byCell.get(key);
      if (first === undefined) return void byCell.set(key, figure);
      logRepeat(first, figure, log);
      if (first.note === '') byCell.set(key, { ...first, note: figure.note });
    },
    of: (authority) => [...byCell.values()].filter((figure) => figure.authority === authority)
  };
}

function logRepeat(first: Figure, again: Figure, log: IssueLog): void {
  const isSame = first.value === again.value && first.symbol === again.symbol;
  const place = { row: again.row, column: 'value', value: valueText(again) };
  log.add(isSame ? 'cell-repeated' : 'cell-contradicted', place, () => ({
    cell: cellName(again),
    value: valueText(again),
    other: valueText(first),
    otherRow: first.row
  }));
}

/** Period, measure and breakdown of a figure as one text. */
export function cellKey(figure: Pick<Observation, 'end' | 'measure' | 'breakdown'>): string {
  return `${figure.end}|${figure.measure}|${figure.breakdown}`;
}

/** "lac_placement foster, 2025-26 Q1". */
export function cellName(figure: Pick<Observation, 'end' | 'measure' | 'breakdown'>): string {
  const { end, measure, breakdown } = figure;
  return `${measure}${breakdown === '' ? '' : ` ${breakdown}`}, ${quarterLabel(end)}`;
}

/** A figure's number or symbol as text. */
export function valueText(figure: {
  readonly value: number | null;
  readonly symbol: ValueSymbol | null;
}): string {
  return figure.value === null ? (figure.symbol ?? '') : String(figure.value);
}

/** What a measure counts, in words: "children", "reviews", "posts". */
export function unitWords(measure: Measure): string {
  return measure.unit === 'fte' ? 'posts' : measure.unit;
}
