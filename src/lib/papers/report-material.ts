import type { Authority, Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import type { Measure } from '#lib/domain/measure.ts';
import type { AverageKind } from '#lib/domain/neighbour-average.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import type { FigureStatus } from '#lib/views/comparison.ts';
import type { SourceName } from '#lib/views/provenance.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import type { YearFigures } from './year-figures.ts';

/** An indicator with the figures that an authority's own are held beside. */
export interface ReportIndicator {
  readonly indicator: IndicatorRule;
  readonly figures: IndicatorFigures;
  /** Ids of the publications that its official figures come from, by their last day, ISO. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A publication that figures come from, with what it may be used for. */
export interface ReportSource extends SourceName {
  readonly licence: string;
}

/** All that a report is made from. `before` is the year before, null where nothing was sent for it. */
export interface ReportMaterial {
  readonly authority: Authority;
  readonly region: Region;
  readonly measures: readonly Measure[];
  readonly lateReasons: readonly LateReason[];
  readonly year: YearFigures;
  readonly before: YearFigures | null;
  readonly indicators: readonly ReportIndicator[];
  /** Every publication there is; the report names those it uses. */
  readonly sources: readonly ReportSource[];
  readonly model: NeighbourModel;
  readonly average: AverageKind;
  readonly status: Exclude<FigureStatus, 'published'>;
}

/** The categories of a measure, in order; none of a measure that no submission may hold. */
export function breakdownsOf({ measures }: ReportMaterial, id: string): Measure['breakdowns'] {
  return measures.find((measure) => measure.id === id)?.breakdowns ?? [];
}
