import { submittedLabel } from '#lib/domain/period.ts';
import type { SubmittedSpan } from '#lib/questions/submitted-figures/index.ts';
import type { Wish } from '#lib/views/choice.ts';
import { endsOfLate, type LateReviews } from '#lib/views/late-reviews.ts';

/** The period of late reasons that a wish leads to. `refusal` says in words what could not be shown as asked. */
export interface LateChoice {
  readonly end: string;
  readonly span: SubmittedSpan;
  readonly periodLabel: string;
  readonly refusal: string | null;
}

/** Fits a wish to the quarters that have late reviews: the newest where the one asked for has none. Null where there is none at all. */
export function fitLate(all: readonly LateReviews[], { end: wanted, span: wished }: Wish): LateChoice | null {
  const ends = endsOfLate(all);
  const [newest] = ends;
  if (newest === undefined) return null;
  const end = wanted !== null && ends.includes(wanted) ? wanted : newest;
  const span = wished ?? 'quarter';
  const periodLabel = submittedLabel(end, 'F', span);
  const refusal =
    wanted === null || wanted === end
      ? null
      : `There are no late reasons for the period asked for: showing ${periodLabel}.`;
  return { end, span, periodLabel, refusal };
}
