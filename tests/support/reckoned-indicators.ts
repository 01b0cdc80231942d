import { must } from './data-rows.ts';
import type { Made } from './made-submissions.ts';
import { officialValue } from './official-figures.ts';
import type { Member } from './region-facts.ts';

/** An indicator reckoned again: its two parts, what to multiply by, and how it is bounded, ranked and written. */
export interface Reckoned {
  readonly id: string;
  readonly over: Part;
  readonly under: Part;
  readonly times: number;
  readonly interval: 'wilson' | 'byar' | 'none';
  readonly best: 'highest' | 'lowest';
  readonly decimals: number;
}

type Part = (figures: Made, member: Member) => number;

const count =
  (measure: string): Part =>
  (figures) =>
    must(figures.get(measure), measure);

/** Children aged 0 to 17 in the middle of 2024, the year before the figures. */
export const population: Part = (_, { code }) => officialValue('population-0-17', '2024-06-30', code);

function rate(id: string, measure: string): Reckoned {
  const over = count(measure);
  return { id, over, under: population, times: 10_000, interval: 'byar', best: 'highest', decimals: 1 };
}

function share(id: string, part: string, whole: string, best: Reckoned['best'] = 'highest'): Reckoned {
  return { id, over: count(part), under: count(whole), times: 100, interval: 'wilson', best, decimals: 1 };
}

/** Indicators of every kind, as anyone with the submissions and the population could reckon them. */
export const RECKONED: readonly Reckoned[] = [
  rate('lac-rate', 'lac'),
  rate('proceedings-issued-rate', 'care_proceedings_issued'),
  { ...share('good-practice-rate', 'good_practice', 'lac'), interval: 'byar' },
  share('uasc-share', 'lac_uasc', 'lac'),
  share('placement-foster', 'lac_placement:foster', 'lac'),
  share('over-20-miles', 'lac_over_20_miles', 'lac'),
  share('three-placements', 'lac_three_placements', 'lac', 'lowest'),
  share('reviews-on-time', 'reviews_on_time', 'reviews'),
  { ...share('iro-caseload', 'iro_lac_allocated', 'iro_fte_in_post'), times: 1, interval: 'none' },
  { ...share('lac-number', 'lac', 'lac'), under: () => 1, times: 1, interval: 'none', decimals: 0 }
];
