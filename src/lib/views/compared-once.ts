import type { Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Wish } from '#lib/views/choice.ts';
import { compareIndicator, type Comparison, type SubmissionState } from '#lib/views/comparison.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** Everything that a comparison of some figures depends on besides them. */
interface Asked {
  readonly indicator: IndicatorRule;
  readonly region: Region;
  readonly wish: Wish;
  readonly loaded: boolean;
}

const newest = new WeakMap<IndicatorFigures, { readonly asked: Asked; readonly answer: Comparison | null }>();

/** As `compareIndicator`; what was asked last of the same figures is not compared again. */
export function comparedOnce(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  region: Region,
  wish: Wish,
  { loaded }: SubmissionState
): Comparison | null {
  const asked = { indicator, region, wish, loaded };
  const known = newest.get(figures);
  if (known && isSame(known.asked, asked)) return known.answer;
  const answer = compareIndicator(indicator, figures, region, wish, { loaded });
  newest.set(figures, { asked, answer });
  return answer;
}

function isSame(a: Asked, b: Asked): boolean {
  return (
    a.indicator === b.indicator &&
    a.region === b.region &&
    a.loaded === b.loaded &&
    isSameWish(a.wish, b.wish)
  );
}

function isSameWish(a: Wish, b: Wish): boolean {
  return (
    a === b ||
    (a.source === b.source &&
      a.end === b.end &&
      a.span === b.span &&
      a.model === b.model &&
      a.average === b.average &&
      a.authority === b.authority)
  );
}
