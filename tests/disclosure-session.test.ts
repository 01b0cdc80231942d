import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#generated/contract.ts';
import { protection as rules } from '#generated/protection.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { quartersBack } from '#lib/domain/period.ts';
import {
  cellKey,
  hiddenObservations,
  protectedObservations,
  type ProtectionRules
} from '#lib/domain/protection.ts';
import { readShipped } from '../scripts/shipped-observations.ts';
import { folder } from './support/data-folder.ts';
import type { Equation } from './support/disclosure-attack.ts';
import { rangesOf, type Range } from './support/feasible.ts';
import {
  balanceEquations,
  cellName,
  definedEquations,
  equationOf,
  hiddenButOfficial,
  officialCountsOf,
  secretsOf,
  seenIn
} from './support/shared-cells.ts';

const WHOLES = new Set([...rules.sums, ...(rules.shares[''] ?? [])].map(({ total }) => total));

/** What partners get, by rules that may be weakened. */
function shared(observations: readonly Observation[], by: ProtectionRules = rules): readonly Observation[] {
  return protectedObservations(observations, hiddenObservations(observations, by), 'full');
}

/**
 * Everything that somebody has who keeps all that leaves in one session: every shown count of every quarter, the
 * definitions, what one quarter's total and the next tell of who came and left, and the official figures beside them. Each hidden count is one at least, where no zero is hidden.
 */
function rangesSeen(
  observations: readonly Observation[],
  partners: readonly Observation[],
  wanted: readonly string[],
  floors: ReadonlyMap<string, number>,
  by: ProtectionRules
): ReadonlyMap<string, Range> {
  const seen = seenIn(partners);
  const sendings = [...new Set(observations.map(({ authority, end }) => `${authority} ${end}`))];
  const official = officialCountsOf(observations, by).map(({ cells, sum }): Equation =>
    equationOf(
      cells.map((cell) => [cell, 1]),
      sum,
      seen
    )
  );
  const balances = balanceEquations(observations, by, seen);
  return rangesOf([...definedEquations(by, sendings, seen), ...official, ...balances], floors, wanted);
}

/** Marks tell that a count is one at least, but not where zeros are hidden among the parts of the same sum. */
function floorsOf(
  observations: readonly Observation[],
  hidden: ReadonlySet<string>
): ReadonlyMap<string, number> {
  const floors = new Map([...hidden].map((cell) => [cell, 1]));
  for (const { authority, end, measure, breakdown, value } of observations) {
    const key = cellKey(measure, breakdown);
    const at = (part: string): string => `${authority} ${end} ${part}`;
    if (value !== 0 || !hidden.has(at(key))) continue;
    floors.set(at(key), 0);
    for (const { parts } of rules.sums.filter((sum) => sum.parts.includes(key)))
      for (const part of parts) if (floors.has(at(part))) floors.set(at(part), 0);
  }
  return floors;
}

interface Found {
  /** Small parts that are narrowed within one to five. */
  readonly narrowed: readonly string[];
  /** Small counts, wholes and rests among them, that are known. */
  readonly known: readonly string[];
}

/** What is found of the small counts, those apart that no rule could keep because official statistics tell them. */
function found(
  observations: readonly Observation[],
  partners: readonly Observation[],
  by: ProtectionRules = rules
): Found {
  const consistent = withoutContradictions(observations);
  const kept = new Set(consistent);
  const own = partners.filter((_, index) => kept.has(observations[index] as Observation));
  const secrets = secretsOf(consistent, rules);
  const floors = floorsOf(consistent, seenIn(own).hidden);
  const seen = rangesSeen(consistent, own, secrets, floors, by);
  const least = rangesSeen(consistent, hiddenButOfficial(consistent, by), secrets, floors, by);
  const { shown } = seenIn(own);
  // Of a hidden whole the marks of its parts tell that it is no less than they are many, and so of a part that is all of it.
  const isPart = (cell: string): boolean => {
    const [authority = '', end = '', key = ''] = cell.split(' ');
    const wholes = by.sums.filter(({ parts }) => parts.includes(key));
    return (
      !cell.includes('rest of') &&
      !WHOLES.has(key) &&
      wholes.every(({ total }) => shown.has(`${authority} ${end} ${total}`))
    );
  };
  const findable = secrets.filter((cell) => !isNarrow(least.get(cell)));
  return {
    narrowed: findable.filter((cell) => isPart(cell) && isNarrow(seen.get(cell))),
    known: findable.filter((cell) => isKnown(seen.get(cell)))
  };
}

function isNarrow(range: Range | undefined): boolean {
  return range !== undefined && (range.least > 1 + 1e-6 || range.most < 5 - 1e-6);
}

function isKnown(range: Range | undefined): boolean {
  return range !== undefined && range.most - range.least < 1 - 1e-6;
}

/** Quarters whose parts do not come to their total tell nobody anything by it: no counts fit them. */
function withoutContradictions(observations: readonly Observation[]): readonly Observation[] {
  const values = new Map(observations.map((one) => [cellName(one), one.value]));
  const measures = new Map(
    rules.sums.map((sum) => [
      sum,
      new Set(sum.parts.filter((part) => !part.endsWith(':')).map((part) => part.split(':')[0]))
    ])
  );
  const wrong = new Set<string>();
  for (const { authority, end } of observations) {
    for (const [{ total, parts }, own] of measures) {
      const at = (key: string): number | null | undefined => values.get(`${authority} ${end} ${key}`);
      const known = parts.map(at).filter((value) => value !== undefined);
      const whole = at(total);
      if (whole === undefined || whole === null || known.length === 0 || known.includes(null)) continue;
      const sum = known.reduce<number>((left, value) => left + (value ?? 0), 0);
      if (sum !== whole) for (const measure of own) wrong.add(`${authority} ${end} ${measure ?? ''}`);
    }
  }
  return observations.filter(({ authority, end, measure }) => !wrong.has(`${authority} ${end} ${measure}`));
}

describe('all that leaves for partners of the illustrative submissions', () => {
  let observations: readonly Observation[];
  beforeAll(() => {
    ({ observations } = readShipped(folder.submissions, contract));
  });

  test('leaves every small count any of one to five, beside the official figures too', () => {
    const { narrowed, known } = found(observations, shared(observations));
    expect(known).toEqual([]);
    expect(narrowed).toEqual([]);
  });

  test('would not, if what official statistics tell were taken to cover anything', () => {
    const { known } = found(observations, shared(observations, { ...rules, official: {} }));
    expect(known.length).toBeGreaterThan(0);
  });

  test('would not, if small counts alone were hidden', () => {
    const small = protectedObservations(observations, hiddenObservations(observations, rules), 'small');
    expect(found(observations, small).known.length).toBeGreaterThan(50);
  });
});

describe('all that leaves for partners of any submissions', () => {
  const authority = '822';
  const last = '2025-03-31';
  const noOfficial = { ...rules, official: {} };

  /** A year of quarters whose parts add up, most of them small. */
  function year(size: number, random: (most: number) => number): readonly Observation[] {
    return [3, 2, 1, 0].flatMap((back) => {
      const counts = new Map<string, number>();
      for (const { total } of rules.sums) counts.set(total, counts.get(total) ?? random(size));
      for (const { total, parts } of rules.sums) {
        let left = counts.get(total) ?? 0;
        for (const [index, part] of parts.entries()) {
          const value =
            index === parts.length - 1 ? left : random(Math.min(left, random(2) === 0 ? left : 7));
          counts.set(part, value);
          left -= value;
        }
      }
      return [...counts].map(([key, value]): Observation => {
        const [measure = '', breakdown = ''] = key.split(':');
        const end = quartersBack(last, back);
        return { authority, end, measure, breakdown, value, symbol: null, note: '' };
      });
    });
  }

  test('would leave some known, if what two totals tell of who came and left were forgotten', () => {
    const observations = year(140, (most) => Math.min(most, 140)).map((one) =>
      one.measure === 'lac_started'
        ? { ...one, value: one.breakdown === '' || one.breakdown === '16-plus' ? 4 : 0 }
        : one
    );
    const forgetful = shared(observations, { ...noOfficial, balances: [] });
    expect(
      found(observations, forgetful, noOfficial).known.some((cell) => cell.includes('lac_started'))
    ).toBe(true);
    expect(found(observations, shared(observations, noOfficial), noOfficial).known).toEqual([]);
  });

  test('leaves every small count any of one to five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.nat(), (size, seed) => {
        let state = seed;
        const observations = year(size, (most) => {
          state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
          return (state >>> 8) % (most + 1);
        });
        expect(found(observations, shared(observations, noOfficial), noOfficial)).toEqual({
          narrowed: [],
          known: []
        });
      }),
      { numRuns: 40 }
    );
  }, 120_000);
});
