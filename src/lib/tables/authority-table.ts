import { numberIn } from '#lib/domain/cell.ts';
import { verdictWords, type Verdict } from '#lib/domain/comparison.ts';
import { formatCell, formatInterval, formatNumber } from '#lib/domain/format.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { rankWords } from '#lib/views/words.ts';
import { changeCell } from './change-column.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

const COLUMNS: readonly TableColumn[] = [
  { id: 'indicator', title: 'Indicator', kind: 'text' },
  { id: 'value', title: 'Value', kind: 'number' },
  { id: 'unit', title: 'Unit', kind: 'text' },
  { id: 'interval', title: '95% interval', kind: 'text' },
  { id: 'period', title: 'Period', kind: 'text' },
  { id: 'change', title: 'Change', kind: 'number' },
  { id: 'change-since', title: 'Since', kind: 'text' },
  { id: 'rank', title: 'Rank in region', kind: 'number' },
  { id: 'neighbours', title: 'Neighbours', kind: 'number' },
  { id: 'neighbours-known', title: 'Known', kind: 'text' },
  { id: 'against-neighbours', title: 'Against neighbours', kind: 'text' },
  { id: 'region', title: 'Region', kind: 'number' },
  { id: 'against-region', title: 'Against region', kind: 'text' },
  { id: 'country', title: 'England', kind: 'number' },
  { id: 'against-country', title: 'Against England', kind: 'text' },
  { id: 'status', title: 'Status', kind: 'text' }
];

/** Everything about one authority: a row an indicator, each with its own period and comparators. `link` gives an indicator's address. */
export function authorityTable(
  comparisons: readonly Comparison[],
  authority: string,
  title: string,
  link: (id: string) => string
): Table {
  const rows = comparisons.flatMap((comparison) => {
    const row = comparison.rows.find((candidate) => candidate.authority.code === authority);
    if (!row) return [];
    return [
      { id: comparison.indicator.id, role: 'authority' as const, cells: cellsOf(comparison, row, link) }
    ];
  });
  return { title, columns: COLUMNS, rows };
}

function cellsOf(
  comparison: Comparison,
  row: ComparedAuthority,
  link: (id: string) => string
): readonly TableCell[] {
  const { indicator, choice, status, decimals } = comparison;
  const average = row.neighbours?.value ?? null;
  return [
    { text: indicator.title, value: indicator.title, href: link(indicator.id) },
    { text: formatCell(row.cell, decimals), value: numberIn(row.cell) },
    text(indicator.unit),
    text(row.interval ? formatInterval(row.interval, indicator.decimals) : ''),
    text(choice.periodLabel),
    changeCell(row.travel, decimals),
    text(row.travel?.period ?? ''),
    row.rank ? { text: rankWords(row.rank), value: row.rank.rank } : text(''),
    { text: average === null ? '' : formatNumber(average, indicator.decimals), value: average },
    text(row.neighbours ? `${row.neighbours.known} of ${row.neighbours.of}` : ''),
    verdictCell(row.againstNeighbours, row.unstable.length > 0),
    comparatorCell(comparison, comparison.region),
    verdictCell(row.againstRegion, false),
    comparatorCell(comparison, comparison.country),
    verdictCell(row.againstCountry, false),
    text(STATUS_BADGES[status])
  ];
}

function comparatorCell(comparison: Comparison, comparator: Comparator | null): TableCell {
  const value = comparator && numberIn(comparator.cell);
  if (comparator === null) return { text: '', value: null };
  return { text: formatCell(comparator.cell, comparatorDecimals(comparison, comparator)), value };
}

function verdictCell(verdict: Verdict | null, unstable: boolean): TableCell {
  if (verdict === null) return { text: '', value: null };
  return text(`${verdictWords(verdict)}${unstable ? ' †' : ''}`);
}

function text(words: string): TableCell {
  return { text: words, value: words };
}
