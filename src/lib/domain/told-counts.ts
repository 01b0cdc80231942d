import { sumOf, type Counts, type Relation } from './disclosure.ts';
import type { Basis } from './measure.ts';
import { quartersBack, rollingQuarters } from './period.ts';

/** A count of official statistics: one cell of a submission, or the sum of several; of flows over the year that ends on the day. */
export interface OfficialCount {
  readonly cells: readonly string[];
  readonly basis: Basis;
  /** By day (ISO), the authorities (DfE codes) of which it is not told. */
  readonly silent: Readonly<Record<string, readonly string[]>>;
}

/** A total at the ends of quarters (`stock`, the name of a cell), and those who came and left between two of them. */
export interface Balance {
  readonly stock: string;
  readonly came: string;
  readonly left: string;
}

/** What anybody knows of an authority’s counts besides what is shown of them. */
export interface Told {
  /** The counts, with those that are only known. */
  readonly counts: Counts;
  readonly cells: ReadonlySet<string>;
  readonly relations: readonly Relation[];
}

/** The name of a cell of one quarter (its last day, ISO) among all that an authority sent. */
export function placeOf(end: string, key: string): string {
  return `${end} ${key}`;
}

/** What official statistics, and the totals of one quarter and the next, tell of the counts that an authority (DfE code) sent. */
export function toldCounts(
  {
    official,
    balances
  }: { readonly official: readonly OfficialCount[]; readonly balances: readonly Balance[] },
  authority: string,
  sent: Counts
): Told {
  const counts = new Map(sent);
  const { cells, sums } = officialOf(official, authority, counts);
  const differences = balances.flatMap((balance) => differencesOf(balance, sent));
  for (const { key, value } of differences) {
    counts.set(key, value);
    cells.add(key);
  }
  return { counts, cells, relations: [...sums, ...differences.map(({ relation }) => relation)] };
}

/** Single cells that official statistics tell, and sums of cells that they tell; each sum becomes a count of its own in `counts`. */
function officialOf(
  official: readonly OfficialCount[],
  authority: string,
  counts: Map<string, number | null>
): { readonly cells: Set<string>; readonly sums: readonly Relation[] } {
  const cells = new Set<string>();
  const sums: Relation[] = [];
  for (const [index, { cells: keys, basis, silent }] of official.entries()) {
    for (const [day, withheld] of Object.entries(silent)) {
      if (withheld.includes(authority)) continue;
      const quarters = basis === 'F' ? rollingQuarters(day) : [day];
      const parts = quarters.flatMap((end) => keys.map((key) => placeOf(end, key)));
      const [only, ...more] = parts;
      if (only !== undefined && more.length === 0) cells.add(only);
      const sum = more.length === 0 ? null : sumOf(parts, counts);
      if (sum === null) continue;
      const total = placeOf(day, `official ${index}`);
      counts.set(total, sum);
      cells.add(total);
      sums.push({ total, parts });
    }
  }
  return { cells, sums };
}

/** Those who came less those who left is the change of the total: whoever is shown one of the two knows the other. */
function differencesOf(
  { stock, came, left }: Balance,
  sent: Counts
): readonly { readonly key: string; readonly value: number; readonly relation: Relation }[] {
  return [...sent.keys()]
    .filter((place) => place.endsWith(` ${stock}`))
    .flatMap((place) => {
      const end = place.slice(0, -stock.length - 1);
      const [more, fewer] = [placeOf(end, came), placeOf(end, left)];
      const [one, other] = [sent.get(more) ?? null, sent.get(fewer) ?? null];
      if (one === null || other === null || !sent.has(placeOf(quartersBack(end, 1), stock))) return [];
      const [total, part] = one >= other ? [more, fewer] : [fewer, more];
      const key = placeOf(end, `the change of ${stock}`);
      return [{ key, value: Math.abs(one - other), relation: { total, parts: [part, key] } }];
    });
}
