import { describe, expect, test } from 'vitest';
import {
  cutPoints,
  englishValues,
  meanOf,
  neighbourValues,
  official,
  officialValue
} from '../support/official-figures.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { placeWords, poisson, rounded } from '../support/reckoning.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const SERIES = 'cla-rate';

describe.each([
  ['2023-03-31', '31 March 2023'],
  ['2024-03-31', '31 March 2024'],
  ['2025-03-31', '31 March 2025']
])('the LAC rate on %s', (day, words) => {
  const tableThen = async () =>
    tableOn(
      await site.visit(`indicators/lac-rate/?period=${day}`),
      `Looked after children per 10,000, ${words}`
    );

  test('of each authority, with its place, its interval and the mean of its ten neighbours', async () => {
    const table = await tableThen();
    const members = MEMBERS.map(({ code }) => officialValue(SERIES, day, code));
    for (const [index, { code, name }] of MEMBERS.entries()) {
      const row = rowOf(table, name);
      const value = members[index] ?? NaN;
      const neighbours = neighbourValues(SERIES, day, code);
      const figure = must(official(SERIES, day).get(code), name);
      const children = must(figure.denominator, `population of ${name}`);
      const [low, high] = poisson(must(figure.numerator, `children of ${name}`));
      expect(row, name).toMatchObject({
        'LAC rate': String(value),
        '95% low': rounded((low / children) * 10_000, 1),
        '95% high': rounded((high / children) * 10_000, 1),
        'Rank in region': placeWords(value, members),
        'Neighbours’ mean': rounded(meanOf(neighbours), 1),
        'Neighbours known': `${neighbours.length} of 10`,
        'Rank in England': placeWords(value, englishValues(SERIES, day))
      });
    }
  });

  test('of the region and England, and the cut points between the quarters of England', async () => {
    const table = await tableThen();
    const value = (row: string): string | undefined => rowOf(table, row)['LAC rate'];
    expect(value('East of England')).toBe(String(officialValue(SERIES, day, 'E12000006')));
    expect(value('England (')).toBe(String(officialValue(SERIES, day, 'E92000001')));
    const [lower = NaN, middle = NaN, upper = NaN] = cutPoints(SERIES, day);
    expect(value('England lower quartile')).toBe(rounded(lower, 1));
    expect(value('England median')).toBe(rounded(middle, 1));
    expect(value('England upper quartile')).toBe(rounded(upper, 1));
  });
});
