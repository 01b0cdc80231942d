import { chartAxes } from './chart-axes.ts';
import { CHART_LETTERS, FIGURES_SHEET, fill, formatOf, textXml } from './chart-parts.ts';
import { dotNamesXml } from './dot-names.ts';
import type { ChartSeries, NativeChart } from './native-chart.ts';
import type { Palette } from './pack.ts';
import { escaped } from './picture.ts';
import { letters } from './xlsx-sheets.ts';

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * A chart as the XML of a chart part: bars, stacked bars, lines or dots whose numbers are those of the embedded workbook
 * (relationship rId1). A gap is left out of the numbers, and is drawn as a gap.
 */
export function chartXml(chart: NativeChart, palette: Palette): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleXml(chart, palette)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    plotXml(chart, palette),
    chartAxes(chart, palette),
    '</c:plotArea>',
    legendXml(chart, palette),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${CHART_LETTERS}"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  ].join('');
}

function titleXml({ title, size: room }: NativeChart, palette: Palette): string {
  const size = room === 'panel' ? 1200 : 1400;
  const run = `<a:r><a:rPr lang="en-GB" sz="${size}" b="1">${fill(palette.ink)}</a:rPr><a:t>${escaped(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Small lines side by side share the legend that the slide has. */
function legendXml({ series, kind, size }: NativeChart, palette: Palette): string {
  if (series.length < 2 || (kind === 'lines' && size === 'panel')) return '';
  return `<c:legend><c:legendPos val="${kind === 'stacked' ? 'r' : 'b'}"/><c:overlay val="0"/>${textXml(palette.ink)}</c:legend>`;
}

function plotXml(chart: NativeChart, palette: Palette): string {
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, palette)).join('');
  const axes = '<c:axId val="1001"/><c:axId val="1002"/>';
  if (chart.kind === 'lines') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  if (chart.kind === 'dots') {
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`;
  }
  if (chart.kind === 'bars' && chart.series.length > 1) return bulletsXml(chart, palette);
  const grouping = chart.kind === 'stacked' ? 'stacked' : 'clustered';
  if (chart.kind === 'columns') {
    return barsXml('col', 'clustered', `${series}<c:gapWidth val="15"/><c:overlap val="100"/>${axes}`);
  }
  const room =
    chart.kind === 'stacked'
      ? '<c:gapWidth val="35"/><c:overlap val="100"/>'
      : '<c:gapWidth val="45"/><c:overlap val="0"/>';
  return barsXml('bar', grouping, series + room + axes);
}

/** A thick bar for the first series and a thin one over it for the second, on axes of the same scale. */
function bulletsXml(chart: NativeChart, palette: Palette): string {
  return chart.series
    .map((series, index) => {
      const room = `<c:gapWidth val="${index === 0 ? 40 : 420}"/>`;
      const axes = index === 0 ? [1001, 1002] : [1003, 1004];
      const ids = axes.map((id) => `<c:axId val="${id}"/>`).join('');
      return barsXml('bar', 'clustered', seriesXml(chart, series, index, palette) + room + ids);
    })
    .join('');
}

function barsXml(direction: 'bar' | 'col', grouping: string, inside: string): string {
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${inside}</c:barChart>`;
}

function seriesXml(chart: NativeChart, series: ChartSeries, index: number, palette: Palette): string {
  const colour = palette[series.tone];
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${namesXml(seriesNameAt(chart, index), [series.name])}</c:tx>`;
  if (chart.kind === 'dots') {
    const places = seriesPlaces(chart, index);
    return `<c:ser>${head}${strokeXml(series, colour)}${markerXml(series, colour, palette)}${dotNamesXml(chart, series, palette)}<c:xVal>${numbersXml(places.across, series.across, 0)}</c:xVal><c:yVal>${numbersXml(places.values, series.values, chart.decimals)}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const last = chart.categories.length + 1;
  const column = letters(index + 2);
  const cat = `<c:cat>${namesXml(`${FIGURES_SHEET}!$A$2:$A$${last}`, chart.categories)}</c:cat>`;
  const val = `<c:val>${numbersXml(`${FIGURES_SHEET}!$${column}$2:$${column}$${last}`, series.values, chart.decimals)}</c:val>`;
  if (chart.kind === 'lines') {
    return `<c:ser>${head}${strokeXml(series, colour)}${markerXml(series, colour, palette)}${cat}${val}<c:smooth val="0"/></c:ser>`;
  }
  const points = index === 0 ? pointsXml(series, palette) : '';
  const edge = chart.kind === 'stacked' ? `<a:ln w="6350">${fill(palette.paper)}</a:ln>` : '';
  const labels = labelsXml(chart, palette);
  return `<c:ser>${head}<c:spPr>${fill(colour)}${edge}</c:spPr><c:invertIfNegative val="0"/>${points}${labels}${cat}${val}</c:ser>`;
}

/** A row of another kind, such as the highlighted authority or the region, has a colour of its own. */
function pointsXml({ pointTones }: ChartSeries, palette: Palette): string {
  return pointTones
    .map((tone, at) =>
      tone === null
        ? ''
        : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(palette[tone])}</c:spPr></c:dPt>`
    )
    .join('');
}

/** Bars carry their numbers where nothing else is drawn over them. */
function labelsXml({ kind, decimals, series }: NativeChart, palette: Palette): string {
  if (kind !== 'bars' || series.length > 1) return '';
  return `<c:dLbls><c:numFmt formatCode="${formatOf(decimals)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(palette.ink)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function strokeXml({ line }: ChartSeries, colour: string): string {
  if (line === 'none') return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  const dash = line === 'dashed' ? '<a:prstDash val="dash"/>' : '';
  const width = line === 'dashed' ? 22225 : 31750;
  return `<c:spPr><a:ln w="${width}" cap="rnd">${fill(colour)}${dash}<a:round/></a:ln></c:spPr>`;
}

function markerXml({ line, across }: ChartSeries, colour: string, palette: Palette): string {
  if (across.length > 0 && line !== 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const size = line === 'dashed' ? 3 : 7;
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fill(colour)}<a:ln w="9525">${fill(palette.paper)}</a:ln></c:spPr></c:marker>`;
}

/** Where the workbook has the name of a series. */
function seriesNameAt({ kind }: NativeChart, index: number): string {
  return `${FIGURES_SHEET}!$${letters(kind === 'dots' ? 2 * index + 2 : index + 2)}$1`;
}

/** Dots have two columns a series: places across, then values. */
function seriesPlaces({ series }: NativeChart, index: number): { across: string; values: string } {
  const last = (series[index]?.values.length ?? 0) + 1;
  const range = (column: number): string =>
    `${FIGURES_SHEET}!$${letters(column)}$2:$${letters(column)}$${last}`;
  return { across: range(2 * index + 1), values: range(2 * index + 2) };
}

function namesXml(place: string, names: readonly string[]): string {
  const points = names.map((name, at) => `<c:pt idx="${at}"><c:v>${escaped(name)}</c:v></c:pt>`).join('');
  return `<c:strRef><c:f>${place}</c:f><c:strCache><c:ptCount val="${names.length}"/>${points}</c:strCache></c:strRef>`;
}

function numbersXml(place: string, values: readonly (number | null)[], decimals: number): string {
  const points = values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<c:numRef><c:f>${place}</c:f><c:numCache><c:formatCode>${formatOf(decimals)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}
