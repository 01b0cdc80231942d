import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import type { ReportSource } from '#lib/papers/report-material.ts';
import type { PackedFigures } from '#lib/views/packed.ts';

/** An indicator as the file of a report carries it. */
export interface CarriedReportIndicator {
  readonly indicator: IndicatorRule;
  /** The figures of the report’s authority alone, of the region and of England. */
  readonly packed: PackedFigures;
  /** What was submitted as partners may see it: the region pooled over the authorities that they are shown. */
  readonly forPartners: PackedFigures;
  /** Ids of the publications of its official figures, by their last day. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The file that an authority’s annual report is made from, fetched when a reader asks for one. */
export interface ReportFile {
  readonly sent: string;
  readonly indicators: readonly CarriedReportIndicator[];
  readonly lateReasons: readonly LateReason[];
  readonly sources: readonly ReportSource[];
}
