import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, listWords, plural } from '#lib/domain/format.ts';
import type { Polarity } from '#lib/domain/indicator.ts';
import { settled } from '#lib/domain/precision.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type ExplainedSection } from '#lib/views/explanation.ts';
import { rankRule } from '#lib/views/provenance.ts';
import { depthOf } from '#lib/views/rug-view.ts';
import { QUARTERS } from '#lib/views/rug-words.ts';
import { rankWords } from '#lib/views/words.ts';

const TIES = 'equal values share the smaller number; an authority without a figure has no place';

/** An authority's place in the region and, for an official figure, in England. */
export function rankSections(explaining: Explaining, row: ComparedAuthority): readonly ExplainedSection[] {
  const { comparison } = explaining;
  if (row.rank === null) return [];
  const { polarity } = explaining.indicator;
  const lines = [
    ...line('Place', `${rankWords(row.rank)} with a figure`),
    ...line('Rule', `${rankRule(polarity)}; ${TIES}`),
    ...line('Tied with', tiedWith(comparison, row)),
    ...line('In order', inOrder(comparison, polarity)),
    ...line('No figure', missing(comparison))
  ];
  return [{ part: 'rank', heading: 'Rank in the region', lines }, ...englandSection(explaining, row)];
}

function tiedWith({ rows }: Comparison, row: ComparedAuthority): string {
  const value = numberIn(row.cell);
  return listWords(
    rows
      .filter((other) => other !== row && sameValue(numberIn(other.cell), value))
      .map(({ authority }) => authority.name)
  );
}

function sameValue(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && settled(a) === settled(b);
}

function inOrder({ rows, decimals }: Comparison, polarity: Polarity): string {
  const sign = polarity === 'low' ? 1 : -1;
  return rows
    .filter(({ cell }) => cell.kind === 'shown')
    .sort((a, b) => sign * ((numberIn(a.cell) ?? 0) - (numberIn(b.cell) ?? 0)))
    .map(({ authority, cell }) => `${authority.name} ${formatCell(cell, decimals)}`)
    .join(', ');
}

function missing({ rows, decimals }: Comparison): string {
  return rows
    .filter(({ cell }) => cell.kind !== 'shown')
    .map(({ authority, cell }) => `${authority.name} ${formatCell(cell, decimals)}`)
    .join(', ');
}

function englandSection(
  { comparison, indicator, england }: Explaining,
  { englandRank, cell, quartile }: ComparedAuthority
): readonly ExplainedSection[] {
  const value = numberIn(cell);
  if (englandRank === null || value === null) return [];
  const same = (england?.figures ?? []).filter(
    (figure) => figure.end === comparison.comparatorEnd && sameValue(numberIn(figure.cell), value)
  ).length;
  const lines = [
    ...line('Place', `${rankWords(englandRank)} English authorities with a figure`),
    ...line(
      'Tied with',
      same > 1 ? `${plural(same - 1, 'other', 'others')} at ${formatNumber(value, comparison.decimals)}` : ''
    ),
    ...quartileLines(comparison, indicator.polarity, value, quartile)
  ];
  return [{ part: 'england', heading: 'Rank and quarter in England', lines }];
}

function quartileLines(
  { cuts, englandReporting }: Comparison,
  polarity: Polarity,
  value: number,
  quartile: ComparedAuthority['quartile']
): readonly ExplainedLine[] {
  if (cuts === null) return line('Quarters', 'fewer than four authorities have a figure');
  const letter =
    quartile === null
      ? 'no letter, because neither end is better'
      : `${quartile}, where A is best (${polarity === 'high' ? 'the highest' : 'the lowest'} quarter)`;
  return [
    ...line(
      'Cut points',
      `${listWords(cuts.map(unrounded))}, over ${plural(englandReporting, 'authority', 'authorities')} with a figure`
    ),
    ...line('Quarter', `${unrounded(value)} is in the ${QUARTERS[depthOf(value, cuts)]}: ${letter}`),
    ...line(
      'Rule',
      'type-7 quantiles (straight line between neighbouring values), unrounded; a value on a cut belongs to the lower values'
    )
  ];
}
