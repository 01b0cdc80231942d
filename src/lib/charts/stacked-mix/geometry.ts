import { tenth } from '#lib/charts/linear-scale.ts';
import type { MixBar, MixSegment, MixView } from '#lib/views/mix.ts';

const ROW = 36;
const BAR = 26;
/** The least height of a row, in which a bar holds its words, and what stays free between bars. */
const LEAST_ROW = 25;
const BETWEEN = 5;
const GAP = 14;
const HEAD = 4;
/** Width of a character of 14 units, on the wide side, and what a label keeps free on either side. */
const CHARACTER = 8.8;
const ROOM = 7;

export interface PlacedSegment {
  readonly segment: MixSegment;
  readonly x: number;
  readonly width: number;
  /** Empty where it does not fit. */
  readonly label: string;
}

export interface PlacedBar {
  readonly bar: MixBar;
  readonly label: string;
  readonly y: number;
  readonly segments: readonly PlacedSegment[];
}

export interface MixGeometry {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly barHeight: number;
  /** From the top of a bar to the line its words stand on. */
  readonly textAt: number;
  readonly bars: readonly PlacedBar[];
}

/** Places a mix in a drawing `width` units wide, closer where it would be over `most` high: every bar is as long as the others, comparators stand a little apart. */
export function placeMix(view: MixView, width: number, most = Infinity): MixGeometry {
  const narrow = width < 500;
  const left = narrow ? 106 : 190;
  const right = width - 4;
  const row = Math.min(
    ROW,
    Math.max(LEAST_ROW, Math.floor((most - HEAD - GAP) / Math.max(1, view.bars.length)))
  );
  const comparators = view.bars.findIndex(({ role }) => role !== 'authority');
  const yOf = (index: number): number =>
    HEAD + row * index + (comparators >= 0 && index >= comparators ? GAP : 0);
  return {
    height: yOf(view.bars.length - 1) + row,
    left,
    right,
    barHeight: Math.min(BAR, row - BETWEEN),
    textAt: Math.min(BAR, row - BETWEEN) / 2 + 5,
    bars: view.bars.map((bar, index) => ({
      bar,
      label: narrow ? bar.shortLabel : bar.label,
      y: yOf(index),
      segments: placeSegments(bar.segments, view, left, right)
    }))
  };
}

function placeSegments(
  segments: readonly MixSegment[],
  view: MixView,
  left: number,
  right: number
): readonly PlacedSegment[] {
  const whole = segments.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let before = 0;
  return segments.map((segment) => {
    const x = tenth(left + (before / whole) * (right - left));
    before += segment.weight;
    const width = tenth(left + (before / whole) * (right - left) - x);
    return { segment, x, width, label: fittingLabel(segment, view, width) };
  });
}

/** The name and number of a stretch where both fit, the number alone where it does, else nothing. */
function fittingLabel({ part, text }: MixSegment, view: MixView, width: number): string {
  const name = typeof part === 'number' ? `${view.parts[part]?.shortLabel ?? ''} ` : '';
  const fits = (label: string): boolean => label.length * CHARACTER + 2 * ROOM <= width;
  return [`${name}${text}`, text].find(fits) ?? '';
}
