import { max, min } from 'd3';
import { linearScale, tenth } from '#lib/charts/linear-scale.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { StripLane, StripMark, StripView } from '#lib/views/strip.ts';
import { dodge } from './dodge.ts';
import { hangFlags } from './flags.ts';
import { placeQuarters, placeReferences, type PlacedQuarters, type PlacedReference } from './rules.ts';

const QUARTERS = 16;
/** How high England's pile may be before its marks are made smaller, and at last closer. */
const SWARM = 170;
/** And the least that it is pressed to, where the whole drawing must be low. */
const LEAST_SWARM = 60;
const SWARM_STEP = 5;
const AXIS = 46;
const LANE = 48;
const FLAG = 19;
/** About how wide a letter of a bold label is. */
const LETTER = 7.7;

export interface PlacedMark {
  readonly mark: StripMark;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLane {
  readonly lane: StripLane;
  readonly y: number;
  readonly marks: readonly PlacedMark[];
}

export interface PlacedName {
  readonly key: string;
  readonly text: string;
  readonly isHighlighted: boolean;
  readonly pole: { readonly x: number; readonly from: number; readonly to: number };
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface StripGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Radius of a mark of England's lane. */
  readonly radius: number;
  readonly axisY: number;
  /** Where the lines across all lanes end. */
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly england: PlacedLane;
  readonly neighbours: PlacedLane | null;
  readonly region: PlacedLane;
  readonly names: readonly PlacedName[];
  readonly quartersY: number;
  readonly references: readonly PlacedReference[];
  readonly quarters: PlacedQuarters | null;
}

/** Places a strip in a drawing `width` units wide, with a lower pile where it would be over `most` high: England's marks piled over the axis, the neighbours and the region's own below it, names under those. */
export function placeStrip(view: StripView, width: number, most = Infinity): StripGeometry {
  let room = SWARM;
  let placed = placePiled(view, width, room);
  while (placed.height > most && room > LEAST_SWARM) {
    room = Math.max(LEAST_SWARM, room - Math.max(SWARM_STEP, Math.min(20, placed.height - most)));
    placed = placePiled(view, width, room);
  }
  return placed;
}

function placePiled(view: StripView, width: number, swarmRoom: number): StripGeometry {
  const narrow = width < 500;
  const left = narrow ? 112 : 150;
  const right = width - (narrow ? 12 : 140);
  const { at, ticks } = linearScale(extentOf(view), [left, right], narrow ? 4 : 8);
  const references = placeReferences(view.references, at, width);
  const head = references.length === 0 ? 14 : Math.max(...references.map(({ labelY }) => labelY)) + 18;
  const { radius, ...swarm } = swarmOf(view.marks, at, narrow ? [2.6, 2] : [4, 3, 2.2], swarmRoom);
  const axisY = head + (view.quarters ? QUARTERS : 0) + swarm.height + radius + 4;
  const england = { lane: view.england, y: axisY - 22, marks: raised(swarm.marks, axisY - radius - 4) };
  const lane = (lane: StripLane, marks: readonly StripMark[], from: number): PlacedLane & { end: number } => {
    const { marks: piled, height } = pile(marks, at, 13, Infinity);
    const y = from + Math.max(LANE / 2, height + 14);
    return { lane, y, marks: raised(piled, y), end: y + LANE / 2 };
  };
  const neighbours =
    view.neighbours &&
    lane(
      view.neighbours,
      view.marks.filter(({ isNeighbour }) => isNeighbour),
      axisY + AXIS
    );
  const region = lane(
    view.region,
    view.marks.filter(({ isMember }) => isMember),
    neighbours?.end ?? axisY + AXIS
  );
  const names = placeNames(region, width, narrow);
  const last = max(names, ({ y }) => y) ?? region.end;
  return {
    width,
    height: last + 14,
    left,
    right,
    radius,
    axisY,
    bottom: region.y + 14,
    ticks: ticks.map((tick) => ({ x: at(tick), label: formatNumber(tick, Number.isInteger(tick) ? 0 : 1) })),
    england,
    neighbours,
    region,
    names,
    quartersY: head,
    references,
    quarters: view.quarters && placeQuarters(view.quarters, at, width)
  };
}

/** The range of England's values, from zero when zero is within a third of the spread of the lowest. */
function extentOf({ marks, ceiling }: StripView): [number, number] {
  const low = min(marks, ({ value }) => value) ?? 0;
  const high = max(marks, ({ value }) => value) ?? 1;
  const spread = high - low || Math.abs(high) || 1;
  const start = low >= 0 && low < spread / 3 ? 0 : low;
  return [start, ceiling !== null && high > ceiling - spread / 5 ? ceiling : high];
}

/** England's marks with the largest radius at which their pile has room, or else the smallest. */
function swarmOf(
  marks: readonly StripMark[],
  at: (value: number) => number,
  radii: readonly number[],
  room: number
): ReturnType<typeof pile> & { readonly radius: number } {
  const tried = radii.map((radius) => ({ radius, ...pile(marks, at, radius * 2, Infinity) }));
  const smallest = radii.at(-1) ?? 2;
  return (
    tried.find(({ height }) => height <= room) ?? {
      radius: smallest,
      ...pile(marks, at, smallest * 2, room)
    }
  );
}

/** Marks on a line, those that would touch piled up, `apart` from each other or closer where the pile has no room; `y` is the height above the line. */
function pile(
  marks: readonly StripMark[],
  at: (value: number) => number,
  apart: number,
  room: number
): { marks: readonly PlacedMark[]; height: number } {
  const xs = marks.map(({ value }) => at(value));
  const levels = dodge(xs, apart);
  const highest = max(levels) ?? 0;
  const step = Math.min(apart, room / Math.max(1, highest));
  return {
    marks: marks.map((mark, index) => ({ mark, x: xs[index] ?? 0, y: (levels[index] ?? 0) * step })),
    height: highest * step
  };
}

function raised(marks: readonly PlacedMark[], base: number): readonly PlacedMark[] {
  return marks.map(({ mark, x, y }) => ({ mark, x, y: tenth(base - y) }));
}

function placeNames(region: PlacedLane, width: number, narrow: boolean): readonly PlacedName[] {
  const named = region.marks.map(({ mark, x, y }) => ({
    mark,
    x,
    from: y,
    text: `${narrow ? mark.shortLabel : mark.label} ${mark.text}`
  }));
  const flags = hangFlags(
    named.map(({ x, text }) => ({ x, length: text.length * LETTER })),
    width
  );
  return named.map(({ mark, x, from, text }, index) => {
    const { row, side } = flags[index] ?? { row: 0, side: 'left' };
    const y = region.y + 34 + row * FLAG;
    return {
      key: mark.key,
      text,
      isHighlighted: mark.isHighlighted,
      pole: { x, from, to: y + 2 },
      x: side === 'left' ? x - 6 : x + 6,
      y,
      anchor: side === 'left' ? ('end' as const) : ('start' as const)
    };
  });
}
