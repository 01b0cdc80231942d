import { EMPTY_WORDS, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import { MULTIPLIER } from '#lib/domain/indicator.ts';
import type { Member } from '#lib/domain/neighbour-average.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import { englandFigure, type Explaining } from '#lib/views/explained-material.ts';
import type { ExplainedLine } from '#lib/views/explanation.ts';

/** One of the ten with its official figure. */
export interface NamedMember extends Member {
  readonly name: string;
}

/** An authority's ten neighbours of the model in force, closest first, with their figures; null while those are not at hand. */
export function membersOf(explaining: Explaining, authority: string): readonly NamedMember[] | null {
  const { england, neighbours, wish, comparison } = explaining;
  if (england === null) return null;
  return neighbours
    .filter((one) => one.authority === authority && one.model === wish.model)
    .sort((a, b) => a.rank - b.rank)
    .map(({ neighbour, name }) => {
      const figure = englandFigure(explaining, neighbour, comparison.comparatorEnd);
      const cell: Cell = figure?.cell ?? { kind: 'not-available' };
      return {
        name,
        cell,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        numeratorSuppressed: figure?.numeratorSuppressed ?? false
      };
    });
}

/** A line for each of the ten: its figure, and its counts where they are published. */
export function memberLines(
  { indicator, comparison }: Explaining,
  members: readonly NamedMember[]
): readonly ExplainedLine[] {
  const decimals = indicator.published?.decimals ?? comparison.decimals;
  const multiplier = MULTIPLIER[indicator.kind];
  return members.map((member) => ({
    label: member.name,
    words: memberWords(member, decimals, multiplier)
  }));
}

function memberWords(member: NamedMember, decimals: number, multiplier: number): string {
  const { cell, numerator, denominator } = member;
  const value = formatCell(cell, decimals);
  const reason = cell.kind === 'shown' ? '' : `, ${EMPTY_WORDS[cell.kind]}`;
  const hidden = cell.kind === 'suppressed' || member.numeratorSuppressed === true;
  if (hidden && denominator !== null && denominator > 0) {
    const as = (count: number): string =>
      formatNumber((Math.min(count, denominator) * multiplier) / denominator, decimals + 1);
    return `${value}${reason}; a count of 1 in ${unrounded(denominator)} would be ${as(1)}, of 5 ${as(5)}`;
  }
  if (numerator === null || denominator === null) return `${value}${reason}`;
  return `${value}${reason} (${unrounded(numerator)} ÷ ${unrounded(denominator)})`;
}
