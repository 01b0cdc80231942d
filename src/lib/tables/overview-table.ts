import { numberIn } from '#lib/domain/cell.ts';
import { verdictWords } from '#lib/domain/comparison.ts';
import { formatCell } from '#lib/domain/format.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { markedVerdict, tooFewWords } from '#lib/views/marked-verdict.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { addressOf, officialAddress } from './addresses.ts';
import { explained } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** The overview as rows to take away: one per indicator, a value and a verdict column for each authority. */
export function overviewTable(comparisons: readonly Comparison[], title: string): Table {
  const authorities = comparisons[0]?.rows.map(({ authority }) => authority) ?? [];
  return {
    title,
    columns: [
      { id: 'indicator', title: 'Indicator', kind: 'text' },
      { id: 'unit', title: 'Unit', kind: 'text' },
      { id: 'period', title: 'Period', kind: 'text' },
      { id: 'status', title: 'Status', kind: 'text' },
      ...authorities.flatMap(({ code, name }) => [
        { id: code, title: name, kind: 'number' as const },
        { id: `${code}-verdict`, title: `${name}: compared`, kind: 'text' as const }
      ]),
      { id: 'region', title: 'Region', kind: 'number' },
      { id: 'england', title: 'England', kind: 'number' }
    ],
    rows: comparisons.map((comparison) => ({
      id: comparison.indicator.id,
      role: 'authority',
      cells: cellsOf(comparison)
    }))
  };
}

function cellsOf(comparison: Comparison): readonly TableCell[] {
  const { indicator, choice, status, rows, decimals } = comparison;
  return [
    text(indicator.title),
    text(indicator.unit),
    text(choice.periodLabel),
    text(STATUS_BADGES[status]),
    ...rows.flatMap((row) => {
      const { authority, cell } = row;
      const mark = markedVerdict(comparison, row);
      const words = mark
        ? `${verdictWords(mark.verdict)} (${mark.against})`
        : tooFewWords(row) || 'not compared';
      const figure = { text: formatCell(cell, decimals), value: numberIn(cell) };
      return [explained(figure, addressOf(comparison, authority.code)), text(words)];
    }),
    explained(comparatorCell(comparison, comparison.region), addressOf(comparison, 'region')),
    explained(comparatorCell(comparison, comparison.country), officialAddress(comparison, 'country'))
  ];
}

function comparatorCell(comparison: Comparison, comparator: Comparator | null): TableCell {
  if (comparator === null) return { text: '', value: null };
  return {
    text: formatCell(comparator.cell, comparatorDecimals(comparison, comparator)),
    value: numberIn(comparator.cell)
  };
}

function text(words: string): TableCell {
  return { text: words, value: words };
}
