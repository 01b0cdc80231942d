import type { Observation } from '#lib/domain/observation.ts';
import { cellKey, cellName, valueText } from './figures.ts';

/** A cell of an earlier file that a later file of the authority gives otherwise; `was` and `is` as `c` or `412`, empty where the file has none. */
export interface Restatement {
  /** DfE code. */
  readonly authority: string;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  readonly measure: string;
  readonly breakdown: string;
  readonly kind: 'changed' | 'newly given' | 'taken away';
  readonly was: string;
  readonly is: string;
}

/**
 * The cells whose value or symbol differs between two sets of figures, by authority, quarter, measure and breakdown. Only
 * quarters that both sets have of an authority are compared: a new quarter restates nothing, and one left out stays as it was.
 */
export function restatements(
  earlier: readonly Observation[],
  later: readonly Observation[]
): readonly Restatement[] {
  const before = cellsIn(earlier);
  const after = cellsIn(later);
  const quartersBefore = quartersIn(earlier);
  const quartersAfter = quartersIn(later);
  const changed = later
    .filter((cell) => quartersBefore.has(quarterOf(cell)) && after.get(keyOf(cell)) === cell)
    .flatMap((cell) => restatementOf(cell, before.get(keyOf(cell)), cell));
  const gone = earlier
    .filter((cell) => before.get(keyOf(cell)) === cell && !after.has(keyOf(cell)))
    .filter((cell) => quartersAfter.has(quarterOf(cell)))
    .flatMap((cell) => restatementOf(cell, cell, undefined));
  return [...changed, ...gone].sort(compareCells);
}

function cellsIn(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  return new Map(observations.map((cell) => [keyOf(cell), cell]));
}

function quartersIn(observations: readonly Observation[]): ReadonlySet<string> {
  return new Set(observations.map(quarterOf));
}

function keyOf(cell: Observation): string {
  return `${cell.authority}|${cellKey(cell)}`;
}

function quarterOf({ authority, end }: Observation): string {
  return `${authority}|${end}`;
}

function restatementOf(
  { authority, end, measure, breakdown }: Observation,
  before: Observation | undefined,
  after: Observation | undefined
): readonly Restatement[] {
  const was = before === undefined ? '' : valueText(before);
  const is = after === undefined ? '' : valueText(after);
  if (was === is) return [];
  const kind = was === '' ? 'newly given' : is === '' ? 'taken away' : 'changed';
  return [{ authority, end, measure, breakdown, kind, was, is }];
}

function compareCells(one: Restatement, other: Restatement): number {
  const [first, second] = [one, other].map(({ authority, end, measure, breakdown }) =>
    [authority, end, measure, breakdown].join('\n')
  );
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** "lac, 2025-26 Q1: was 412, is 409", "… newly given, 3", "… taken away, was c". */
export function restatementWords(restatement: Restatement): string {
  const { kind, was, is } = restatement;
  const words = {
    changed: `was ${was}, is ${is}`,
    'newly given': `newly given, ${is}`,
    'taken away': `taken away, was ${was}`
  };
  return `${cellName(restatement)}: ${words[kind]}`;
}
