import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { askSubmittedFigures } from './index.ts';
import { figuresEngine, observe } from '../../../../tests/support/figures-engine.ts';

const HERTS = '919';
const LUTON = '821';
const ESSEX = '881';
const Q = ['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31'] as const;

let engine: Engine;
beforeAll(async () => {
  engine = await figuresEngine();
});
afterAll(() => engine.close());

async function ask(indicator: string, observations: readonly Observation[]) {
  await useLoadedObservations(engine, observations);
  return askSubmittedFigures(engine, indicator);
}

describe('what authorities submitted', () => {
  test('a rate takes the population of the year before', async () => {
    const [figure] = await ask('lac-rate', [observe(HERTS, '2025-03-31', 'lac', 999)]);
    expect(figure).toMatchObject({
      authority: HERTS,
      span: 'quarter',
      numerator: 999,
      denominator: 277_480,
      populationYear: 2024
    });
  });

  test('the newest population where the year before is not out yet', async () => {
    const [figure] = await ask('lac-rate', [observe(HERTS, '2026-03-31', 'lac', 1000)]);
    expect(figure).toMatchObject({ denominator: 277_480, populationYear: 2024 });
  });

  test('a percentage of two counts', async () => {
    const [figure] = await ask('placement-foster', [
      observe(LUTON, '2025-03-31', 'lac', 360),
      observe(LUTON, '2025-03-31', 'lac_placement:foster', 250)
    ]);
    expect(figure).toMatchObject({ numerator: 250, denominator: 360, denominatorStatus: '' });
  });

  test.each([
    ['c', 'c'],
    ['x', 'x'],
    ['z', 'z'],
    ['low', 'low']
  ] as const)('a numerator of %s has no number and says so', async (symbol, status) => {
    const [figure] = await ask('uasc-share', [
      observe(LUTON, '2025-03-31', 'lac', 360),
      observe(LUTON, '2025-03-31', 'lac_uasc', symbol)
    ]);
    expect(figure).toMatchObject({ numerator: null, numeratorStatus: status, denominator: 360 });
  });

  test('a missing numerator is missing, not zero', async () => {
    const [figure] = await ask('uasc-share', [observe(LUTON, '2025-03-31', 'lac', 360)]);
    expect(figure).toMatchObject({ numerator: null, numeratorStatus: 'missing' });
  });

  test('a flow is added over its four quarters, a stock is the last day’s', async () => {
    const flows = Q.map((end, index) => observe(HERTS, end, 'reviews', 100 + index));
    const meetings = Q.map((end) => observe(HERTS, end, 'cp_conferences', 10));
    const officers = Q.map((end, index) => observe(HERTS, end, 'iro_fte_in_post', 5 + index));
    const figures = await ask('iro-meetings-per-fte', [...flows, ...meetings, ...officers]);
    expect(figures.filter(({ end }) => end === Q[3])).toMatchObject([
      { span: 'quarter', numerator: 113, denominator: 8 },
      { span: 'year', numerator: 406 + 40, denominator: 8 }
    ]);
  });

  test('four quarters with one missing have no number', async () => {
    const figures = await ask('reviews-on-time', [
      ...Q.map((end) => observe(HERTS, end, 'reviews', 50)),
      ...Q.slice(1).map((end) => observe(HERTS, end, 'reviews_on_time', 45))
    ]);
    const year = figures.find(({ end, span }) => end === Q[3] && span === 'year');
    expect(year).toMatchObject({ numerator: null, numeratorStatus: 'missing', denominator: 200 });
  });

  test('what nobody sent has no row', async () => {
    expect(await ask('started-rate', [observe(HERTS, Q[3], 'lac', 50)])).toEqual([]);
  });

  test('what others report of an authority is added up over them', async () => {
    const { catalogue } = await import('#generated/catalogue.ts');
    const codes = catalogue.region.authorities.map(({ code }) => code);
    const hosted = codes
      .filter((code) => code !== ESSEX)
      .map((code) => observe(code, Q[3], `lac_placed_in:${ESSEX}`, 3));
    const figures = await ask('hosted-for-region', hosted);
    expect(figures.find(({ authority }) => authority === ESSEX)).toMatchObject({
      numerator: 30,
      denominatorStatus: 'none'
    });
  });

  test('terms are taken away as well as added', async () => {
    const [figure] = await ask('iro-vacancy-rate', [
      observe(HERTS, Q[3], 'iro_fte_established', 20),
      observe(HERTS, Q[3], 'iro_fte_in_post', 17.5)
    ]);
    expect(figure).toMatchObject({ numerator: 2.5, denominator: 20 });
  });

  test('the notes of both parts come along, each once, with their tags', async () => {
    const noted = (measure: string, value: number, note: string): Observation => ({
      ...observe(HERTS, Q[3], measure, value),
      note
    });
    const [figure] = await ask('iro-caseload', [
      noted('iro_lac_allocated', 990, 'Illustrative; #caseload-lac-only'),
      noted('iro_fte_in_post', 16.5, 'Two on leave; #fte-contracted')
    ]);
    expect(figure?.note).toBe('#caseload-lac-only; Two on leave; #fte-contracted');
    const both = [noted('iro_lac_allocated', 990, 'Restated'), noted('iro_fte_in_post', 16.5, 'Restated')];
    const [restated] = await ask('iro-caseload', both);
    expect(restated?.note).toBe('Restated');
  });

  test('loading again replaces, and the shipped ones come back', async () => {
    const before = await ask('lac-rate', [observe(HERTS, '2025-03-31', 'lac', 1)]);
    const after = await ask('lac-rate', [observe(LUTON, '2025-03-31', 'lac', 2)]);
    await useShippedObservations(engine);
    const shipped = await askSubmittedFigures(engine, 'lac-rate');
    expect([before.length, after.length, after[0]?.authority]).toEqual([1, 1, LUTON]);
    expect(new Set(shipped.map(({ end }) => end)).size).toBe(9);
  });

  test('one indicator is answered as it is among all', async () => {
    await useShippedObservations(engine);
    const together = await askSubmittedFigures(engine);
    for (const indicator of ['uasc-share', 'lac-rate', 'iro-meetings-per-fte', 'hosted-for-region'])
      expect(await askSubmittedFigures(engine, indicator)).toEqual(
        together.filter((figure) => figure.indicator === indicator)
      );
  });
});
