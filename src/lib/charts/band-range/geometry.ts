import { max, min } from 'd3';
import { linearScale, tenth } from '#lib/charts/linear-scale.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { BandRangeRow, BandRangeView, LabelledValue } from '#lib/views/band-range.ts';

const HEAD = 50;
const FOOT = 44;
const LINE_TOP = 42;
const GAP = 13;
/** Height of a row: usual, and the least at which no mean is written on the row above. */
const ROW = 50;
const LEAST_ROW = 35;

interface PlacedLabel {
  readonly x: number;
  readonly text: string;
}

/** A row's place: `top` and `height` of its stripe, `y` of its range, and where its name and words are written. */
export interface PlacedRange {
  readonly row: BandRangeRow;
  readonly top: number;
  readonly height: number;
  readonly y: number;
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly mean: PlacedLabel | null;
  readonly lowest: PlacedLabel | null;
  readonly highest: PlacedLabel | null;
  readonly name: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: 'start' | 'end';
  };
  readonly words: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  readonly detail: { readonly x: number; readonly y: number };
}

export interface BandRangeGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly band: { readonly x: number; readonly width: number; readonly middle: number };
  /** The region's line, broken where a value is written across it. */
  readonly region: (PlacedLabel & { readonly path: string }) | null;
  readonly rows: readonly PlacedRange[];
}

/** Places ranges on one scale in a drawing `width` units wide, closer where it would be over `most` high; on a narrow one name and words stand above the range. */
export function placeRanges(view: BandRangeView, width: number, most = Infinity): BandRangeGeometry {
  const narrow = width < 500;
  const left = narrow ? 36 : 214;
  const right = width - (narrow ? 40 : 224);
  const height = narrow ? 88 : rowHeight(view.rows.length, most);
  const bottom = HEAD + height * view.rows.length;
  const { at, ticks } = linearScale(view.domain, [left, right], narrow ? 5 : 8);
  const [low, high] = view.band.map(at);
  const band = { from: low ?? left, to: high ?? right };
  const rows = view.rows.map((row, index): PlacedRange => {
    const top = HEAD + height * index;
    const places = narrow ? narrowPlaces(row, top, width) : widePlaces(row, top, height, left, right);
    return { row, top, height, ...places, ...placeValues(row, at) };
  });
  const region = view.region && { x: at(view.region.value), text: view.region.text };
  return {
    width,
    height: bottom + FOOT,
    left,
    right,
    top: HEAD,
    bottom,
    ticks: ticks.map((tick) => ({ x: at(tick), label: formatNumber(tick, Number.isInteger(tick) ? 0 : 1) })),
    band: { x: band.from, width: tenth(band.to - band.from), middle: tenth((band.from + band.to) / 2) },
    region: region && { ...region, path: brokenAt(region.x, rows, bottom) },
    rows
  };
}

/** A line down the drawing at `x` that leaves out the heights where a row's values are written. */
function brokenAt(x: number, rows: readonly PlacedRange[], bottom: number): string {
  const near = (from: number, to: number): boolean => x > from && x < to;
  const gaps = rows.flatMap(({ y, mean, lowest, highest }) => [
    ...(mean && near(mean.x - 22, mean.x + 22) ? [{ from: y - 27, to: y - 11 }] : []),
    ...(lowest && near(lowest.x - 28, lowest.x + 4) ? [{ from: y - 9, to: y + 9 }] : []),
    ...(highest && near(highest.x - 4, highest.x + 28) ? [{ from: y - 9, to: y + 9 }] : [])
  ]);
  const starts = [LINE_TOP, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), bottom];
  return starts.map((start, index) => `M${x},${start}V${ends[index] ?? bottom}`).join('');
}

type Places = Pick<PlacedRange, 'y' | 'name' | 'words' | 'detail'>;

function rowHeight(rows: number, most: number): number {
  return Math.min(ROW, Math.max(LEAST_ROW, Math.floor((most - HEAD - FOOT) / rows)));
}

function widePlaces(row: BandRangeRow, top: number, height: number, left: number, right: number): Places {
  const y = tenth(top + height * 0.62);
  const x = right + 46;
  return {
    y,
    name: { x: left - 46, y: y + 5, text: row.label, anchor: 'end' },
    words: { x, y: row.detail === '' ? y + 5 : y - 4, anchor: 'start' },
    detail: { x, y: y + 13 }
  };
}

function narrowPlaces(row: BandRangeRow, top: number, width: number): Places {
  return {
    y: top + 70,
    name: { x: 2, y: top + 18, text: row.shortLabel, anchor: 'start' },
    words: { x: width - 2, y: top + 18, anchor: 'end' },
    detail: { x: width - 2, y: top + 34 }
  };
}

/** The range, with the labels of its ends outside everything that is drawn on its line, and the mean's above it. */
function placeValues(
  { lowest, mean, highest }: BandRangeRow,
  at: (value: number) => number
): Pick<PlacedRange, 'range' | 'mean' | 'lowest' | 'highest'> {
  const values = [lowest, mean, highest].filter((value) => value !== null).map(({ value }) => value);
  const first = at(min(values) ?? 0);
  const last = at(max(values) ?? 0);
  const label = (value: LabelledValue | null, x: number): PlacedLabel | null =>
    value && { x: tenth(x), text: value.text };
  return {
    range: lowest && highest ? { from: at(lowest.value), to: at(highest.value) } : null,
    mean: label(mean, mean ? at(mean.value) : 0),
    lowest: label(lowest, first - GAP),
    highest: label(highest, last + GAP)
  };
}
