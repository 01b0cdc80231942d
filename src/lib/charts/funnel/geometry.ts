import { extent, max, min } from 'd3';
import { brokenLine, linearScale, tenth } from '#lib/charts/linear-scale.ts';
import type { FunnelPoint } from '#lib/domain/funnel.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { FunnelMark, FunnelView } from '#lib/views/funnel.ts';
import { boxOfMark, placeLabels, type Box, type PlacedLabel } from './names.ts';

const TOP = 34;
const FOOT = 50;
const LETTER = 7.7;
/** The lowest at which eleven names find places. */
const LEAST = 400;

export interface PlacedFunnelMark {
  readonly mark: FunnelMark;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends PlacedFunnelMark {
  readonly text: string;
  readonly label: PlacedLabel;
}

export interface FunnelGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly centreY: number;
  /** Where the name of the middle line is written. */
  readonly centre: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  /** The area between the inner limits, and the two outer lines. */
  readonly inner: string;
  readonly outer: readonly [low: string, high: string];
  readonly others: readonly PlacedFunnelMark[];
  readonly members: readonly PlacedName[];
}

/** Height of a funnel in a drawing `width` units wide, no higher than `most` where its names still have room. */
export function heightOfFunnel(width: number, most = Infinity): number {
  return width < 500 ? 400 : Math.floor(Math.min(480, Math.max(LEAST, most)));
}

/** Places a funnel in a drawing `width` units wide: sizes to the right on a scale of ratios, values upwards. */
export function placeFunnel(view: FunnelView, width: number, most = Infinity): FunnelGeometry {
  const narrow = width < 500;
  const height = heightOfFunnel(width, most);
  const [left, right, top, bottom] = [narrow ? 40 : 56, width - (narrow ? 6 : 110), TOP, height - FOOT];
  const { at: y, ticks } = linearScale(extentOf(view), [bottom, top], narrow ? 5 : 6);
  const x = ratioScale(view.curve, [left, right]);
  const within = (value: number): number => tenth(Math.min(bottom, Math.max(top, y(value))));
  const line = (edge: (point: FunnelPoint) => number): readonly { x: number; y: number }[] =>
    view.curve.map((point) => ({ x: x(point.denominator), y: within(edge(point)) }));
  const place = (mark: FunnelMark): PlacedFunnelMark => ({ mark, x: x(mark.denominator), y: y(mark.value) });
  const others = view.marks.filter(({ isMember }) => !isMember).map(place);
  const members = view.marks
    .filter(({ isMember }) => isMember)
    .map(place)
    .sort((a, b) => Number(a.mark.isHighlighted) - Number(b.mark.isHighlighted));
  const centreY = within(view.centre.value);
  const centre: FunnelGeometry['centre'] = narrow
    ? { x: right, y: centreY - 6, anchor: 'end' }
    : { x: right + 8, y: centreY + 5, anchor: 'start' };
  const ofCentre = {
    left: right - (narrow ? view.centre.label.length * LETTER : 0),
    right: width,
    top: centre.y - 12,
    bottom: centre.y + 4
  };
  const neighbours = others.filter(({ mark }) => mark.isNeighbour).map(boxOfMark);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    yTicks: ticks.map((tick) => ({ y: y(tick), label: formatNumber(tick, Number.isInteger(tick) ? 0 : 1) })),
    xTicks: sizeTicks(view.curve, narrow ? 70 : 90, x),
    centreY,
    centre,
    inner: `${brokenLine([
      ...line(({ inner }) => inner.high),
      ...line(({ inner }) => inner.low).toReversed()
    ])}Z`,
    outer: [brokenLine(line(({ outer }) => outer.low)), brokenLine(line(({ outer }) => outer.high))],
    others,
    members: withNames(members, narrow, { left: 0, right: width, top: TOP - 16, bottom }, [
      ofCentre,
      ...neighbours
    ])
  };
}

function withNames(
  members: readonly PlacedFunnelMark[],
  narrow: boolean,
  area: Box,
  obstacles: readonly Box[]
): readonly PlacedName[] {
  const texts = members.map(({ mark }) => (narrow ? mark.shortLabel : mark.label));
  const labels = placeLabels(
    members.map(({ mark, x, y }, index) => ({
      x,
      y,
      length: (texts[index] ?? '').length * LETTER,
      clear: mark.isHighlighted ? 14 : 9
    })),
    area,
    obstacles
  );
  return members.flatMap((member, index) => {
    const label = labels[index];
    return label ? [{ ...member, text: texts[index] ?? '', label }] : [];
  });
}

/** From the lowest to the highest value drawn; the limits of the smallest authorities may run out of it. */
function extentOf({ marks, centre, ceiling }: FunnelView): [number, number] {
  const values = [...marks.map(({ value }) => value), centre.value];
  const low = min(values) ?? 0;
  const high = max(values) ?? 1;
  const spread = high - low || Math.abs(high) || 1;
  const above = high + spread * 0.06;
  return [
    low < spread / 2 ? 0 : low - spread * 0.06,
    ceiling !== null && high <= ceiling ? Math.min(ceiling, above) : above
  ];
}

/** A scale on which equal ratios are equally far apart, because the limits narrow with the root of the size. */
function ratioScale(
  curve: readonly FunnelPoint[],
  [from, to]: readonly [number, number]
): (size: number) => number {
  const [smallest = 1, largest = 10] = extent(curve, ({ denominator }) => denominator);
  const span = Math.log(largest / smallest) || 1;
  return (size) => tenth(from + (Math.log(size / smallest) / span) * (to - from));
}

/** Round sizes (1, 1½, 2, 3, 5 and 7 times a power of ten) at least `apart` units from each other. */
function sizeTicks(
  curve: readonly FunnelPoint[],
  apart: number,
  x: (size: number) => number
): FunnelGeometry['xTicks'] {
  const [smallest = 1, largest = 10] = extent(curve, ({ denominator }) => denominator);
  const placed: { x: number; label: string }[] = [];
  for (let power = Math.floor(Math.log10(smallest)); 10 ** power <= largest; power += 1) {
    for (const size of [1, 1.5, 2, 3, 5, 7].map((digit) => digit * 10 ** power)) {
      const isIn = size >= smallest && size <= largest && Number.isInteger(size);
      const last = placed.at(-1);
      if (!isIn || (last && x(size) - last.x < apart)) continue;
      placed.push({ x: x(size), label: formatNumber(size, 0) });
    }
  }
  return placed;
}
