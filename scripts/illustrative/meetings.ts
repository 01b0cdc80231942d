import { shared } from './allocation.ts';
import { between, type Chance, chanceOf, jitter } from './chance.ts';
import type { Series } from './children.ts';
import { type Figures, placedInRange, QUARTERS, valueAt, type World } from './world.ts';

const LATE_REASONS = [
  ['scheduling', 0.24],
  ['child-best-interest', 0.2],
  ['attendance', 0.17],
  ['travel', 0.05],
  ['capacity', 0.2],
  ['practice', 0.09],
  ['other', 0.05]
] as const;
const FORMAL_STAGES = [
  ['manager', 0.6],
  ['head-of-service', 0.25],
  ['director', 0.11],
  ['cafcass', 0.04]
] as const;

/** Reviews, participation, conferences on time and challenge in each of the nine quarters. */
export function meetings(world: World, code: string, children: Series): readonly Figures[] {
  const chance = chanceOf(`${code} meetings`);
  const habits = habitsOf(world, code);
  return QUARTERS.map((_, place) => {
    const at = (cell: string): number => valueAt(children.get(cell) ?? [], place);
    const lac = at('lac');
    const reviews = Math.round((lac * habits.reviewsPerChild * jitter(chance, 0.05)) / 4);
    return new Map([
      ...reviewCells(chance, habits, reviews, at('lac_started')),
      ...participationCells(chance, habits, Math.round(reviews * shareAged4Plus(at) * jitter(chance, 0.01))),
      ...contactCells(chance, habits, reviews, lac),
      ['cp_reviews_on_time', part(chance, at('cp_reviews'), habits.cpOnTime)],
      ...challengeCells(chance, habits, lac)
    ]);
  });
}

interface Habits {
  readonly reviewsPerChild: number;
  readonly onTime: number;
  readonly firstOnTime: number;
  readonly tookPart: number;
  readonly attended: number;
  readonly seen: number;
  readonly cpOnTime: number;
  readonly disputes: number;
}

function habitsOf(world: World, code: string): Habits {
  const value = (id: string): number => placedInRange(world, id, code);
  return {
    reviewsPerChild: value('reviews-per-child-per-year'),
    onTime: value('reviews-on-time') / 100,
    firstOnTime: value('first-review-20-working-days') / 100,
    tookPart: value('participation-any-means') / 100,
    attended: value('participation-attended') / 100,
    seen: value('seen-by-iro-before-review') / 100,
    cpOnTime: value('cp-conference-review-on-time') / 100,
    disputes: value('dispute-resolutions')
  };
}

type Cells = readonly (readonly [string, number])[];

function reviewCells(chance: Chance, habits: Habits, reviews: number, started: number): Cells {
  const onTime = part(chance, reviews, habits.onTime);
  const late = reviews - onTime;
  const first = Math.min(reviews, Math.round(started * between(chance, 0.88, 0.97)));
  const firstLate = Math.min(late, first - part(chance, first, habits.firstOnTime));
  const reasons = shared(
    late,
    LATE_REASONS.map(([, weight]) => weight * jitter(chance, 0.5))
  );
  const health = Math.round(started * between(chance, 0.84, 0.95));
  return [
    ['reviews', reviews],
    ['reviews_on_time', onTime],
    ...LATE_REASONS.map(([id], index) => [`reviews_late_reason:${id}`, valueAt(reasons, index)] as const),
    ['first_reviews', first],
    ['first_reviews_on_time', first - firstLate],
    ['review_reports_on_time', part(chance, reviews, habits.onTime - 0.12)],
    ['review_records_on_time', part(chance, reviews, habits.seen)],
    ['iro_allocations', started],
    ['iro_allocations_in_5_days', part(chance, started, habits.firstOnTime)],
    ['health_assessments_initial', health],
    ['health_assessments_initial_in_20_days', part(chance, health, habits.attended)]
  ];
}

function participationCells(chance: Chance, habits: Habits, reviews: number): Cells {
  const attended = part(chance, reviews, habits.attended);
  const silent = Math.max(1, Math.round(attended * between(chance, 0.02, 0.06)));
  const unheard = Math.round(reviews * (1 - habits.tookPart) * jitter(chance, 0.2));
  const [spoke = 0, advocate = 0, signed = 0] = shared(attended - silent, [0.88, 0.05, 0.07]);
  const away = reviews - attended;
  const none = Math.min(away, unheard);
  const [byAdvocate = 0, otherwise = 0] = shared(away - none, [0.2, 0.8]);
  const counts = [spoke, advocate, signed, silent, byAdvocate, otherwise, none];
  return [
    ['reviews_age_4_plus', reviews],
    ...counts.map((count, index) => [`participation:PN${index + 1}`, count] as const),
    ['reviews_chaired_by_child', Math.min(attended, part(chance, reviews, habits.attended / 8))]
  ];
}

function contactCells(chance: Chance, habits: Habits, reviews: number, lac: number): Cells {
  return [
    ['lac_seen_between_reviews', part(chance, reviews, habits.seen)],
    ['advocacy_referrals', Math.round(lac * between(chance, 0.025, 0.045))]
  ];
}

function challengeCells(chance: Chance, habits: Habits, lac: number): Cells {
  const formal = Math.max(1, Math.round((lac * habits.disputes * jitter(chance, 0.15)) / 400));
  const stages = shared(
    formal,
    FORMAL_STAGES.map(([, weight]) => weight * jitter(chance, 0.3))
  );
  const closed = Math.max(1, Math.round(formal * between(chance, 0.85, 1.05)));
  return [
    ['disputes_informal', Math.round(formal * between(chance, 2, 3))],
    ['disputes_formal', formal],
    ...FORMAL_STAGES.map(([id], index) => [`disputes_formal:${id}`, valueAt(stages, index)] as const),
    ['disputes_closed', closed],
    ['disputes_closed_in_20_days', part(chance, closed, between(chance, 0.6, 0.85))],
    ['good_practice', Math.round((lac * between(chance, 6, 14)) / 400)]
  ];
}

/** A part of a whole near a share, never above it. */
function part(chance: Chance, whole: number, share: number): number {
  return Math.min(whole, Math.max(0, Math.round(whole * share * jitter(chance, 0.02))));
}

/** The share of looked after children aged 4 and over, a quarter of those aged 1 to 4 being 4. */
function shareAged4Plus(at: (cell: string) => number): number {
  const young = at('lac_age:under-1') + 0.75 * at('lac_age:1-4');
  return 1 - young / Math.max(1, at('lac'));
}
