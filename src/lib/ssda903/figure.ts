import { plural } from '#lib/domain/format.ts';

/** The counts of a measure by breakdown, the total under ''; those that are not there are zero, or not known where there is a `reason`. */
export interface Figure {
  readonly counts: ReadonlyMap<string, number>;
  readonly reason: string | null;
}

/** A measure of which nothing is known. */
export function unknown(reason: string): Figure {
  return { counts: new Map(), reason };
}

/** A measure with a total alone. */
export function total(count: number): Figure {
  return { counts: new Map([['', count]]), reason: null };
}

/** A measure by its parts, one key for each child or review; unknown when any has none, with `what` such children do. */
export function parts(keys: readonly (string | null)[], one: string, what: string): Figure {
  const without = keys.filter((key) => key === null).length;
  if (without > 0) return unknown(`${plural(without, one, manyOf(one))} ${what}; see the problems.`);
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { counts, reason: null };
}

/** A measure with its total and its parts; the total stands even where the parts are unknown. */
export function totalAnd(count: number, { counts, reason }: Figure): Figure {
  return { counts: new Map([['', count], ...counts]), reason };
}

function manyOf(one: string): string {
  return one === 'child' ? 'children' : `${one}s`;
}
