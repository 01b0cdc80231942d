import type { TypedName } from '#lib/views/planner-input.ts';
import type { Fact } from '#lib/views/service-facts.ts';

/** The reach of a slider, in the units of its number. */
export interface SliderReach {
  readonly most: number;
  readonly step: number;
}

/** A slider for a number to be typed, from zero to about twice what was submitted, so that its scale stays while it moves; null where a number is better typed. */
export function sliderReach(name: TypedName, submitted: Fact): SliderReach | null {
  if (name === 'target') return null;
  if (name === 'change') return { most: 50, step: 1 };
  const base = 'value' in submitted ? submitted.value : 0;
  const posts = name === 'inpost' || name === 'established';
  const [round, least] = posts ? [5, 20] : [50, 500];
  return { most: Math.max(least, Math.ceil((base * 2) / round) * round), step: posts ? 0.1 : 1 };
}
