import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { askPlacedChildren, placedChildrenIn, type PlacedChildren } from './index.ts';
import { figuresEngine, observe } from '../../../../tests/support/figures-engine.ts';

const DAY = '2025-03-31';
const LOADED = [
  observe('821', DAY, 'lac', 359),
  observe('821', DAY, 'lac_placed_in:821', 177),
  observe('821', DAY, 'lac_placed_in:919', 'c'),
  observe('821', DAY, 'lac_placed_in:not-known', 0),
  observe('821', DAY, 'lac_placement:foster', 250),
  observe('919', '2024-12-31', 'lac_placed_in:outside-england', 'x')
];

const keyOf = ({ end, authority, place }: PlacedChildren): string => `${end} ${authority} ${place}`;
const sorted = (rows: readonly PlacedChildren[]): readonly PlacedChildren[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

let engine: Engine;
beforeAll(async () => {
  engine = await figuresEngine();
});
afterAll(() => engine.close());

describe('where children live', () => {
  test('every place, the whole under no place, and nothing of other measures', async () => {
    await useLoadedObservations(engine, LOADED);
    const rows = await askPlacedChildren(engine);
    expect(
      rows.map(({ end, authority, place, value, status }) => [end, authority, place, value, status])
    ).toEqual([
      ['2024-12-31', '919', 'outside-england', null, 'x'],
      [DAY, '821', '', 359, ''],
      [DAY, '821', '821', 177, ''],
      [DAY, '821', '919', null, 'c'],
      [DAY, '821', 'not-known', 0, '']
    ]);
  });

  test('observations at hand answer as the engine does', async () => {
    await useLoadedObservations(engine, LOADED);
    expect(sorted(placedChildrenIn(LOADED))).toEqual(sorted(await askPlacedChildren(engine)));
  });

  test('of the shipped submissions: places add up to all looked after children', async () => {
    await useShippedObservations(engine);
    const luton = (await askPlacedChildren(engine)).filter(
      ({ authority, end }) => authority === '821' && end === DAY
    );
    const whole = luton.find(({ place }) => place === '')?.value;
    const parts = luton.filter(({ place }) => place !== '').reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect([luton.length, whole, parts]).toEqual([15, 359, 359]);
  });
});
