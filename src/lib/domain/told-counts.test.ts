import { describe, expect, test } from 'vitest';
import { hideSmallCounts } from './disclosure.ts';
import { toldCounts, type Balance, type OfficialCount } from './told-counts.ts';

const LAC: Balance = { stock: 'lac:', came: 'lac_started:', left: 'lac_ceased:' };
const MARCH = '2025-03-31';

function told(
  counts: Readonly<Record<string, number>>,
  official: readonly OfficialCount[],
  balances: readonly Balance[] = []
) {
  return toldCounts({ official, balances }, '822', new Map(Object.entries(counts)));
}

describe('official statistics', () => {
  test('tell a cell of the day itself, of those authorities alone of which they are published', () => {
    const foster = {
      cells: ['lac_placement:foster'],
      basis: 'S',
      silent: { [MARCH]: ['823'], '2024-03-31': ['822'] }
    } as const;
    expect([...told({}, [foster]).cells]).toEqual(['2025-03-31 lac_placement:foster']);
  });

  test('tell the sum of the four quarters of a year, so that one hidden quarter is not left alone', () => {
    const sent = {
      '2024-06-30 good_practice:': 3,
      '2024-09-30 good_practice:': 8,
      '2024-12-31 good_practice:': 9,
      '2025-03-31 good_practice:': 12
    };
    const notices = { cells: ['good_practice:'], basis: 'F', silent: { [MARCH]: [] } } as const;
    const { counts, cells, relations } = told(sent, [notices]);
    expect(relations.map(({ total, parts }) => [counts.get(total), parts])).toEqual([
      [32, Object.keys(sent)]
    ]);
    const { primary, secondary } = hideSmallCounts(counts, relations, cells);
    expect([[...primary], [...secondary]]).toEqual([
      ['2024-06-30 good_practice:'],
      ['2024-09-30 good_practice:']
    ]);
  });

  test('tell nothing of a year of which a quarter was not sent', () => {
    const notices = { cells: ['good_practice:'], basis: 'F', silent: { [MARCH]: [] } } as const;
    expect(told({ '2025-03-31 good_practice:': 3 }, [notices]).relations).toEqual([]);
  });
});

describe('the totals of two quarters', () => {
  const sent = {
    '2024-12-31 lac:': 120,
    '2025-03-31 lac:': 102,
    '2025-03-31 lac_started:': 3,
    '2025-03-31 lac_ceased:': 21
  };

  test('tell those who came of those who left: 120 and 3 less 21 are 102, so both are hidden', () => {
    const { counts, cells, relations } = told(sent, [], [LAC]);
    const { primary, secondary } = hideSmallCounts(counts, relations, cells);
    expect([...primary]).toContain('2025-03-31 lac_started:');
    expect([...secondary]).toEqual(['2025-03-31 lac_ceased:']);
  });

  test('tell nothing where the quarter before was not sent', () => {
    const { '2024-12-31 lac:': _, ...alone } = sent;
    expect(told(alone, [], [LAC]).relations).toEqual([]);
  });
});
