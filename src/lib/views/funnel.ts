import type { Judgement } from '#lib/domain/comparison.ts';
import type { FunnelPoint, FunnelPosition } from '#lib/domain/funnel.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { EnglandRow } from '#lib/views/among-england.ts';
import type { Comparator } from '#lib/views/comparators.ts';

/** An authority that may be drawn in a funnel. */
export type FunnelCandidate = Omit<EnglandRow, 'rank' | 'quarter'>;

/** What a funnel is made from: authorities, and the comparator its limits stand round. */
export interface FunnelSource {
  readonly indicator: IndicatorRule;
  readonly periodLabel: string;
  /** Decimals of the authorities' own values. */
  readonly decimals: number;
  readonly role: 'region' | 'england';
  readonly comparator: Comparator;
  readonly candidates: readonly FunnelCandidate[];
}

/** One authority in a funnel: its value made from counts, by the size of its denominator. */
export interface FunnelMark {
  readonly key: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly value: number;
  readonly denominator: number;
  readonly position: FunnelPosition;
  /** The side on which it lies beyond the outer limits, or similar. */
  readonly beyond: 'higher' | 'lower' | 'similar';
  /** Better or worse only beyond the outer limits, and only where one direction is better. */
  readonly judgement: Judgement;
  readonly isMember: boolean;
  readonly isNeighbour: boolean;
  readonly isHighlighted: boolean;
}

/** Authorities by size, and the limits within which chance alone would put them round one value. */
export interface FunnelView {
  readonly title: string;
  readonly description: string;
  /** How the middle line is made and who is not drawn, in sentences. */
  readonly note: string;
  readonly axisLabel: string;
  readonly sizeLabel: string;
  readonly centre: { readonly role: 'region' | 'england'; readonly value: number; readonly label: string };
  /** Limits from the smallest denominator to the largest. */
  readonly curve: readonly FunnelPoint[];
  readonly marks: readonly FunnelMark[];
  /** The highest value there can be: 100 for a percentage; null where there is no such limit. */
  readonly ceiling: number | null;
}
