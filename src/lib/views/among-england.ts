import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatCell } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import { quarterOf, rankCells, type Quarter, type QuartileCuts, type Rank } from '#lib/domain/rank.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { EnglandAuthority, EnglandFigures } from '#lib/views/england.ts';
import type { NeighbourCodes } from '#lib/views/neighbour-codes.ts';

/** One English authority's official figure and its place among them all. */
export interface EnglandRow {
  readonly authority: EnglandAuthority;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 1 is the best by polarity, or the highest where there is no best; null without a figure. */
  readonly rank: Rank | null;
  /** Null without a figure or telling cut points, and for a count, which says only how large an authority is. */
  readonly quarter: Quarter | null;
  /** One of the authorities that this site compares. */
  readonly isMember: boolean;
  /** A statistical neighbour of the highlighted authority. */
  readonly isNeighbour: boolean;
  readonly isHighlighted: boolean;
}

/** An indicator's official figures of one day for all of England, and what they are set beside. */
export interface AmongEngland {
  readonly indicator: IndicatorRule;
  /** The official day, ISO. */
  readonly end: string;
  readonly periodLabel: string;
  /** Decimals as published. */
  readonly decimals: number;
  readonly rows: readonly EnglandRow[];
  readonly cuts: QuartileCuts | null;
  readonly region: Comparator | null;
  readonly country: Comparator | null;
  readonly highlighted: EnglandAuthority | null;
  readonly model: NeighbourModel;
  /** How many neighbours the model gives the highlighted authority; 0 where none is highlighted. */
  readonly neighbourCount: number;
  /** Ids of the publications of these figures. */
  readonly sources: readonly string[];
}

/** Sets a comparison's official day among the figures of all English authorities on that day; null where there are none. */
export function amongEngland(
  comparison: Comparison,
  { authorities, figures }: EnglandFigures,
  neighbours: NeighbourCodes
): AmongEngland | null {
  const { indicator, wish, comparatorEnd, comparatorPeriod } = comparison;
  if (comparatorEnd === null || comparatorPeriod === null || figures.length === 0) return null;
  const members = new Set(comparison.rows.map(({ authority }) => authority.code));
  const highlighted = comparison.rows.find(({ authority }) => authority.code === wish.authority)?.authority;
  const ten = new Set(highlighted ? neighbours[wish.model][highlighted.code] : []);
  const names = new Map(authorities.map((authority) => [authority.code, authority]));
  const cuts = indicator.kind === 'count' ? null : tellingCuts(comparison.cuts);
  const ranks = rankCells(
    indicator.polarity,
    figures.map(({ cell }) => cell)
  );
  return {
    indicator,
    end: comparatorEnd,
    periodLabel: comparatorPeriod,
    decimals: indicator.published?.decimals ?? indicator.decimals,
    rows: figures.map(({ authority: code, cell, numerator, denominator }, index) => ({
      authority: names.get(code) ?? { code, name: code, shortName: code },
      cell,
      numerator,
      denominator,
      rank: ranks[index] ?? null,
      quarter: cuts === null || cell.kind !== 'shown' ? null : quarterOf(cell.value, cuts),
      isMember: members.has(code),
      isNeighbour: ten.has(code),
      isHighlighted: code === highlighted?.code
    })),
    cuts,
    region: comparison.status === 'published' ? comparison.region : comparison.publishedRegion,
    country: comparison.country,
    highlighted: highlighted ?? null,
    model: wish.model,
    neighbourCount: ten.size,
    sources: [...new Set(figures.map(({ source }) => source))]
  };
}

/** Cut points, unless half of England and more has one and the same value: its quarters would then divide nothing. */
function tellingCuts(cuts: QuartileCuts | null): QuartileCuts | null {
  return cuts !== null && cuts[0] < cuts[2] ? cuts : null;
}

/** A figure as a mark's label has it: "62", "87%". */
export function markText(cell: Cell, decimals: number, unit: string): string {
  const text = formatCell(cell, decimals);
  return cell.kind === 'shown' && unit.startsWith('%') ? `${text}%` : text;
}

/** The rows that have a number, lowest first; the same number keeps the order given. */
export function byValue(rows: readonly EnglandRow[]): readonly (EnglandRow & { readonly value: number })[] {
  return rows
    .flatMap((row) => {
      const value = numberIn(row.cell);
      return value === null ? [] : [{ ...row, value }];
    })
    .sort((a, b) => a.value - b.value);
}
