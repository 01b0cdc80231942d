import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import { markedVerdict } from '#lib/views/marked-verdict.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { RankedRow, RankedView, ReferenceLine } from '#lib/views/ranked.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import { finding } from '#lib/views/words.ts';

/** The ranked picture of a comparison: authorities by rank, those without a figure last in display order. */
export function rankedView(comparison: Comparison): RankedView {
  const { indicator, rows, choice } = comparison;
  return {
    title: `${indicator.title}, ${choice.periodLabel}`,
    description: finding(comparison),
    axisLabel: indicator.unit,
    decimals: comparison.decimals,
    rows: [...rows].sort(byRank).map((row) => rankedRow(comparison, row)),
    references: [
      ...referenceOf('region', comparison, comparison.region),
      ...referenceOf('england', comparison, comparison.country)
    ],
    band: indicator.band,
    ceiling: indicator.kind === 'percentage' ? 100 : null
  };
}

function byRank(a: ComparedAuthority, b: ComparedAuthority): number {
  return (a.rank?.rank ?? Infinity) - (b.rank?.rank ?? Infinity) || 0;
}

function rankedRow(comparison: Comparison, row: ComparedAuthority): RankedRow {
  const { authority, cell, interval, neighbours } = row;
  return {
    key: authority.code,
    label: authority.name,
    shortLabel: authority.shortName,
    value: numberIn(cell),
    text: formatCell(cell, comparison.decimals),
    interval,
    neighbours: neighbours !== null && !neighbours.weak ? neighbours.value : null,
    ...(neighbours?.value != null && !neighbours.weak
      ? { neighboursText: formatNumber(neighbours.value, comparison.indicator.decimals) }
      : {}),
    verdict: markedVerdict(comparison, row)?.verdict ?? null,
    selected: authority.code === comparison.wish.authority
  };
}

function referenceOf(
  role: ReferenceLine['role'],
  comparison: Comparison,
  comparator: Comparator | null
): readonly ReferenceLine[] {
  const value = comparator && numberIn(comparator.cell);
  if (comparator === null || value === null || comparison.indicator.kind === 'count') return [];
  return [
    {
      role,
      value,
      label: `${role === 'region' ? (comparator.lineLabel ?? 'Region') : comparator.label} ${formatNumber(value, comparatorDecimals(comparison, comparator))}`
    }
  ];
}
