import { EMPTY_WORDS, numberIn } from '#lib/domain/cell.ts';
import { verdictWords } from '#lib/domain/comparison.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import type { QuartileCuts } from '#lib/domain/rank.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import { markedVerdict } from '#lib/views/marked-verdict.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { Depth, RugCell, RugRow, RugView } from '#lib/views/rug.ts';
import { travelArrow, travelWords } from '#lib/views/travel.ts';

/** Addresses of the pages that a cell's names lead to. */
export interface RugLinks {
  readonly indicator: (id: string) => string;
  readonly authority: (slug: string) => string;
}

/** The overview of several comparisons: one row each, authorities across in the region's order. */
export function rugView(comparisons: readonly Comparison[], title: string, links: RugLinks): RugView {
  const first = comparisons[0];
  const rows = comparisons.map((comparison) => rugRow(comparison, links));
  return {
    title,
    description: `${rows.length} indicators for ${first?.rows.length ?? 0} authorities. Each cell gives the value and whether it is higher than, lower than or similar to its comparator; better and worse only where one direction is good; an arrow says which way it went since the period before.`,
    columns: (first?.rows ?? []).map(({ authority }) => ({
      key: authority.code,
      label: authority.shortName,
      href: links.authority(authority.slug),
      selected: authority.code === first?.wish.authority
    })),
    rows,
    regionLabel: 'Region',
    englandLabel: 'England'
  };
}

function rugRow(comparison: Comparison, links: RugLinks): RugRow {
  const { indicator, choice, status } = comparison;
  const marked = comparison.rows.map((row) => markedVerdict(comparison, row)).find((mark) => mark !== null);
  return {
    key: indicator.id,
    label: indicator.shortTitle,
    unit: indicator.unit,
    period: choice.shortPeriod,
    against: marked?.against ?? '',
    status: status === 'published' ? '' : status,
    href: links.indicator(indicator.id),
    cells: comparison.rows.map((row) => rugCell(comparison, row)),
    region: comparatorText(comparison, comparison.region),
    england: comparatorText(comparison, comparison.country)
  };
}

function rugCell(comparison: Comparison, row: ComparedAuthority): RugCell {
  const { indicator, decimals, cuts, status } = comparison;
  const verdict = markedVerdict(comparison, row)?.verdict ?? null;
  const value = numberIn(row.cell);
  const neutral = verdict === null || (indicator.polarity !== 'high' && indicator.polarity !== 'low');
  const depth =
    value !== null && cuts !== null && neutral && status === 'published' ? depthOf(value, cuts) : null;
  return {
    key: row.authority.code,
    text: formatCell(row.cell, decimals),
    verdict,
    depth,
    empty: value === null,
    travel: travelArrow(row.travel),
    words: cellWords(comparison, row, depth)
  };
}

/** The quarters of England in words, lowest first. */
export const QUARTERS: Readonly<Record<Depth, string>> = {
  1: 'lowest quarter of England',
  2: 'second lowest quarter of England',
  3: 'second highest quarter of England',
  4: 'highest quarter of England'
};

function cellWords(comparison: Comparison, row: ComparedAuthority, depth: Depth | null): string {
  const { indicator, decimals } = comparison;
  if (row.cell.kind !== 'shown') return `${row.authority.name}: ${EMPTY_WORDS[row.cell.kind]}`;
  const mark = markedVerdict(comparison, row);
  const average = row.againstNeighbours ? row.neighbours?.value : null;
  const value =
    average === null || average === undefined ? '' : ` ${formatNumber(average, indicator.decimals)}`;
  const marked = mark ? `${verdictWords(mark.verdict)} beside ${mark.against}${value}` : 'not compared';
  const compared = row.band && mark ? `${row.band} the ${mark.against}` : marked;
  const quarter = depth === null ? '' : `, ${QUARTERS[depth]}`;
  const unstable = row.unstable.length > 0 ? ', another average or model would say otherwise' : '';
  const moved = travelWords(row.travel, decimals);
  return `${row.authority.name}: ${compared}${quarter}${unstable}${moved === '' ? '' : `; ${moved}`}`;
}

/** The quarter of English authorities' values that a value falls in, 1 lowest; a value on a cut belongs to the lower side. */
export function depthOf(value: number, [lower, middle, upper]: QuartileCuts): Depth {
  if (value <= lower) return 1;
  if (value <= middle) return 2;
  return value <= upper ? 3 : 4;
}

function comparatorText(comparison: Comparison, comparator: Comparator | null): string {
  return comparator === null
    ? 'none'
    : formatCell(comparator.cell, comparatorDecimals(comparison, comparator));
}
