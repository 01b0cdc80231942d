import { CHART_LETTERS, fill, formatOf, textXml } from './chart-parts.ts';
import type { NativeChart } from './native-chart.ts';
import type { Palette } from './pack.ts';
import { escaped } from './picture.ts';

/** Small lines side by side have room for this many periods. */
const PANEL_PERIODS = 4;
const SMALL_LETTERS = 900;

/** The axes of a chart part. Bars begin at zero, and rows of them at the top; thin bars over others have axes of their own, unseen and of the same scale. */
export function chartAxes(chart: NativeChart, palette: Palette): string {
  if (chart.kind === 'dots') {
    const across = { ...ends(1001, 1002), place: 'b', title: chart.acrossAxis, decimals: 0 } as const;
    const up = { ...ends(1002, 1001), place: 'l', title: chart.axis, decimals: axisDecimals(chart) } as const;
    const fitted = { ...up, between: 'midCat', ...dotLimits(chart) } as const;
    return valueAxis({ ...across, between: 'midCat' }, palette) + valueAxis(fitted, palette);
  }
  const isAcross = chart.kind === 'bars' || chart.kind === 'stacked';
  const value: ValueAxis = {
    ...ends(1002, 1001),
    place: isAcross ? 'b' : 'l',
    title: isLegended(chart) || chart.kind === 'stacked' ? '' : chart.axis,
    decimals: axisDecimals(chart),
    crosses: isAcross ? 'max' : 'autoZero',
    ...limits(chart)
  };
  const seen = nameAxis(chart, ends(1001, 1002), palette) + valueAxis(value, palette);
  if (chart.kind !== 'bars' || chart.series.length < 2) return seen;
  const unseen = { ...value, ...ends(1004, 1003), title: '', isUnseen: true };
  return (
    seen + nameAxis(chart, { ...ends(1003, 1004), isUnseen: true }, palette) + valueAxis(unseen, palette)
  );
}

interface AxisEnds {
  readonly id: number;
  readonly crossing: number;
  readonly isUnseen?: boolean;
}

/** Small lines side by side share what the slide says over them. */
function isLegended({ kind, size }: NativeChart): boolean {
  return kind === 'lines' && size === 'panel';
}

function nameAxis(
  chart: NativeChart,
  { id, crossing, isUnseen = false }: AxisEnds,
  palette: Palette
): string {
  const isAcross = chart.kind === 'bars' || chart.kind === 'stacked';
  const isSmall = isLegended(chart);
  const skip = isSmall ? Math.ceil(chart.categories.length / PANEL_PERIODS) : 1;
  const labels = chart.kind === 'columns' ? 'none' : 'low';
  const skips = isAcross || isSmall ? `<c:tickLblSkip val="${skip}"/>` : '';
  return `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${isAcross ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${isUnseen ? 1 : 0}"/><c:axPos val="${isAcross ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:spPr>${edge(palette)}</c:spPr>${textXml(palette.ink, 'level', isSmall ? SMALL_LETTERS : CHART_LETTERS)}<c:crossAx val="${crossing}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skips}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Decimals of the numbers along an axis: none where they count in tens. */
function axisDecimals({ kind, series, decimals }: NativeChart): number {
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  return kind === 'stacked' || Math.max(...values) >= 10 ? 0 : decimals;
}

interface ValueAxis {
  readonly id: number;
  readonly crossing: number;
  readonly place: 'b' | 'l';
  readonly title: string;
  readonly decimals: number;
  readonly crosses?: 'autoZero' | 'max';
  readonly between?: 'between' | 'midCat';
  readonly lowest?: number;
  readonly highest?: number;
  readonly isUnseen?: boolean;
}

function ends(id: number, crossing: number): Pick<ValueAxis, 'id' | 'crossing'> {
  return { id, crossing };
}

/** Bars begin at zero and end at a round number, a percentage at 100 where it comes near. */
function limits({ kind, ceiling, top, series }: NativeChart): Pick<ValueAxis, 'lowest' | 'highest'> {
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const most = Math.max(...values);
  const isFull = kind === 'stacked' || (ceiling !== null && most > ceiling * 0.8);
  if (isFull && ceiling !== null) return { lowest: 0, highest: ceiling };
  if (Math.min(...values) < 0) return {};
  return { lowest: 0, highest: roundAbove(Math.max(most, top ?? most)) };
}

/** Dots and the lines they stand beside fill the height: from a multiple of 5 below the lowest to one above the highest, never below zero or over a ceiling. */
function dotLimits({ series, ceiling }: NativeChart): Pick<ValueAxis, 'lowest' | 'highest'> {
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const highest = Math.ceil((Math.max(...values) * 1.01) / 5) * 5;
  const lowest = Math.floor((Math.min(...values) * 0.99) / 5) * 5;
  return { lowest: Math.max(0, lowest), highest: Math.min(highest, ceiling ?? highest) };
}

/** A whole number that divides an axis so long into at most five parts; null where the axis is short. */
function stepOf(length: number): number | null {
  const steps = [1, 2, 5, 10, 20, 25, 50]
    .flatMap((one) => [one, one * 100, one * 10_000])
    .sort((a, b) => a - b);
  return length < 2 ? null : (steps.find((one) => length / one <= 5) ?? null);
}

/** The first of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is a little above a value. */
function roundAbove(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15].find((one) => one * power >= value * 1.06) ?? 20;
  return Number((step * power).toPrecision(3));
}

function valueAxis(
  {
    id,
    crossing,
    place,
    title,
    decimals,
    crosses = 'autoZero',
    between = 'between',
    lowest,
    highest,
    isUnseen = false
  }: ValueAxis,
  palette: Palette
): string {
  const step = highest === undefined ? null : stepOf(highest - (lowest ?? 0));
  const unit = step === null ? '' : `<c:majorUnit val="${step}"/>`;
  const max = highest === undefined ? '' : `<c:max val="${highest}"/>`;
  const min = lowest === undefined ? '' : `<c:min val="${lowest}"/>`;
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${max}${min}</c:scaling><c:delete val="${isUnseen ? 1 : 0}"/><c:axPos val="${place}"/>${isUnseen ? '' : `<c:majorGridlines><c:spPr>${edge(palette)}</c:spPr></c:majorGridlines>`}${axisTitle(title, place, palette)}<c:numFmt formatCode="${formatOf(decimals)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(palette.muted)}<c:crossAx val="${crossing}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/>${unit}</c:valAx>`;
}

function axisTitle(title: string, place: 'b' | 'l', palette: Palette): string {
  if (title === '') return '';
  const turn = place === 'l' ? ' rot="-5400000" vert="horz"' : '';
  return `<c:title><c:tx><c:rich><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0">${fill(palette.muted)}</a:rPr><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function edge(palette: Palette): string {
  return `<a:ln w="9525">${fill(palette.line)}</a:ln>`;
}
