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
  /** True while the highlighted authority is in the spotlight and the others step back. */
  readonly spotlit: boolean;
}

const KEY = Symbol('projection');
const AT_THE_DESK: Projection = { room: null, answersHidden: false, spotlit: false };

/** Makes every picture below the calling component follow a projection. */
export function project(projection: Projection): void {
  setContext(KEY, projection);
}

/** The projection that the calling component is under. */
export function projection(): Projection {
  return getContext<Projection | undefined>(KEY) ?? AT_THE_DESK;
}

/** Height in units of a drawing `units` wide; a picture that can be drawn closer keeps to `most` units if it can. */
export type HeightOf = (units: number, most?: number) => number;

/** A picture drawn in `units`, at most `most` units high, shown `width` by `height` CSS pixels large. */
export interface FittedDrawing {
  readonly units: number;
  readonly most: number;
  /** Whether its text is as large as the back of a room needs. */
  readonly isReadable: boolean;
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
/** Where nothing else helps, text becomes as much smaller before the picture is scrolled. */
const MOST_REDUCED = 0.7;
/** A picture higher than this part of its width may give way to one that is drawn narrow. */
const HIGH = 0.5;

/**
 * The drawing that shows a picture as large as its room allows without a scroll bar: as at the desk where its text,
 * `text` units high, can be read so; else drawn closer, else narrow, else with smaller text. `heightOf` gives units.
 */
export function fitDrawing(room: Room, heightOf: HeightOf, text: number = DESK_TEXT): FittedDrawing {
  const across = acrossFor(text);
  const least = room.width / across;
  const scaleAt = (units: number): number =>
    Math.min(room.width / units, room.height / heightOf(units), least * MOST_ENLARGED);
  const plain = largest(unitsFrom(WIDE_UNITS, across), scaleAt);
  if (plain.scale >= least) return fitted(plain.units, plain.scale, heightOf, Infinity);
  const most = room.height / least;
  if (heightOf(across, most) <= most) return fitted(across, least, heightOf, most);
  const narrow = largest(unitsFrom(FEWEST_UNITS, across), scaleAt);
  if (narrow.scale >= least) return fitted(narrow.units, narrow.scale, heightOf, Infinity);
  const reduced = Math.max(room.height / heightOf(across, 0), least * MOST_REDUCED);
  return { ...fitted(across, Math.min(reduced, least), heightOf, 0), isReadable: reduced >= least };
}

function fitted(units: number, scale: number, heightOf: HeightOf, most: number): FittedDrawing {
  return {
    units,
    most,
    isReadable: true,
    width: Math.round(units * scale),
    height: Math.floor(heightOf(units, most) * scale)
  };
}

/** Height in pixels below which a picture cannot be read in a place `width` pixels wide. */
export function leastHeight(width: number, heightOf: HeightOf, text: number = DESK_TEXT): number {
  const across = acrossFor(text);
  const wide = heightOf(across, 0) * (width / across);
  if (wide <= width * HIGH) return Math.ceil(wide);
  const heights = unitsFrom(FEWEST_UNITS, across).map((units) => heightOf(units, 0));
  return Math.ceil(Math.min(...heights) * (width / across));
}

/** Most units across at which text `text` units high can be read. */
function acrossFor(text: number): number {
  return Math.floor((LETTERS_ACROSS * text) / STEP) * STEP;
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
