import { getContext, setContext } from 'svelte';

/** The place a picture has on a projected screen, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How pictures are shown in a meeting: as large as `room` allows (null at the desk), and with or without their answers. */
export interface Projection {
  readonly room: Room | null;
  /** True while values and marks are kept back for the room to guess. */
  readonly answersHidden: boolean;
}

const KEY = Symbol('projection');
const AT_THE_DESK: Projection = { room: null, answersHidden: false };

/** Makes every picture below the calling component follow a projection. */
export function project(projection: Projection): void {
  setContext(KEY, projection);
}

/** The projection that the calling component is under. */
export function projection(): Projection {
  return getContext<Projection | undefined>(KEY) ?? AT_THE_DESK;
}

/** A picture drawn in `units`, shown `width` by `height` CSS pixels large. */
export interface FittedDrawing {
  readonly units: number;
  readonly width: number;
  readonly height: number;
}

/** Text that is so many units high is over 24 px on a screen of 1920 while no more of them than these go across it. */
const LETTERS_ACROSS = 75.5;
/** How many units high text is at the desk. */
export const DESK_TEXT = 14;
/** And where a picture has room for larger text on a projected screen. */
export const LARGE_TEXT = 17;
const WIDE_UNITS = 700;
const FEWEST_UNITS = 360;
const STEP = 10;
/** Text larger than this, times the smallest, only pushes the picture apart. */
const MOST_ENLARGED = 1.7;

/**
 * The drawing that shows a picture as large as its room allows without a scroll bar. Where that would make its text, `text`
 * units high, too small to read, it keeps the width of the room and is scrolled. `heightOf` gives units for a drawing so
 * many units wide.
 */
export function fitDrawing(
  room: Room,
  heightOf: (units: number) => number,
  text: number = DESK_TEXT
): FittedDrawing {
  const most = Math.floor((LETTERS_ACROSS * text) / STEP) * STEP;
  const least = room.width / most;
  const scaleAt = (units: number): number =>
    Math.min(room.width / units, room.height / heightOf(units), least * MOST_ENLARGED);
  const wide = largest(unitsFrom(WIDE_UNITS, most), scaleAt);
  const best = wide.scale >= least ? wide : largest(unitsFrom(FEWEST_UNITS, most), scaleAt);
  const { units, scale } = best.scale >= least ? best : { units: most, scale: least };
  return { units, width: Math.round(units * scale), height: Math.round(heightOf(units) * scale) };
}

function unitsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / STEP) + 1 }, (_, index) => first + index * STEP);
}

/** Of widths that are as good as each other, the widest. */
function largest(widths: readonly number[], scaleAt: (units: number) => number) {
  const scaled = widths.map((units) => ({ units, scale: scaleAt(units) }));
  const most = Math.max(...scaled.map(({ scale }) => scale));
  return scaled.findLast(({ scale }) => scale >= most * 0.99) ?? { units: FEWEST_UNITS, scale: 0 };
}

/** Rows in the order of their names, so that a ranking does not give hidden values away. */
export function byName<Row extends { readonly label: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
