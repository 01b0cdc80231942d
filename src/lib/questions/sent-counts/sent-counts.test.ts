import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations } from '#lib/questions/observations.ts';
import { askSentCounts } from './index.ts';
import { figuresEngine, observe } from '../../../../tests/support/figures-engine.ts';

const END = '2025-03-31';
let engine: Engine;
beforeAll(async () => {
  engine = await figuresEngine();
  await useLoadedObservations(engine, [
    observe('821', END, 'lac', 360),
    observe('821', '2024-12-31', 'lac', 355),
    observe('881', END, 'reviews_late_reason:travel', 'c')
  ]);
});
afterAll(() => engine.close());

test('every count of one authority is answered, oldest quarter first', async () => {
  const counts = await askSentCounts(engine, '821');
  expect(counts.map(({ end, measure, value }) => [end, measure, value])).toEqual([
    ['2024-12-31', 'lac', 355],
    [END, 'lac', 360]
  ]);
});

test('without an authority all are answered, with their symbols', async () => {
  const counts = await askSentCounts(engine);
  expect(counts.map(({ authority, value, symbol }) => [authority, value, symbol])).toEqual([
    ['821', 355, null],
    ['821', 360, null],
    ['881', null, 'c']
  ]);
});
