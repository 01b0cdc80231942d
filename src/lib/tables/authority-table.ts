import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatInterval } from '#lib/domain/format.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { ExplainedPart } from '#lib/views/figure-address.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { rankWords } from '#lib/views/words.ts';
import { addressOf, officialAddress } from './addresses.ts';
import { averageCell, explained, neighboursVerdictCell, verdictCell } from './cells.ts';
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
  const at = (cell: TableCell, part: ExplainedPart): TableCell =>
    explained(cell, addressOf(comparison, row.authority.code, part));
  return [
    { text: indicator.title, value: indicator.title, href: link(indicator.id) },
    at({ text: formatCell(row.cell, decimals), value: numberIn(row.cell) }, 'value'),
    text(indicator.unit),
    at(text(row.interval ? formatInterval(row.interval, indicator.decimals) : ''), 'interval'),
    text(choice.shortPeriod),
    at(changeCell(row.travel, decimals), 'change'),
    text(row.travel?.period ?? ''),
    at(row.rank ? { text: rankWords(row.rank), value: row.rank.rank } : text(''), 'rank'),
    at(averageCell(row.neighbours, indicator.decimals), 'neighbours'),
    at(text(row.neighbours ? `${row.neighbours.known} of ${row.neighbours.of}` : ''), 'neighbours'),
    at(neighboursVerdictCell(row), 'neighbours'),
    explained(comparatorCell(comparison, comparison.region), addressOf(comparison, 'region')),
    at(verdictCell(row.againstRegion), 'region'),
    explained(comparatorCell(comparison, comparison.country), officialAddress(comparison, 'country')),
    at(verdictCell(row.againstCountry), 'country'),
    text(STATUS_BADGES[status])
  ];
}

function comparatorCell(comparison: Comparison, comparator: Comparator | null): TableCell {
  const value = comparator && numberIn(comparator.cell);
  if (comparator === null) return { text: '', value: null };
  return { text: formatCell(comparator.cell, comparatorDecimals(comparison, comparator)), value };
}

function text(words: string): TableCell {
  return { text: words, value: words };
}
