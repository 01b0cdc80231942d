import type { Region } from '#lib/domain/authority.ts';
import { listWords } from '#lib/domain/format.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import { quarterLabel, rollingQuarters, submittedLabel } from '#lib/domain/period.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import { lateLines, lateName, type LateFigures } from '#lib/views/explain-late-count.ts';
import { originLines } from '#lib/views/explain-source.ts';
import type { ExplainedMaterial } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type Explanation } from '#lib/views/explanation.ts';
import type { LateAddress } from '#lib/views/late-address.ts';
import { lateReasonsOf } from '#lib/views/late-reasons.ts';
import {
  isComplete,
  lateReviewsIn,
  lateReviewsOf,
  lateReviewsOfRegion,
  type AreaLateReviews
} from '#lib/views/late-reviews.ts';

/** All that the reasons for late reviews are explained from: the counts of the submissions in use. */
export interface ExplainedLate extends Pick<ExplainedMaterial, 'loaded' | 'filesOf' | 'siteFilesOf'> {
  readonly counts: readonly ReviewCount[];
  readonly reasons: readonly LateReason[];
  readonly region: Region;
}

/** Opens a figure of the reasons for late reviews; null when there is none. Where a reason has no number, nothing is said that it could be worked out from. */
export function explainLate(address: LateAddress, material: ExplainedLate): Explanation | null {
  const figures = figuresOf(address, material);
  const name = figures && lateName(address.what, figures.made, material.reasons);
  if (figures === null || name === null) return null;
  const { made, members } = figures;
  const told = lateLines(address, figures, material);
  return {
    title: `Late reviews by reason: ${name}, ${made.area.name}`,
    period: submittedLabel(address.end, 'F', address.span),
    figure: told.figure,
    status: material.loaded ? 'provisional' : 'illustrative',
    sections: [
      { part: 'value', heading: 'How it is worked out', lines: told.lines },
      {
        part: null,
        heading: 'Where it comes from',
        lines: sourceOf(
          address,
          members.map(({ code }) => code),
          material,
          made.area
        )
      }
    ]
  };
}

function figuresOf(
  { who, end, span }: LateAddress,
  { counts, reasons, region }: ExplainedLate
): LateFigures | null {
  const all = lateReviewsIn(
    counts,
    reasons.map(({ id }) => id)
  );
  const given = region.authorities.flatMap((authority) => {
    const area = lateReviewsOf(all, authority, end, span);
    return area === null ? [] : [{ code: authority.code, area }];
  });
  const own = given.filter(({ code }) => code === who);
  const isRegion = who === 'region';
  const area = isRegion ? lateReviewsOfRegion(all, region, end, span) : (own[0]?.area ?? null);
  if (area === null) return null;
  const members = isRegion ? given.filter((one) => isComplete(one.area)) : own;
  return { made: lateReasonsOf(area, reasons), members, all };
}

function sourceOf(
  { what, end, span }: LateAddress,
  codes: readonly string[],
  material: ExplainedLate,
  area: AreaLateReviews
): readonly ExplainedLine[] {
  const ends = span === 'year' ? rollingQuarters(end) : [end];
  const rows =
    typeof what === 'object' && 'reason' in what
      ? `measure reviews_late_reason, breakdown ${what.reason}`
      : 'measures reviews, reviews_on_time and reviews_late_reason';
  return [
    ...originLines(material, codes, ends),
    ...line('Row', `${rows}, ${listWords(ends.map(quarterLabel))}`),
    ...line('Authorities', area.members),
    ...line(
      'Bear in mind',
      'the reason is the main one that was recorded, and authorities record reasons differently'
    )
  ];
}
