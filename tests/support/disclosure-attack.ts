/** Something an attacker knows to hold: a sum of unknown counts, each with its factor, is `sum`. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** What an attacker takes for certain of a count before any arithmetic. */
export type Bounds = ReadonlyMap<string, readonly [number, number]>;

/**
 * The counts that somebody can work out who knows the equations and the bounds: by eliminating unknowns until one stands
 * alone, and by narrowing every unknown to what the others leave it, until nothing changes.
 */
export function workedOut(equations: readonly Equation[], bounds: Bounds): ReadonlySet<string> {
  const found = new Set<string>();
  for (const group of connected(equations)) {
    const all = [...group, ...eliminated(group)];
    for (const { terms } of all) if (terms.size === 1) for (const key of terms.keys()) found.add(key);
    for (const key of narrowed(all, bounds)) found.add(key);
  }
  return found;
}

/** Equations in groups that share no unknown. */
function connected(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const groupOf = new Map<string, Equation[]>();
  const groups = new Set<Equation[]>();
  for (const equation of equations.filter(({ terms }) => terms.size > 0)) {
    const joined = new Set([...equation.terms.keys()].flatMap((key) => groupOf.get(key) ?? []).flat());
    const old = new Set([...equation.terms.keys()].flatMap((key) => [groupOf.get(key)]));
    const merged = [...joined, equation];
    for (const group of old) if (group) groups.delete(group);
    groups.add(merged);
    for (const { terms } of merged) for (const key of terms.keys()) groupOf.set(key, merged);
  }
  return [...groups];
}

/** The equations in reduced row echelon form. */
function eliminated(equations: readonly Equation[]): readonly Equation[] {
  const keys = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const rows = equations.map(({ terms, sum }) => [...keys.map((key) => terms.get(key) ?? 0), sum]);
  let pivot = 0;
  for (let column = 0; column < keys.length && pivot < rows.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= pivot && Math.abs(row[column] ?? 0) > 1e-9);
    const [found] = at === -1 ? [] : rows.splice(at, 1);
    if (!found) continue;
    const lead = found[column] ?? 1;
    const scaled = found.map((value) => value / lead);
    rows.splice(pivot, 0, scaled);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index === pivot || Math.abs(factor) < 1e-9) continue;
      rows[index] = row.map((value, position) => value - factor * (scaled[position] ?? 0));
    }
    pivot += 1;
  }
  return rows.map((row) => ({
    terms: new Map(
      keys.flatMap((key, index) => {
        const factor = row[index] ?? 0;
        return Math.abs(factor) > 1e-9 ? [[key, factor] as const] : [];
      })
    ),
    sum: row.at(-1) ?? 0
  }));
}

/** Unknowns whose bounds close on one number. */
function narrowed(equations: readonly Equation[], bounds: Bounds): readonly string[] {
  const now = new Map<string, readonly [number, number]>();
  const of = (key: string): readonly [number, number] =>
    now.get(key) ?? bounds.get(key) ?? [0, Number.POSITIVE_INFINITY];
  for (let round = 0, changed = true; changed && round < 50; round += 1) {
    changed = false;
    for (const { terms, sum } of equations) {
      for (const [key, factor] of terms) {
        let [low, high] = [sum, sum];
        for (const [other, by] of terms) {
          if (other === key) continue;
          const [least, most] = of(other);
          low -= by > 0 ? by * most : by * least;
          high -= by > 0 ? by * least : by * most;
        }
        const [from, to] = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
        const [least, most] = of(key);
        const next = [
          Math.max(least, Math.ceil(from - 1e-6)),
          Math.min(most, Math.floor(to + 1e-6))
        ] as const;
        if (next[0] === least && next[1] === most) continue;
        now.set(key, next);
        changed = true;
      }
    }
  }
  return [...now].filter(([, [low, high]]) => low === high).map(([key]) => key);
}
