import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOfMark, placeLabels, type Box, type Named, type PlacedLabel } from './names.ts';

const AREA = { left: 0, right: 900, top: 20, bottom: 430 };
const named = (x: number, y: number): Named => ({ x, y, length: 80, clear: 9 });

test('a name alone stands to the right of its mark', () => {
  expect(placeLabels([named(100, 200)], AREA, [])).toEqual([
    { x: 109, y: 205, anchor: 'start', leader: null }
  ]);
});

test('at the right edge it stands to the left', () => {
  expect(placeLabels([named(880, 200)], AREA, [])[0]?.anchor).toBe('end');
});

test('it keeps clear of what is in the way', () => {
  const inTheWay = { left: 105, right: 200, top: 190, bottom: 210 };
  expect(placeLabels([named(100, 200)], AREA, [inTheWay])[0]?.anchor).toBe('end');
});

test('names of eleven marks, however near each other, cover neither one another nor a mark', () => {
  const place = fc.record({
    x: fc.integer({ min: 300, max: 420 }),
    y: fc.integer({ min: 180, max: 280 })
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 11, maxLength: 11 }), (places) => {
      const marks = places.map(({ x, y }) => named(x, y));
      const boxes = placeLabels(marks, AREA, []).map((label) => boxOf(label, 80));
      for (const [index, box] of boxes.entries()) {
        const others = [...boxes.slice(index + 1), ...marks.filter((_, at) => at !== index).map(boxOfMark)];
        expect(others.some((other) => overlap(box, other))).toBe(false);
      }
    })
  );
});

function boxOf({ x, y, anchor }: PlacedLabel, length: number): Box {
  const left = anchor === 'start' ? x : x - length;
  return { left, right: left + length, top: y - 11, bottom: y + 4 };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
