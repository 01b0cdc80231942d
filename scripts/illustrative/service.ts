import { between, chanceOf, jitter } from './chance.ts';
import type { Series } from './children.ts';
import { placedInRange, valueAt, type World } from './world.ts';

const BAND_TOP = 70;

/** The reviewing service's posts, people and caseloads in nine quarters; `isAtBandTop` puts the last caseload at exactly 70. */
export function reviewingService(
  world: World,
  code: string,
  children: Series,
  isAtBandTop: (place: number) => boolean
): Series {
  const lac = children.get('lac') ?? [];
  const plans = children.get('cp_plans') ?? [];
  const chance = chanceOf(`${code} service`);
  const caseload = placedInRange(world, 'iro-caseload-looked-after', code);
  const extra = placedInRange(world, 'iro-caseload-dual-role-extra', code);
  const vacancy = between(chance, 0, 0.14);
  const agency = between(chance, 0, 0.22);
  const quarters = lac.map((count, place) =>
    isAtBandTop(place)
      ? atBandTop(count)
      : quarterOf(count - Math.floor(between(chance, 0, 1 + count / 250)), caseload * jitter(chance, 0.03))
  );
  const fte = quarters.map(({ posts }) => posts);
  const lowest = quarters.map(({ load }) => Math.round(load * between(chance, 0.6, 0.82)));
  const highest = quarters.map(({ load }) => Math.round(load * between(chance, 1.1, 1.3)));
  const people = fte.map((posts) => Math.ceil(posts * 1.12));
  return new Map([
    ['iro_fte_established', fte.map((posts) => toTenth(posts / (1 - vacancy)))],
    ['iro_fte_in_post', fte],
    ['iro_fte_agency', fte.map((posts) => toTenth(posts * agency * jitter(chance, 0.2)))],
    ['iro_headcount', people],
    ['iro_lac_allocated', quarters.map(({ allocated }) => allocated)],
    [
      'iro_cp_allocated',
      fte.map((posts, place) =>
        Math.min(valueAt(plans, place), Math.round(posts * extra * jitter(chance, 0.04)))
      )
    ],
    ['iro_caseload_lowest', lowest],
    ['iro_caseload_highest', highest],
    [
      'iro_over_70',
      people.map((count, place) => overBand(count, valueAt(lowest, place), valueAt(highest, place)))
    ]
  ]);
}

function quarterOf(allocated: number, load: number): { allocated: number; posts: number; load: number } {
  const posts = Math.max(1, toTenth(allocated / load));
  return { allocated, posts, load };
}

/** Posts in tenths and seven children for each, so that the caseload is 70 to the last child. */
function atBandTop(lac: number): { allocated: number; posts: number; load: number } {
  const tenths = Math.floor(lac / 7);
  return { allocated: tenths * 7, posts: tenths / 10, load: BAND_TOP };
}

/** Officers over 70, as if caseloads lay evenly between the lowest and the highest. */
function overBand(people: number, lowest: number, highest: number): number {
  if (highest <= BAND_TOP) return 0;
  const share = Math.min(1, (highest - BAND_TOP) / Math.max(1, highest - lowest));
  return Math.min(people, Math.max(1, Math.round(share * people)));
}

function toTenth(posts: number): number {
  return Math.round(posts * 10) / 10;
}
