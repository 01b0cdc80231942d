import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { askLateReviews } from './index.ts';
import { figuresEngine, observe } from '../../../../tests/support/figures-engine.ts';

const END = '2025-03-31';
let engine: Engine;
beforeAll(async () => {
  engine = await figuresEngine();
});
afterAll(() => engine.close());

test('counts of reviews alone are answered, with their symbols', async () => {
  await useLoadedObservations(engine, [
    observe('821', END, 'lac', 360),
    observe('821', END, 'reviews', 40),
    observe('821', END, 'reviews_on_time', 36),
    observe('821', END, 'reviews_late_reason:travel', 'c'),
    observe('821', END, 'first_reviews', 6)
  ]);
  expect(
    (await askLateReviews(engine)).map(({ measure, breakdown, value, symbol }) => [
      measure,
      breakdown,
      value,
      symbol
    ])
  ).toEqual([
    ['reviews', '', 40, null],
    ['reviews_late_reason', 'travel', null, 'c'],
    ['reviews_on_time', '', 36, null]
  ]);
});

test('the shipped submissions have seven reasons an authority and quarter', async () => {
  await useShippedObservations(engine);
  const reasons = (await askLateReviews(engine)).filter(
    ({ measure, authority, end }) =>
      measure === 'reviews_late_reason' && authority === '881' && end === '2026-03-31'
  );
  expect(reasons.length).toBe(7);
});
