import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedProblems } from '#lib/catalogue/published.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';
import { catalogueProblems, DATA_FOLDER, folder, publishedRows } from './support/data-folder.ts';

const catalogue = readCatalogue(folder.catalogue);
const eleven = catalogue.region.authorities.map(({ code }) => code);
const rowAt = new Map(publishedRows.map((row) => [`${row.series} ${row.area} ${row.endDay}`, row]));

function figure(series: string, area: string, endDay: string): (typeof publishedRows)[number] {
  const row = rowAt.get(`${series} ${area} ${endDay}`);
  if (row === undefined) throw new Error(`Nothing is published of ${series} for ${area} at ${endDay}.`);
  return row;
}

function sumOfCounts(series: string, endDay: string): number {
  return eleven.reduce((sum, code) => sum + (figure(series, code, endDay).numerator ?? 0), 0);
}

describe('the data folder', () => {
  test('has a catalogue without a problem', () => {
    expect(catalogueProblems(folder.catalogue)).toEqual([]);
  });

  test('has published figures that fit the catalogue', () => {
    expect(publishedProblems(catalogue, publishedRows)).toEqual([]);
  });

  test('compares the eleven authorities of the region in order', () => {
    expect(catalogue.region.authorities.map(({ name }) => name)).toEqual([
      'Bedford Borough',
      'Cambridgeshire',
      'Central Bedfordshire',
      'Essex',
      'Hertfordshire',
      'Luton',
      'Norfolk',
      'Peterborough',
      'Southend-on-Sea',
      'Suffolk',
      'Thurrock'
    ]);
  });

  test('has twelve headline indicators in order', () => {
    const headline = catalogue.indicators.filter(({ headline: place }) => place !== null);
    const inOrder = [...headline].sort((one, other) => (one.headline ?? 0) - (other.headline ?? 0));
    expect(inOrder.map(({ id }) => id)).toEqual([
      'lac-rate',
      'iro-caseload',
      'reviews-on-time',
      'first-reviews-on-time',
      'participation',
      'placement-foster',
      'placed-outside-own',
      'over-20-miles',
      'three-placements',
      'cp-rate',
      'icpc-15-days',
      'cp-reviews-on-time'
    ]);
  });

  test('uses every measure in an indicator', () => {
    const used = new Set(
      catalogue.indicators.flatMap(({ numerator, denominator }) =>
        [...numerator, ...(denominator === 'population' ? [] : denominator)].map(({ measure }) => measure)
      )
    );
    expect(catalogue.measures.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('judges only where there is a good direction: rates of care, orders and disputes are neutral', () => {
    const neutral = [
      'lac-rate',
      'cp-rate',
      'started-rate',
      'ceased-rate',
      'section-20-share',
      'full-care-order-share',
      'uasc-share',
      'placement-foster',
      'disputes-formal-rate',
      'hosted-for-others'
    ];
    const polarity = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator.polarity]));
    expect(neutral.filter((id) => polarity.get(id) !== 'neutral')).toEqual([]);
    expect(catalogue.indicators.filter(({ band }) => band !== null).map(({ id }) => id)).toEqual([
      'iro-caseload'
    ]);
  });

  test('has an outline for each of the eleven, known by its DfE code', () => {
    const topology = readFileSync(join(DATA_FOLDER, 'boundaries.topo.json'), 'utf8');
    const ids = [...topology.matchAll(/"id":"(\d{3})"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual([...eleven].sort());
  });
});

describe('the published figures', () => {
  test.each([
    ['cla-rate', '926', '2025-03-31', 1069, 62],
    ['cla-rate', '873', '2025-03-31', 705, 49],
    ['cla-rate', 'E12000006', '2025-03-31', 6800, 49],
    ['cp-plan-rate', 'E12000006', '2025-03-31', 3560, 25.5],
    ['icpc-15-days', '883', '2025-03-31', 110, 94.8],
    ['sw-caseload', '883', '2025-09-30', 1100, 12.2]
  ])('%s of %s at %s: %d children or cases, value %d', (series, area, endDay, numerator, value) => {
    expect(figure(series, area, endDay)).toMatchObject({ numerator, value });
  });

  test('have eleven counts of looked after children that add up to 6,795, where the region is given as 6,800', () => {
    expect(sumOfCounts('cla-rate', '2025-03-31')).toBe(6795);
  });

  test('have eleven counts of plans that add up to 3,562, where the region is given as 3,560', () => {
    expect(sumOfCounts('cp-plan-rate', '2025-03-31')).toBe(3562);
  });

  test('suppress other placements for six of Peterborough’s ten neighbours in 2025', () => {
    const ten = catalogue.neighbours.filter(
      ({ model, authority }) => model === 'dfe-2025' && authority === '874'
    );
    const flags = ten.map(({ neighbour }) => figure('placement-other', neighbour, '2025-03-31').flag);
    expect(flags.filter((flag) => flag === 'c')).toHaveLength(6);
  });

  test('have a rate of looked after children that its own counts give, rounded half up, for every authority and year with both', () => {
    const rates = publishedRows.filter(
      ({ series, areaType }) => series === 'cla-rate' && areaType === 'authority'
    );
    const whole = rates.filter(
      ({ numerator, denominator, value }) => numerator !== null && denominator !== null && value !== null
    );
    const differ = whole.filter(
      ({ numerator, denominator, value }) =>
        Math.floor((10_000 * (numerator ?? 0)) / (denominator ?? 1) + 0.5) !== value
    );
    expect(whole).toHaveLength(1054);
    expect(differ).toEqual([]);
  });
});
