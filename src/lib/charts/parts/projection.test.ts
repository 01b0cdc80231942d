import { describe, expect, test } from 'vitest';
import { byName, fitDrawing, leastHeight } from './projection.ts';

const ROOM = { width: 1850, height: 780 };
const textOf = ({ units, width }: { units: number; width: number }) => (14 * width) / units;

describe('a drawing on a projected screen', () => {
  test('of a fixed height fills the height, and the width as far as it goes', () => {
    expect(fitDrawing(ROOM, () => 360)).toMatchObject({ units: 860, width: 1850, height: 774 });
  });

  test.each([
    ['low', () => 120],
    ['eleven rows', () => 440],
    ['as high as wide', (units: number) => units]
  ])('that is %s has text of 24 px and stays inside the width', (_, heightOf) => {
    const fitted = fitDrawing(ROOM, heightOf);
    expect(textOf(fitted)).toBeGreaterThanOrEqual(24);
    expect(fitted.width).toBeLessThanOrEqual(ROOM.width);
  });

  test('that can be drawn closer is: 780 px at 1,850 px for 1,050 units are 442.7 units', () => {
    const closer = (_units: number, most = Infinity) => Math.max(300, Math.min(600, most));
    const fitted = fitDrawing(ROOM, closer);
    expect(fitted).toMatchObject({ units: 1050, width: 1850, height: 780, isReadable: true });
    expect(fitted.most).toBeCloseTo(442.7, 1);
  });

  test('that cannot be read whole has text up to three tenths smaller, and says so', () => {
    expect(fitDrawing(ROOM, () => 490)).toMatchObject({ units: 1050, width: 1671, isReadable: false });
    expect(fitDrawing(ROOM, () => 2000)).toMatchObject({ units: 1050, width: 1295, isReadable: false });
  });

  test('that is as high as wide takes fewer units rather than smaller text', () => {
    const fitted = fitDrawing(ROOM, (units) => units);
    expect(fitted.height).toBeLessThanOrEqual(ROOM.height);
    expect(fitted.units).toBeLessThanOrEqual(500);
  });
});

describe('the height below which a picture cannot be read', () => {
  test('is 360 units at 1,850 px for 1,050 units', () => {
    expect(leastHeight(1850, () => 360)).toBe(635);
  });

  test('is that of its closest drawing, or of its narrow one where the wide one is too high', () => {
    expect(leastHeight(1850, (_units, most = Infinity) => Math.max(300, Math.min(600, most)))).toBe(529);
    expect(leastHeight(1850, (units) => units)).toBe(635);
  });
});

test('rows by name', () => {
  const named = ['Suffolk', 'Bedford', 'Essex'].map((label) => ({ label }));
  expect(byName(named).map(({ label }) => label)).toEqual(['Bedford', 'Essex', 'Suffolk']);
});
