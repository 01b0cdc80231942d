import { tenth } from '#lib/charts/linear-scale.ts';
import type { ReferenceLine } from '#lib/views/ranked.ts';
import type { StripView } from '#lib/views/strip.ts';

const LETTER = 7.7;
const SMALL_LETTER = 6.7;
const GAP = 6;

export interface PlacedReference {
  readonly line: ReferenceLine;
  readonly x: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
}

export interface PlacedQuarters {
  readonly cuts: readonly number[];
  readonly names: readonly {
    readonly text: string;
    readonly x: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

/** Lines for the region and England: the lower value's label to the left of its line and the higher's to the right, or on the side that has room, one under the other. */
export function placeReferences(
  lines: readonly ReferenceLine[],
  at: (value: number) => number,
  width: number
): readonly PlacedReference[] {
  const ordered = [...lines].sort((a, b) => a.value - b.value);
  const placed = ordered.map((line, index) => {
    const x = at(line.value);
    const length = line.label.length * LETTER + GAP;
    const isLeft = (index === 0 && ordered.length > 1 && x - length >= 0) || x + length > width;
    return { line, x, labelX: isLeft ? x - GAP : x + GAP, anchor: isLeft ? 'end' : 'start' } as const;
  });
  const sameSide = new Set(placed.map(({ anchor }) => anchor)).size < placed.length;
  return placed.map((reference, index) => ({ ...reference, labelY: sameSide && index > 0 ? 34 : 16 }));
}

/** Cut points, and the longest name of each quarter that it has room for: the outer ones beyond their cuts, the inner ones between. */
export function placeQuarters(
  { cuts, names }: NonNullable<StripView['quarters']>,
  at: (value: number) => number,
  width: number
): PlacedQuarters {
  const [lower = 0, middle = 0, upper = 0] = cuts.map(at);
  const [first, second, third, fourth] = names;
  const placed = [
    { names: first, x: lower - GAP, anchor: 'end', room: lower - GAP },
    { names: second, x: tenth((lower + middle) / 2), anchor: 'middle', room: middle - lower - GAP },
    { names: third, x: tenth((middle + upper) / 2), anchor: 'middle', room: upper - middle - GAP },
    { names: fourth, x: upper + GAP, anchor: 'start', room: width - upper - GAP }
  ] as const;
  return {
    cuts: [...new Set([lower, middle, upper])],
    names: placed.flatMap(({ names: known, x, anchor, room }) => {
      const text = known.find((name) => name.length * SMALL_LETTER <= room);
      return text === undefined ? [] : [{ text, x, anchor }];
    })
  };
}
