import type { AverageKind } from '#lib/domain/neighbour-average.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import { periodLabel, quarterLabel, submittedLabel } from '#lib/domain/period.ts';
import type { SubmittedSpan } from '#lib/questions/submitted-figures/index.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** What a reader asked for; null leaves it to the page. `end` is an ISO day, `authority` a DfE code. */
export interface Wish {
  readonly source: 'published' | 'submitted' | null;
  readonly end: string | null;
  readonly span: SubmittedSpan | null;
  readonly model: NeighbourModel;
  readonly average: AverageKind;
  readonly authority: string | null;
}

/** What an indicator can show of a wish. `refusal` says in words what could not be shown as asked. */
export interface Choice {
  readonly source: 'published' | 'submitted';
  readonly end: string;
  readonly span: SubmittedSpan;
  readonly periodLabel: string;
  /** The period where there is little room: a quarter without its days. */
  readonly shortPeriod: string;
  readonly refusal: string | null;
}

/** Fits a wish to what there is of an indicator; null when there is nothing at all. `preferred` is the source used when none is asked for. */
export function fitWish(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  wish: Wish,
  preferred: 'published' | 'submitted'
): Choice | null {
  const source = sourceFor(figures, wish.source ?? preferred);
  if (source === null) return null;
  const ends = endsOf(figures, source);
  const newest = ends[0];
  if (newest === undefined) return null;
  const end = wish.end !== null && ends.includes(wish.end) ? wish.end : newest;
  const span = source === 'published' ? 'year' : spanFor(indicator, figures, wish.span, end);
  const label = labelOf(indicator, source, end, span);
  const missed = [
    wish.source !== null && wish.source !== source ? `There are no ${wish.source} figures` : null,
    wish.end !== null && wish.end !== end ? `There is no figure for the period asked for` : null
  ].filter((words) => words !== null);
  const refusal =
    missed.length === 0 ? null : `${missed.join('; ')}: showing ${source} figures for ${label}.`;
  return {
    source,
    end,
    span,
    periodLabel: label,
    shortPeriod: shortLabel(source, end, span, label),
    refusal
  };
}

function shortLabel(source: Choice['source'], end: string, span: SubmittedSpan, label: string): string {
  return source === 'submitted' && span === 'quarter' ? quarterLabel(end) : label;
}

/** The periods an indicator has from a source, newest first. */
export function endsOf(figures: IndicatorFigures, source: 'published' | 'submitted'): readonly string[] {
  const points = figures[source]?.points ?? [];
  return [...new Set(points.map(({ end }) => end))].sort().reverse();
}

/** How a period of an indicator is worded. */
export function labelOf(
  indicator: IndicatorRule,
  source: 'published' | 'submitted',
  end: string,
  span: SubmittedSpan
): string {
  if (source === 'submitted') return submittedLabel(end, indicator.basis, span);
  return periodLabel(end, indicator.published?.timing ?? 'day');
}

function sourceFor(
  figures: IndicatorFigures,
  wanted: 'published' | 'submitted'
): 'published' | 'submitted' | null {
  const has = (source: 'published' | 'submitted'): boolean => (figures[source]?.points.length ?? 0) > 0;
  if (has(wanted)) return wanted;
  const other = wanted === 'published' ? 'submitted' : 'published';
  return has(other) ? other : null;
}

/** Four quarters where an annual official figure stands beside it and somebody has all four, else the quarter. */
function spanFor(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  wanted: SubmittedSpan | null,
  end: string
): SubmittedSpan {
  if (indicator.basis === 'S') return 'quarter';
  if (wanted !== null) return wanted;
  const annual = figures.submitted?.points.some(
    (point) => point.end === end && point.span === 'year' && point.cell.kind === 'shown'
  );
  return indicator.published !== null && annual ? 'year' : 'quarter';
}
