import { describe, expect, test } from 'vitest';
import { byName, fitDrawing } from './projection.ts';

const ROOM = { width: 1850, height: 780 };
const textOf = ({ units, width }: { units: number; width: number }) => (14 * width) / units;

describe('a drawing on a projected screen', () => {
  test('of a fixed height fills the height, and the width as far as it goes', () => {
    expect(fitDrawing(ROOM, () => 360)).toEqual({ units: 860, width: 1850, height: 774 });
  });

  test.each([
    ['low', () => 120],
    ['eleven rows', () => 440],
    ['as high as wide', (units: number) => units],
    ['very high', () => 2000]
  ])('that is %s has text of 24 px and stays inside the width', (_, heightOf) => {
    const fitted = fitDrawing(ROOM, heightOf);
    expect(textOf(fitted)).toBeGreaterThanOrEqual(24);
    expect(fitted.width).toBeLessThanOrEqual(ROOM.width);
  });

  test('that cannot be read without a scroll bar takes the whole width', () => {
    expect(fitDrawing(ROOM, () => 2000)).toMatchObject({ units: 1050, width: 1850 });
  });

  test('that is as high as wide takes fewer units rather than smaller text', () => {
    const fitted = fitDrawing(ROOM, (units) => units);
    expect(fitted.height).toBeLessThanOrEqual(ROOM.height);
    expect(fitted.units).toBeLessThanOrEqual(500);
  });
});

test('rows by name', () => {
  const named = ['Suffolk', 'Bedford', 'Essex'].map((label) => ({ label }));
  expect(byName(named).map(({ label }) => label)).toEqual(['Bedford', 'Essex', 'Suffolk']);
});
