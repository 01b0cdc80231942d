import type { IndicatorFigures } from '#lib/views/summary.ts';

/** The figures of one authority (DfE code) beside its comparators: what its own page carries. The same where there are no others. */
export function ofAuthority(figures: IndicatorFigures, code: string): IndicatorFigures {
  const { published, submitted } = figures;
  const all = [...(published?.points ?? []), ...(submitted?.points ?? [])];
  if (all.every(({ authority }) => authority === code)) return figures;
  const own = <Point extends { readonly authority: string }>(points: readonly Point[]): readonly Point[] =>
    points.filter(({ authority }) => authority === code);
  return {
    published: published && { ...published, points: own(published.points) },
    submitted: submitted && { ...submitted, points: own(submitted.points) }
  };
}
