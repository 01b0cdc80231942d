import type { Relation } from '#lib/domain/disclosure.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { cellKey, type ProtectionRules } from '#lib/domain/protection.ts';
import { quartersBack, rollingQuarters } from '#lib/domain/period.ts';
import { isSmallCount } from '#lib/domain/suppression.ts';
import type { Bounds, Equation } from './disclosure-attack.ts';

/** A cell of the submissions, named over all authorities and quarters. */
export function cellName({
  authority,
  end,
  measure,
  breakdown
}: Pick<Observation, 'authority' | 'end' | 'measure' | 'breakdown'>): string {
  return `${authority} ${end} ${cellKey(measure, breakdown)}`;
}

/** What an attacker has of the submissions: the counts shown, and the names of those that are hidden. */
export interface Seen {
  readonly shown: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

/** The protected observations as an attacker sees them; a count that was never sent may be taken for zero. */
export function seenIn(observations: readonly Observation[]): Seen {
  const known = observations.flatMap((one) =>
    one.value === null ? [] : [[cellName(one), one.value] as const]
  );
  const marked = observations.filter(({ symbol }) => symbol === 'c' || symbol === 'low');
  return { shown: new Map(known), hidden: new Set(marked.map(cellName)) };
}

/** A sum of cells that is known, with what is shown taken out of it. */
export function equationOf(
  cells: readonly (readonly [string, number])[],
  sum: number,
  { shown, hidden }: Seen
): Equation {
  const terms = new Map<string, number>();
  let rest = sum;
  for (const [cell, factor] of cells) {
    const value = shown.get(cell);
    if (value !== undefined) rest -= factor * value;
    else if (hidden.has(cell) || cell.includes('rest')) terms.set(cell, (terms.get(cell) ?? 0) + factor);
  }
  for (const [cell, factor] of terms) if (factor === 0) terms.delete(cell);
  return { terms, sum: rest };
}

/** What the definitions say of the cells of each authority and quarter: the sums, and what percentages leave of their whole. */
export function definedEquations(
  rules: ProtectionRules,
  sendings: readonly string[],
  seen: Seen
): readonly Equation[] {
  return sendings.flatMap((sending) => {
    const at = (key: string): string => `${sending} ${key}`;
    const isSent = (key: string): boolean => seen.shown.has(at(key)) || seen.hidden.has(at(key));
    const equation = ({ total, parts }: Relation, rest: string): Equation =>
      equationOf(
        [
          [at(total), -1],
          ...parts.filter(isSent).map((part): [string, number] => [at(part), 1]),
          ...(rest === '' ? [] : [[at(rest), 1] as [string, number]])
        ],
        0,
        seen
      );
    const own = [...(rules.shares[''] ?? []), ...(rules.shares[sending.split(' ')[0] ?? ''] ?? [])];
    return [
      ...rules.sums
        .filter(
          ({ total, parts }) => isSent(total) && parts.some((part) => !part.endsWith(':') && isSent(part))
        )
        .map((sum) => equation(sum, '')),
      ...own.flatMap((share) =>
        [share.total, ...share.parts].every(isSent) ? [equation(share, restName(share))] : []
      )
    ];
  });
}

/** The name of what a share leaves of its whole. */
export function restName({ total, parts }: Relation): string {
  return `rest of ${total} after ${parts.join('+')}`;
}

/** The counts of one to five that must not be known: those submitted, and those left of a whole by a share. */
export function secretsOf(observations: readonly Observation[], rules: ProtectionRules): readonly string[] {
  const counted = new Set(rules.counted);
  const own = observations.filter(({ measure }) => counted.has(measure));
  const values = new Map(own.map((one) => [cellName(one), one.value]));
  const sendings = new Set(own.map(({ authority, end }) => `${authority} ${end}`));
  const rests = [...sendings].flatMap((sending) =>
    [...(rules.shares[''] ?? []), ...(rules.shares[sending.split(' ')[0] ?? ''] ?? [])].flatMap((share) => {
      const whole = values.get(`${sending} ${share.total}`) ?? null;
      const parts = share.parts.map((part) => values.get(`${sending} ${part}`) ?? null);
      if (whole === null || parts.includes(null)) return [];
      const rest = parts.reduce<number>((left, part) => left - (part ?? 0), whole);
      return isSmallCount(rest) ? [`${sending} ${restName(share)}`] : [];
    })
  );
  return [...own.filter(({ value }) => value !== null && isSmallCount(value)).map(cellName), ...rests];
}

/**
 * An attacker who is even told which of the hidden parts are the small ones. Of a hidden whole nobody can tell: it goes
 * too when all its parts are hidden, however large it is.
 */
export function toldWhichAreSmall(
  secrets: readonly string[],
  rules: ProtectionRules,
  { hidden }: Seen
): Bounds {
  const wholes = new Set([...rules.sums, ...(rules.shares[''] ?? [])].map(({ total }) => total));
  const parts = secrets.filter((cell) => hidden.has(cell) && !wholes.has(cell.split(' ')[2] ?? ''));
  return new Map(parts.map((cell) => [cell, [1, 5] as const]));
}

/** A count that official statistics tell of an authority: the cells it is the sum of. */
export interface ToldCount {
  readonly cells: readonly string[];
  /** Their sum as the submissions have it: an official figure is the same within its rounding. */
  readonly sum: number;
}

/** What official statistics tell of the cells that were submitted. */
export function officialCountsOf(
  observations: readonly Observation[],
  { official }: ProtectionRules
): readonly ToldCount[] {
  const values = new Map(observations.map((one) => [cellName(one), one.value]));
  const codes = [...new Set(observations.map(({ authority }) => authority))];
  return codes.flatMap((code) =>
    [...(official[''] ?? []), ...(official[code] ?? [])].flatMap(({ cells, basis, silent }) =>
      Object.entries(silent).flatMap(([day, withheld]): readonly ToldCount[] => {
        if (withheld.includes(code)) return [];
        const ends = basis === 'F' ? rollingQuarters(day) : [day];
        const names = ends.flatMap((end) => cells.map((key) => `${code} ${end} ${key}`));
        const known = names.map((name) => values.get(name) ?? null);
        if (known.includes(null)) return [];
        return [{ cells: names, sum: known.reduce<number>((sum, value) => sum + (value ?? 0), 0) }];
      })
    )
  );
}

/** The observations with every count of a child hidden that official statistics do not tell: no rule could hide more. */
export function hiddenButOfficial(
  observations: readonly Observation[],
  rules: ProtectionRules
): readonly Observation[] {
  const counted = new Set(rules.counted);
  const told = new Set(
    officialCountsOf(observations, rules).flatMap(({ cells }) => (cells.length === 1 ? cells : []))
  );
  return observations.map((one) =>
    counted.has(one.measure) && !told.has(cellName(one)) ? { ...one, value: null, symbol: 'c' } : one
  );
}

/** What the totals of two quarters tell of those who came and left between them, as the submissions have it. */
export function balanceEquations(
  observations: readonly Observation[],
  { balances }: ProtectionRules,
  seen: Seen
): readonly Equation[] {
  const values = new Map(observations.map((one) => [cellName(one), one.value]));
  const sendings = [...new Set(observations.map(({ authority, end }) => `${authority} ${end}`))];
  return sendings.flatMap((sending) =>
    balances.flatMap(({ stock, came, left }) => {
      const [authority = '', end = ''] = sending.split(' ');
      const [more, fewer] = [`${sending} ${came}`, `${sending} ${left}`];
      const [one, other] = [values.get(more) ?? null, values.get(fewer) ?? null];
      const hasBoth = [end, quartersBack(end, 1)].every((day) => values.has(`${authority} ${day} ${stock}`));
      if (one === null || other === null || !hasBoth) return [];
      return [
        equationOf(
          [
            [more, 1],
            [fewer, -1]
          ],
          one - other,
          seen
        )
      ];
    })
  );
}
