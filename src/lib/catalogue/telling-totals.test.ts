import { expect, test } from 'vitest';
import type { PublishedRow } from './published.ts';
import { withoutTellingTotals } from './telling-totals.ts';

const REGION = { regionCode: 'E12000006', authorities: [{ code: '821' }, { code: '881' }] };

function row(area: string, numerator: number | null, series = 'placement-parents'): PublishedRow {
  const isRegion = area === REGION.regionCode;
  return {
    ...{ series, area, areaType: isRegion ? 'region' : 'authority', endDay: '2022-03-31' },
    ...{ numerator, denominator: 100, value: numerator, source: 'cla-2025' },
    ...{ flag: numerator === null ? 'c' : '', numeratorFlag: numerator === null ? 'c' : '' }
  };
}

test('a regional count is left out where one of its authorities is hidden, and its percentage stays', () => {
  const rows = [row('821', 15), row('881', null), row(REGION.regionCode, 20)];
  expect(withoutTellingTotals(rows, REGION)).toEqual([
    ...rows.slice(0, 2),
    { ...row(REGION.regionCode, 20), numerator: null, numeratorFlag: 'c', value: 20 }
  ]);
});

test('it stays where all are shown, and where another series or another region’s authority is hidden', () => {
  const rows = [
    ...[row('821', 15), row('881', 6), row(REGION.regionCode, 20)],
    ...[row('881', null, 'placement-other'), row('202', null)]
  ];
  expect(withoutTellingTotals(rows, REGION)).toEqual(rows);
});
