import type { Equation } from './disclosure-attack.ts';

/** The least and the most that a count can be; `most` is infinite where nothing holds it. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

const NOUGHT = 1e-7;

/**
 * What the equations leave each of some unknown counts, when none is below its floor (0 where it has none): linear
 * programming, so that what many equations say together is found, and not only what each says. Throws where no counts
 * fit the equations at all.
 */
export function rangesOf(
  equations: readonly Equation[],
  floors: ReadonlyMap<string, number>,
  wanted: readonly string[]
): ReadonlyMap<string, Range> {
  const groups = connectedUnknowns(equations);
  const asked = new Map<readonly Equation[], string[]>();
  const free: string[] = [];
  for (const key of wanted) {
    const group = groups.get(key);
    if (group) asked.set(group, [...(asked.get(group) ?? []), key]);
    else free.push(key);
  }
  const floor = (key: string): number => floors.get(key) ?? 0;
  const found = [...asked].flatMap(([group, keys]) => rangesIn(group, floor, keys));
  return new Map([...found, ...free.map((key) => [key, { least: floor(key), most: Infinity }] as const)]);
}

/** The equations that share unknowns, directly or through others, by unknown. */
function connectedUnknowns(equations: readonly Equation[]): ReadonlyMap<string, readonly Equation[]> {
  const byKey = new Map<string, Equation[]>();
  for (const equation of equations) {
    if (equation.terms.size === 0) continue;
    const joined = [...new Set([...equation.terms.keys()].map((key) => byKey.get(key) ?? []))];
    const merged = [...joined.flat(), equation];
    for (const { terms } of merged) for (const key of terms.keys()) byKey.set(key, merged);
  }
  return byKey;
}

function rangesIn(
  group: readonly Equation[],
  floor: (key: string) => number,
  wanted: readonly string[]
): readonly (readonly [string, Range])[] {
  const keys = [...new Set(group.flatMap(({ terms }) => [...terms.keys()]))];
  const rows = group.map(({ terms, sum }) => {
    const row = keys.map((key) => terms.get(key) ?? 0);
    const right = sum - keys.reduce((total, key, at) => total + (row[at] ?? 0) * floor(key), 0);
    return right < 0 ? [...row.map((one) => -one), -right] : [...row, right];
  });
  const start = firstCorner(rows, keys.length);
  return wanted.map((key) => {
    const at = keys.indexOf(key);
    const least = floor(key) + (lowest(start, at, 1) ?? 0);
    const most = lowest(start, at, -1);
    return [key, { least, most: most === null ? Infinity : floor(key) - most }] as const;
  });
}

/** Rows of a tableau, its right side last, and which unknown each row gives. */
interface Corner {
  readonly rows: readonly (readonly number[])[];
  readonly basis: readonly number[];
}

/** Counts of no sign that fit the equations: one more unknown a row, brought down to nothing. */
function firstCorner(rows: readonly (readonly number[])[], count: number): Corner {
  const wide = rows.map((row, index) => [
    ...row.slice(0, count),
    ...rows.map((_, other) => (other === index ? 1 : 0)),
    row[count] ?? 0
  ]);
  const costs = [...Array(count).fill(0), ...rows.map(() => 1)] as number[];
  const solved = minimised({ rows: wide, basis: rows.map((_, index) => count + index) }, costs);
  if (solved === null || solved.value > NOUGHT * 100) throw new Error('No counts fit the equations.');
  const kept = solved.corner.rows.map((row) => [...row.slice(0, count), row.at(-1) ?? 0]);
  const driven = withoutHelpers({ rows: kept, basis: solved.corner.basis }, count);
  return driven;
}

/** Rows whose helper is left at nothing are turned to an unknown of their own, or dropped where they say nothing. */
function withoutHelpers({ rows, basis }: Corner, count: number): Corner {
  let corner: Corner = { rows, basis };
  for (let row = 0; row < corner.rows.length; row += 1) {
    if ((corner.basis[row] ?? 0) < count) continue;
    const at = (corner.rows[row] ?? []).slice(0, count).findIndex((value) => Math.abs(value) > NOUGHT);
    if (at !== -1) corner = turned(corner, row, at);
  }
  const stays = corner.basis.map((one) => one < count);
  return {
    rows: corner.rows.filter((_, row) => stays[row]),
    basis: corner.basis.filter((_, row) => stays[row])
  };
}

/** The lowest value of `sign` times an unknown; null where there is none. */
function lowest(corner: Corner, at: number, sign: 1 | -1): number | null {
  const width = (corner.rows[0]?.length ?? 1) - 1;
  const costs = Array.from({ length: width }, (_, index) => (index === at ? sign : 0));
  return minimised(corner, costs)?.value ?? null;
}

function minimised(
  start: Corner,
  costs: readonly number[]
): { readonly corner: Corner; readonly value: number } | null {
  let corner = start;
  for (let turn = 0; turn < 5_000; turn += 1) {
    const at = entering(corner, costs);
    if (at === -1) {
      const value = corner.basis.reduce(
        (sum, one, row) => sum + (costs[one] ?? 0) * (corner.rows[row]?.at(-1) ?? 0),
        0
      );
      return { corner, value };
    }
    const row = leavingRow(corner, at);
    if (row === -1) return null;
    corner = turned(corner, row, at);
  }
  throw new Error('The simplex method does not come to an end.');
}

/** The first unknown that makes the value less (Bland’s rule). */
function entering({ rows, basis }: Corner, costs: readonly number[]): number {
  return costs.findIndex((cost, at) => {
    const through = basis.reduce((sum, one, row) => sum + (costs[one] ?? 0) * (rows[row]?.[at] ?? 0), 0);
    return cost - through < -NOUGHT;
  });
}

function leavingRow({ rows, basis }: Corner, at: number): number {
  let best = -1;
  let least = Infinity;
  for (const [index, row] of rows.entries()) {
    const by = row[at] ?? 0;
    if (by <= NOUGHT) continue;
    const ratio = (row.at(-1) ?? 0) / by;
    const isTied = Math.abs(ratio - least) <= NOUGHT && (basis[index] ?? 0) < (basis[best] ?? 0);
    if (ratio < least - NOUGHT || isTied) [best, least] = [index, ratio];
  }
  return best;
}

function turned({ rows, basis }: Corner, row: number, at: number): Corner {
  const by = rows[row]?.[at] ?? 1;
  const scaled = (rows[row] ?? []).map((value) => value / by);
  return {
    rows: rows.map((other, index) => {
      if (index === row) return scaled;
      const factor = other[at] ?? 0;
      return factor === 0 ? other : other.map((value, column) => value - factor * (scaled[column] ?? 0));
    }),
    basis: basis.map((one, index) => (index === row ? at : one))
  };
}
