import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber, listWords } from '#lib/domain/format.ts';
import type { Direction } from '#lib/domain/comparison.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { isAlike, type MixComparisons } from '#lib/views/mix-comparisons.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import { valueWords } from '#lib/views/words.ts';

/** What is worth saying first of a mix: where the highlighted authority differs, or how widely the largest part spreads. */
export function mixFinding({ parts, lead }: MixComparisons): string {
  const alike = parts.filter((part) => isAlike(part, lead));
  const selected = lead.rows.find(({ authority }) => authority.code === lead.wish.authority);
  if (selected) return selectedFinding(alike, lead, selected.authority.code, selected.authority.name);
  return spreads(alike)
    .slice(0, 2)
    .map(({ words }) => words)
    .join(' ');
}

/** The parts, the most widely spread first, each in a sentence. */
function spreads(comparisons: readonly Comparison[]) {
  return comparisons
    .flatMap(({ indicator, rows, decimals, country }) => {
      const known = rows
        .flatMap(({ authority, cell }) => (cell.kind === 'shown' ? [{ authority, value: cell.value }] : []))
        .sort((a, b) => b.value - a.value);
      const highest = known[0];
      const lowest = known.at(-1);
      if (!highest || !lowest || highest === lowest) return [];
      const england = country && numberIn(country.cell);
      const beside = country && england !== null ? ` (${country.label} ${formatNumber(england, 0)}%)` : '';
      const words = `${indicator.shortTitle}: from ${formatNumber(lowest.value, decimals)}% in ${lowest.authority.name} to ${formatNumber(highest.value, decimals)}% in ${highest.authority.name}${beside}.`;
      return [{ words, spread: highest.value - lowest.value }];
    })
    .sort((a, b) => b.spread - a.spread);
}

function selectedFinding(
  comparisons: readonly Comparison[],
  { wish }: Comparison,
  code: string,
  name: string
): string {
  const rows = comparisons.flatMap((comparison) => {
    const row = comparison.rows.find(({ authority }) => authority.code === code);
    return row && row.cell.kind === 'shown' ? [{ comparison, row }] : [];
  });
  if (rows.length === 0) return `${name} has no placements to show.`;
  const isWeak = (row: ComparedAuthority): boolean => row.neighbours?.weak === true;
  const named = (direction: Direction): readonly string[] =>
    rows
      .filter(({ row }) => !isWeak(row))
      .filter(({ row }) => (row.againstNeighbours ?? row.againstRegion)?.direction === direction)
      .map(({ comparison, row }) => `${comparison.indicator.shortTitle} (${valueWords(comparison, row)})`);
  const whom = rows.some(({ row }) => row.againstNeighbours !== null)
    ? `its neighbours’ ${AVERAGE_NAMES[wish.average]}`
    : 'the region';
  const [higher, lower, similar] = [named('higher'), named('lower'), named('similar')];
  const parts = [
    higher.length > 0 ? `higher on ${listWords(higher)}` : '',
    lower.length > 0 ? `lower on ${listWords(lower)}` : '',
    similar.length > 0 ? `similar on ${listWords(similar)}` : ''
  ].filter((part) => part !== '');
  const weak = rows.filter(({ row }) => isWeak(row)).map(({ comparison }) => comparison.indicator.shortTitle);
  return [
    `${name} against ${whom}: ${parts.join('; ')}.`,
    weak.length === 0 ? '' : `Too few neighbours are known to compare ${listWords(weak)}.`,
    'No mix is better than another.'
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
