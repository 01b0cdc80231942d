import { CHART_LETTERS, textXml } from './chart-parts.ts';
import type { ChartSeries, NativeChart } from './native-chart.ts';
import type { Palette } from './pack.ts';
import { escaped } from './picture.ts';

/** Where a name can stand beside its dot: right, left, above or below it. */
const SIDES = ['r', 'l', 't', 'b'] as const;
type Side = (typeof SIDES)[number];

/** How much of a chart's width a letter takes, and of its height a line. */
const LETTER = 0.009;
const LINE = 0.06;
const DOT = 0.012;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The names of a series' dots as data labels of a chart part, each on the first side where it lies over no other name or
 * dot; a name for which there is no room is left out, and stands in the table.
 */
export function dotNamesXml(chart: NativeChart, series: ChartSeries, palette: Palette): string {
  if (!series.pointNames.some((name) => name !== '')) return '';
  const sides = sidesOf(chart).get(series) ?? [];
  const labels = series.pointNames.map((name, at) => {
    const side = sides[at] ?? null;
    if (name === '' || side === null) return `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`;
    const words = `<c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:rPr lang="en-GB" sz="1100"/><a:t>${escaped(name)}</a:t></a:r></a:p></c:rich></c:tx>`;
    return `<c:dLbl><c:idx val="${at}"/>${words}<c:dLblPos val="${side}"/>${SHOWN}</c:dLbl>`;
  });
  return `<c:dLbls>${labels.join('')}${textXml(palette.ink, 'free', CHART_LETTERS)}${HIDDEN}</c:dLbls>`;
}

const SHOWN = flags(1);
const HIDDEN = flags(0);

function flags(value: 0 | 1): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** On which side of its dot each name of a chart stands, by series; null where there is no room. */
export function sidesOf({
  series
}: Pick<NativeChart, 'series'>): ReadonlyMap<ChartSeries, readonly (Side | null)[]> {
  const place = placing(series);
  const dots = series.filter(({ line }) => line === 'none');
  const taken: Box[] = dots.flatMap((one) => one.values.map((_, at) => dotBox(place(one, at))));
  return new Map(
    [...dots].reverse().map((one) => [
      one,
      one.pointNames.map((name, at) => {
        if (name === '') return null;
        const at0 = place(one, at);
        const side = SIDES.find((side) => isFree(nameBox(at0, name, side), taken, dotBox(at0))) ?? null;
        if (side !== null) taken.push(nameBox(at0, name, side));
        return side;
      })
    ])
  );
}

/** Where a dot stands within the extent of all series, from 0 to 1, downwards. */
function placing(
  series: readonly ChartSeries[]
): (one: ChartSeries, at: number) => readonly [x: number, y: number] {
  const across = series.flatMap((one) => one.across);
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const part = (value: number, all: readonly number[]): number =>
    (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1);
  return (one, at) => [part(one.across[at] ?? 0, across), 1 - part(one.values[at] ?? 0, values)];
}

function dotBox([x, y]: readonly [number, number]): Box {
  return { left: x - DOT / 2, right: x + DOT / 2, top: y - DOT, bottom: y + DOT };
}

function nameBox([x, y]: readonly [number, number], name: string, side: Side): Box {
  const width = name.length * LETTER;
  const left = side === 'r' ? x + DOT : side === 'l' ? x - DOT - width : x - width / 2;
  const top = side === 't' ? y - DOT - LINE : side === 'b' ? y + DOT : y - LINE / 2;
  return { left, right: left + width, top, bottom: top + LINE };
}

function isFree(box: Box, taken: readonly Box[], own: Box): boolean {
  return taken.every(
    (other) =>
      (other.left === own.left && other.top === own.top) ||
      box.right <= other.left ||
      box.left >= other.right ||
      box.bottom <= other.top ||
      box.top >= other.bottom
  );
}
