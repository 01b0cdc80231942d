import { formatNumber } from '#lib/domain/format.ts';
import type { Plan } from '#lib/views/plan.ts';
import { gapWords } from '#lib/views/planner-words.ts';

/** Full-time posts there are, or that a target needs. `text` holds its number and its gap. */
export interface PostBar {
  readonly id: string;
  readonly label: string;
  readonly kind: 'have' | 'need';
  readonly fte: number;
  readonly text: string;
}

/** Posts on one scale from zero, beside those in post. */
export interface PostBarsView {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly PostBar[];
  /** Full-time posts in post, null where not known. */
  readonly inPost: number | null;
}

/** The posts of a plan that are known. */
export function postBars(plan: Plan): PostBarsView {
  return {
    title: plan.title,
    description: plan.words,
    inPost: plan.posts.find(({ id }) => id === 'in-post')?.fte ?? null,
    bars: plan.posts.flatMap(({ id, label, kind, fte, gapInPost }) => {
      if (fte === null) return [];
      const gap = gapInPost === null ? '' : ` · ${gapWords(gapInPost)}`;
      return [{ id, label, kind, fte, text: `${formatNumber(fte, 1)}${gap}` }];
    })
  };
}
