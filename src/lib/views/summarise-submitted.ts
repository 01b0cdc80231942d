import { cellOf, numberIn, type Cell } from '#lib/domain/cell.ts';
import { roundHalfAway } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { extremes, rankCells } from '#lib/domain/rank.ts';
import { valueOf } from '#lib/domain/rate.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { PartStatus, SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import type { SubmittedPoint, SubmittedRegion, SubmittedSummary } from '#lib/views/summary.ts';

/** What is compared on an indicator's submitted figures: each authority with the others that reported, and all of them pooled. */
export function summariseSubmitted(
  indicator: IndicatorRule,
  figures: readonly SubmittedFigure[],
  region: Region
): SubmittedSummary | null {
  if (figures.length === 0) return null;
  const groups = new Map<string, SubmittedFigure[]>();
  for (const figure of figures) {
    const key = `${figure.end} ${figure.span}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const points: SubmittedPoint[] = [];
  const pooled: SubmittedRegion[] = [];
  for (const group of groups.values()) {
    const inOrder = region.authorities.flatMap(({ code }) =>
      group.filter(({ authority }) => authority === code)
    );
    const placed = ranked(
      indicator,
      inOrder.map((figure) => pointOf(indicator, figure))
    );
    points.push(...placed);
    pooled.push(...regionOf(indicator, placed, region.authorities.length));
  }
  return { points, region: pooled };
}

function ranked(indicator: IndicatorRule, points: readonly SubmittedPoint[]): readonly SubmittedPoint[] {
  const ranks = rankCells(
    indicator.polarity,
    points.map(({ cell }) => cell)
  );
  return points.map((point, index) => ({ ...point, rank: ranks[index] ?? null }));
}

function pointOf(indicator: IndicatorRule, figure: SubmittedFigure): SubmittedPoint {
  const { authority, end, span, numerator, denominator, populationYear, note, withheld } = figure;
  return {
    authority,
    end,
    span,
    cell: valueCell(indicator, figure),
    numerator,
    denominator,
    rank: null,
    populationYear,
    note,
    ...(withheld === undefined ? {} : { withheld })
  };
}

function valueCell(indicator: IndicatorRule, figure: SubmittedFigure): Cell {
  const numerator = partCell(figure.numerator, figure.numeratorStatus);
  const denominator =
    figure.denominatorStatus === 'none' ? null : partCell(figure.denominator, figure.denominatorStatus);
  return valueOf(indicator.kind, numerator, denominator);
}

function partCell(value: number | null, status: PartStatus): Cell {
  return cellOf(value, status === 'missing' || status === 'none' ? '' : status);
}

/** The submissions together; nothing for a `level`, which cannot be added up. */
function regionOf(
  indicator: IndicatorRule,
  points: readonly SubmittedPoint[],
  of: number
): readonly SubmittedRegion[] {
  const first = points[0];
  const reporting = points.filter(({ cell }) => cell.kind === 'shown');
  if (!first || indicator.kind === 'level') return [];
  const numerator = total(reporting.map((point) => point.numerator));
  const denominator = total(reporting.map((point) => point.denominator));
  const known: Cell = numerator === null ? { kind: 'not-supplied' } : { kind: 'shown', value: numerator };
  const below: Cell = denominator === null ? { kind: 'not-supplied' } : { kind: 'shown', value: denominator };
  const values = reporting.map(({ cell }) => numberIn(cell)).filter((value) => value !== null);
  const counted = indicator.kind === 'count';
  const alone =
    !counted && (indicator.published === null || (indicator.basis === 'F' && first.span === 'quarter'));
  const [lowest, highest] = extremes(
    alone ? values.map((value) => roundHalfAway(value, indicator.decimals)) : []
  );
  return [
    {
      end: first.end,
      span: first.span,
      numerator,
      denominator,
      cell: valueOf(indicator.kind, known, counted ? null : below),
      lowest,
      highest,
      reporting: reporting.length,
      of
    }
  ];
}

function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length
    ? null
    : known.reduce((sum, value) => sum + value, 0);
}

/** One period's points of some authorities (DfE codes) alone, ranked and pooled again among themselves; `of` is how many the region has. */
export function summariseAmong(
  indicator: IndicatorRule,
  { points }: SubmittedSummary,
  { end, span }: Pick<SubmittedPoint, 'end' | 'span'>,
  codes: ReadonlySet<string>,
  of: number
): SubmittedSummary {
  const own = points.filter(
    (point) => point.end === end && point.span === span && codes.has(point.authority)
  );
  return { points: ranked(indicator, own), region: regionOf(indicator, own, of) };
}

/** The newest quarters of a submitted summary, at most `count`: what a page of many indicators carries. */
export function newestQuarters(summary: SubmittedSummary, count: number): SubmittedSummary {
  const ends = [...new Set(summary.points.map(({ end }) => end))].sort();
  const first = ends.at(-count) ?? ends[0] ?? '';
  const recent = ({ end }: { readonly end: string }): boolean => end >= first;
  return { points: summary.points.filter(recent), region: summary.region.filter(recent) };
}
