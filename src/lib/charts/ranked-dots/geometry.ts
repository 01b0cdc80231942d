import { max, min } from 'd3';
import { linearScale, tenth } from '#lib/charts/linear-scale.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { RankedRow, RankedView, ReferenceLine } from '#lib/views/ranked.ts';

const ROW = 34;
const HEAD = 34;
const FOOT = 44;

export interface PlacedRow {
  readonly row: RankedRow;
  readonly label: string;
  readonly y: number;
  readonly dot: number | null;
  readonly interval: { readonly from: number; readonly to: number } | null;
  readonly neighbours: number | null;
}

export interface PlacedReference {
  readonly line: ReferenceLine;
  readonly x: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
}

export interface RankedGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly band: { readonly x: number; readonly width: number } | null;
  readonly rows: readonly PlacedRow[];
  readonly references: readonly PlacedReference[];
}

/** Places a ranked view in a drawing `width` units wide; text is 14 units high in either width. */
export function placeRanked(view: RankedView, width: number): RankedGeometry {
  const narrow = width < 500;
  const left = narrow ? 104 : 190;
  const right = width - (narrow ? 66 : 92);
  const top = HEAD;
  const bottom = top + ROW * view.rows.length;
  const { at: x, ticks } = linearScale(extentOf(view), [left, right], narrow ? 4 : 8);
  const place = (value: number | null): number | null => (value === null ? null : x(value));
  return {
    width,
    height: bottom + FOOT,
    left,
    right,
    top,
    bottom,
    ticks: ticks.map((tick) => ({ x: x(tick), label: tickLabel(tick) })),
    band: view.band && { x: x(view.band[0]), width: tenth(x(view.band[1]) - x(view.band[0])) },
    rows: view.rows.map((row, index) => ({
      row,
      label: narrow ? row.shortLabel : row.label,
      y: top + ROW * (index + 0.5),
      dot: place(row.value),
      interval: row.interval && { from: x(row.interval.low), to: x(row.interval.high) },
      neighbours: place(row.neighbours)
    })),
    references: placeReferences(view.references, (value) => x(value))
  };
}

/** The range of everything drawn, from zero when zero is within a third of the spread of the lowest. */
function extentOf(view: RankedView): [number, number] {
  const values = [
    ...view.rows.flatMap(({ value, interval, neighbours }) => [
      value,
      interval?.low,
      interval?.high,
      neighbours
    ]),
    ...view.references.map(({ value }) => value),
    ...(view.band ?? [])
  ].filter((value) => value !== null && value !== undefined);
  const low = min(values) ?? 0;
  const high = max(values) ?? 1;
  const spread = high - low || Math.abs(high) || 1;
  const top = high + spread * 0.04;
  const limit = view.ceiling !== null && high <= view.ceiling ? view.ceiling : top;
  return [low >= 0 && low < spread / 3 ? 0 : low - spread * 0.04, Math.min(top, limit)];
}

/** Labels above the plot, the lower value's to the left of its line and the higher's to the right, so that neither covers the other. */
function placeReferences(
  lines: readonly ReferenceLine[],
  x: (value: number) => number
): readonly PlacedReference[] {
  const lowest = min(lines, ({ value }) => value);
  return lines.map((line, index) => {
    const isLeft =
      lines.length > 1 && line.value === lowest && lines.findIndex(({ value }) => value === lowest) === index;
    const at = x(line.value);
    return { line, x: at, labelX: isLeft ? at - 6 : at + 6, labelY: 18, anchor: isLeft ? 'end' : 'start' };
  });
}

function tickLabel(tick: number): string {
  return formatNumber(tick, Number.isInteger(tick) ? 0 : 1);
}
