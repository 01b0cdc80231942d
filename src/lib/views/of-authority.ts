import type { IndicatorFigures } from '#lib/views/summary.ts';

/** The figures of one authority (DfE code) beside its comparators: what its own page carries. */
export function ofAuthority({ published, submitted }: IndicatorFigures, code: string): IndicatorFigures {
  const own = <Point extends { readonly authority: string }>(points: readonly Point[]): readonly Point[] =>
    points.filter(({ authority }) => authority === code);
  return {
    published: published && { ...published, points: own(published.points) },
    submitted: submitted && { ...submitted, points: own(submitted.points) }
  };
}
