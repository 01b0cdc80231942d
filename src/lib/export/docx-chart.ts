import { ChartRun, type ChartSeries } from 'docx/charts';
import type { PaperChart, PaperRole, PaperSeries } from '#lib/papers/paper.ts';
import { FONT, LOOK } from './docx-look.ts';

/** The width of the text in pixels, as charts are measured. */
const WIDTH = 634;
const ROW = 21;
const MOST_BARS_EACH = 3;

const COLOURS: Readonly<Record<PaperRole, string>> = {
  own: LOOK.selected,
  neighbours: LOOK.neighbours,
  other: LOOK.neutral,
  england: LOOK.england,
  low: LOOK.muted,
  high: LOOK.muted,
  limit: LOOK.band
};

/** A chart that Word draws from its own numbers, which can be edited there; `altText` is read in its place. */
export function docxChart(chart: PaperChart): ChartRun {
  const shared = {
    categories: chart.categories,
    legend: chart.series.length > 1 ? ({ position: 'top', font: font(9) } as const) : (false as const),
    altText: { name: chart.title, title: chart.title, description: chart.description },
    font: { name: FONT, color: LOOK.ink },
    chartArea: { fill: 'none', border: 'none' } as const,
    dataLabels: { value: true, font: font(8.5) }
  };
  const categoryAxis = { font: font(9) };
  if (chart.kind === 'bars') {
    return new ChartRun({
      ...shared,
      type: 'bar',
      transformation: { width: WIDTH, height: barsHeight(chart) },
      series: chart.series.map(bars),
      gapWidth: 45,
      overlap: 0,
      categoryAxis: { ...categoryAxis, reverseOrder: true },
      valueAxis: { visible: false, gridlines: false, minimum: 0 }
    });
  }
  if (chart.kind === 'columns') {
    return new ChartRun({
      ...shared,
      type: 'column',
      transformation: { width: WIDTH, height: 250 },
      series: chart.series.map(bars),
      gapWidth: 70,
      overlap: 0,
      categoryAxis,
      valueAxis: { visible: false, gridlines: false, minimum: 0 }
    });
  }
  return new ChartRun({
    ...shared,
    type: 'line',
    transformation: { width: WIDTH, height: 300 },
    series: chart.series.map((series) => line(series)),
    categoryAxis,
    valueAxis: { visible: false, gridlines: false, minimum: floorOf(chart) }
  });
}

function bars({ name, role, decimals, values }: PaperSeries): ChartSeries {
  const dataLabels = { value: true, numberFormat: format(decimals), font: font(8.5) };
  return { name, values, color: COLOURS[role], dataLabels };
}

/** The ends of a band are thin dashes without numbers; lines are told apart by their marks too. */
function line({ name, role, decimals, values }: PaperSeries): ChartSeries {
  const color = COLOURS[role];
  if (role === 'limit') {
    return {
      name,
      values,
      color,
      markers: false,
      dataLabels: false,
      line: { color, width: 1.25, dash: 'dash' }
    };
  }
  const shape = role === 'high' ? 'triangle' : role === 'low' ? 'square' : 'circle';
  return {
    name,
    values,
    color,
    markers: { shape, size: 7 },
    line: { color, width: role === 'own' ? 2.5 : 1.25 },
    dataLabels: {
      value: true,
      numberFormat: format(decimals),
      position: role === 'low' ? 'below' : 'above',
      font: font(8.5)
    }
  };
}

function barsHeight({ categories, series }: PaperChart): number {
  const each = Math.min(series.length, MOST_BARS_EACH);
  return 40 + categories.length * (ROW + (each - 1) * 13);
}

/** Where a scale of lines begins: ten or more below the lowest, so that its number fits under it, and never below zero. */
function floorOf({ series }: PaperChart): number {
  const values = series.flatMap(({ values: own }) => own.filter((value) => value !== null));
  return Math.max(0, Math.floor(Math.min(...values) / 10) * 10 - 10);
}

function font(size: number) {
  return { name: FONT, size, color: LOOK.ink };
}

function format(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
