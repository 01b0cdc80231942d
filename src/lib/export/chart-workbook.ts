import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { FIGURES_SHEET, formatOf } from './chart-parts.ts';
import { formulaSafe } from './formula-safe.ts';
import type { NativeChart } from './native-chart.ts';

/**
 * The workbook inside a chart: its figures where the chart looks for them, unrounded, an empty cell for a gap; and on a
 * second sheet where they come from.
 */
export function chartWorkbook(chart: NativeChart): Promise<Uint8Array> {
  const rows = chart.kind === 'dots' ? dotRows(chart) : namedRows(chart);
  const format = { numFmt: formatOf(chart.decimals) };
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.flatMap((value, column) =>
        typeof value === 'number' ? [[`${at},${column}`, { style: format }] as const] : []
      )
    )
  );
  return writeXlsx({
    sheets: [
      { name: FIGURES_SHEET, rows, cells, columns: (rows[0] ?? []).map(() => ({ width: 22 })) },
      {
        name: 'Where from',
        rows: chart.facts.map(({ name, words }) => [name, words]),
        columns: [{ width: 16 }, { width: 110 }]
      }
    ],
    properties: { title: chart.title, creator: 'Regional benchmarking dashboard' }
  });
}

function namedRows({ categories, series }: NativeChart): CellValue[][] {
  return [
    ['', ...series.map(({ name }) => name)],
    ...categories.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? null)])
  ];
}

/** Two columns a series, as long as the longest. */
function dotRows({ series, acrossAxis }: NativeChart): CellValue[][] {
  const longest = Math.max(...series.map(({ values }) => values.length));
  const across = String(formulaSafe(acrossAxis));
  return [
    series.flatMap(({ name }) => [`${name}: ${across}`, String(formulaSafe(name))]),
    ...Array.from({ length: longest }, (_, at) =>
      series.flatMap((one) => [one.across[at] ?? null, one.values[at] ?? null])
    )
  ];
}
