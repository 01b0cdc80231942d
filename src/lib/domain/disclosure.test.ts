import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmallCounts, type Counts, type Hidden, type Relation } from './disclosure.ts';
import { isSmallCount } from './suppression.ts';

const PLACEMENTS: Relation = { total: 'lac', parts: ['foster', 'home', 'parents', 'other'] };
const AGES: Relation = { total: 'lac', parts: ['under-5', '5-to-15', 'over-15'] };
const LATE: Relation = { total: 'reviews', parts: ['on-time', 'capacity', 'travel'] };

function hide(counts: Readonly<Record<string, number | null>>, relations: readonly Relation[]) {
  const { primary, secondary } = hideSmallCounts(new Map(Object.entries(counts)), relations);
  return { primary: [...primary], secondary: [...secondary] };
}

describe('what is hidden', () => {
  test('nothing, where no count is from one to five', () => {
    expect(hide({ lac: 130, foster: 90, home: 40, parents: 0, other: 0 }, [PLACEMENTS])).toEqual({
      primary: [],
      secondary: []
    });
  });

  test('a small count, and the smallest part beside it that is not zero', () => {
    // 130 − 90 − 27 − 0 would be the 3 + 10 hidden, which is 13 and no more.
    expect(hide({ lac: 130, foster: 90, home: 27, parents: 10, other: 3 }, [PLACEMENTS])).toEqual({
      primary: ['other'],
      secondary: ['parents']
    });
  });

  test('the total, where no other part is left', () => {
    expect(hide({ lac: 4, foster: 4, home: 0, parents: 0, other: 0 }, [PLACEMENTS])).toEqual({
      primary: ['lac', 'foster'],
      secondary: []
    });
  });

  test('two small counts protect each other, unless their sum keeps one of them from being any of one to five', () => {
    const others = { foster: 90, home: 27 };
    expect(hide({ lac: 123, ...others, parents: 2, other: 4 }, [PLACEMENTS]).secondary).toEqual([]);
    expect(hide({ lac: 125, ...others, parents: 4, other: 4 }, [PLACEMENTS]).secondary).toEqual([]);
    // 2 + 3 could be 1 + 4, but neither could be 5.
    expect(hide({ lac: 122, ...others, parents: 2, other: 3 }, [PLACEMENTS]).secondary).toEqual(['home']);
    expect(hide({ lac: 119, ...others, parents: 1, other: 1 }, [PLACEMENTS]).secondary).toEqual(['home']);
    expect(hide({ lac: 127, ...others, parents: 5, other: 5 }, [PLACEMENTS]).secondary).toEqual(['home']);
  });

  test('a total that is hidden may not be worked out from another of its breakdowns', () => {
    const counts = {
      lac: 5,
      foster: 5,
      home: 0,
      parents: 0,
      other: 0,
      'under-5': 5,
      '5-to-15': 0,
      'over-15': 0
    };
    expect(hide(counts, [PLACEMENTS, AGES]).primary).toEqual(['lac', 'foster', 'under-5']);
  });

  test('a difference: late reviews are reviews less those on time', () => {
    const { primary, secondary } = hide({ reviews: 100, 'on-time': 88, capacity: 10, travel: 2 }, [LATE]);
    expect([primary, secondary]).toEqual([['travel'], ['capacity']]);
  });

  test('what its sender suppressed is protected too', () => {
    expect(hide({ lac: 130, foster: 90, home: 27, parents: 9, other: null }, [PLACEMENTS]).secondary).toEqual(
      ['parents']
    );
  });

  test('zeros, where small counts come to five and only their marks tell too much', () => {
    const reasons: Relation = { total: 'reviews', parts: ['on-time', 'a', 'b', 'c', 'd', 'e'] };
    // Six late for four reasons: none could be over three, were it known that one reason is of nobody.
    const counts = { reviews: 234, 'on-time': 228, a: 2, b: 2, c: 1, d: 1, e: 0 };
    expect(hide(counts, [reasons])).toEqual({ primary: ['a', 'b', 'c', 'd'], secondary: ['e'] });
    // Four late are a small count themselves.
    const few = { reviews: 234, 'on-time': 230, a: 2, b: 1, c: 1, d: 0, e: 0 };
    expect(hide(few, [reasons]).secondary).toEqual(['on-time', 'reviews']);
  });

  test('a small count beside what its sender suppressed, by what the total leaves the two', () => {
    // 119 − 90 − 27 is 2: both are one.
    expect(hide({ lac: 119, foster: 90, home: 27, parents: 1, other: null }, [PLACEMENTS]).secondary).toEqual(
      ['home']
    );
  });

  test('what official statistics tell protects nothing: the next part goes, a zero where no other is left', () => {
    const counts = new Map(Object.entries({ lac: 130, foster: 90, home: 27, parents: 10, other: 3 }));
    const beside = (...told: readonly string[]) => [
      ...hideSmallCounts(counts, [PLACEMENTS], new Set(told)).secondary
    ];
    expect(beside()).toEqual(['parents']);
    expect(beside('lac', 'parents')).toEqual(['home']);
    expect(beside('lac', 'parents', 'home')).toEqual(['foster']);
    expect(beside('lac', 'parents', 'home', 'foster')).toEqual([]);
    const zero = new Map(Object.entries({ lac: 120, foster: 90, home: 27, parents: 0, other: 3 }));
    const { secondary } = hideSmallCounts(zero, [PLACEMENTS], new Set(['lac', 'foster', 'home']));
    expect([...secondary]).toEqual(['parents']);
  });

  test('a part that was not supplied protects nothing, for it may be taken for zero', () => {
    expect(hide({ lac: 130, foster: 126, other: 4 }, [PLACEMENTS]).secondary).toEqual(['foster', 'lac']);
    expect(hide({ foster: 126, other: 4 }, [PLACEMENTS]).secondary).toEqual([]);
  });
});

type Rule = (counts: Counts, relations: readonly Relation[]) => Hidden;

/**
 * The attack: somebody who sees every shown count and knows the rule tries every world that looks the same. A small
 * count is recovered when it is the same in all of them.
 */
function recovered(counts: Counts, relations: readonly Relation[], rule: Rule): readonly string[] {
  const pattern = patternOf(counts, relations, rule);
  const hidden = [...pattern];
  const most = 6 + Math.max(...[...counts.values()].map((value) => value ?? 0));
  const seen = new Map(hidden.map((key) => [key, new Set<number>()]));
  const tryWorlds = (world: Map<string, number | null>, index: number): void => {
    const key = hidden[index];
    if (key !== undefined) {
      for (let value = 0; value <= most; value += 1) tryWorlds(new Map([...world, [key, value]]), index + 1);
      return;
    }
    if (!relations.every((relation) => holds(relation, world))) return;
    if (!sameSet(patternOf(world, relations, rule), pattern)) return;
    for (const one of hidden) seen.get(one)?.add(world.get(one) ?? -1);
  };
  tryWorlds(new Map(counts), 0);
  return [...rule(counts, relations).primary].filter((key) => (seen.get(key)?.size ?? 0) < 2);
}

function patternOf(counts: Counts, relations: readonly Relation[], rule: Rule): ReadonlySet<string> {
  const { primary, secondary } = rule(counts, relations);
  return new Set([...primary, ...secondary]);
}

function holds({ total, parts }: Relation, world: Counts): boolean {
  return parts.reduce((sum, key) => sum + (world.get(key) ?? 0), 0) === world.get(total);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

/** Counts whose parts add up to their total. */
function breakdown(total: string, values: readonly number[], prefix = 'part') {
  const parts = values.map((_, index) => `${prefix} ${index}`);
  const sum = values.reduce((whole, value) => whole + value, 0);
  const counts: readonly (readonly [string, number])[] = [
    ...parts.map((key, index) => [key, values[index] ?? 0] as const),
    [total, sum]
  ];
  return { counts, relation: { total, parts } };
}

describe('an attacker who tries every world that looks the same', () => {
  const part = fc.integer({ min: 0, max: 9 });
  const check = (counts: Counts, relations: readonly Relation[]): void => {
    fc.pre(patternOf(counts, relations, hideSmallCounts).size <= 4);
    expect(recovered(counts, relations, hideSmallCounts)).toEqual([]);
  };

  test('recovers nothing of one breakdown', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), (values) => {
        const { counts, relation } = breakdown('lac', values);
        check(new Map(counts), [relation]);
      }),
      { numRuns: 100 }
    );
  }, 60_000);

  test('recovers nothing of two breakdowns of one total', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), fc.nat(), (values, seed) => {
        const one = breakdown('lac', values);
        const sum = values.reduce((whole, value) => whole + value, 0);
        fc.pre(sum <= 10);
        const first = seed % (sum + 1);
        const other = breakdown('lac', [first, sum - first], 'age');
        check(new Map([...one.counts, ...other.counts]), [one.relation, other.relation]);
      }),
      { numRuns: 100 }
    );
  }, 60_000);

  test('recovers a small count when only small counts are hidden, so this attack can fail a rule', () => {
    const onlySmall: Rule = (counts) => ({
      primary: new Set(
        [...counts].filter(([, value]) => value !== null && isSmallCount(value)).map(([key]) => key)
      ),
      secondary: new Set()
    });
    const { counts, relation } = breakdown('lac', [9, 3, 0]);
    expect(recovered(new Map(counts), [relation], onlySmall)).toEqual(['part 1']);
  });

  test('recovers a small count when the first of two equals goes with it', () => {
    const first: Rule = (counts, relations) => {
      const { primary, secondary } = hideSmallCounts(counts, relations);
      return { primary, secondary: new Set([...secondary].slice(0, 1)) };
    };
    const { counts, relation } = breakdown('lac', [6, 6, 0, 5]);
    expect(recovered(new Map(counts), [relation], first)).toEqual(['part 3']);
  });
});
