import { quartersBack } from '#lib/domain/period.ts';
import { ageFigure } from './ages.ts';
import { ageOf, type CaredChild, type Counting } from './cared-children.ts';
import { missing, unreadRows } from './coverage.ts';
import { placeOnDay, startOfRun, type OrderedEpisode } from './episodes-in-order.ts';
import { parts, total, unknown, type Figure } from './figure.ts';
import { milesFigure, placedInFigure } from './placed-where.ts';
import { threePlacements } from './three-placements.ts';

/** A child looked after on the day, and the place among the episodes of the one the day falls in. */
export interface LookedAfter extends CaredChild {
  readonly place: number;
  readonly episode: OrderedEpisode;
}

/** The children looked after on the last day of the quarter, those in a series of short breaks left out as DfE does. */
export function lookedAfterOn(day: string, children: readonly CaredChild[]): readonly LookedAfter[] {
  return children.flatMap(({ child, episodes }) => {
    const place = placeOnDay(episodes, day);
    const episode = episodes[place];
    return episode === undefined || episode.isShortBreak ? [] : [{ child, episodes, place, episode }];
  });
}

/** The measures of the last day of the quarter, by id. */
export function figuresOnDay(counting: Counting): ReadonlyMap<string, Figure> {
  const { children, code, end } = counting;
  const here = lookedAfterOn(end, children);
  const broken = nameBreaks(counting);
  if (broken !== null) return new Map(ON_DAY.map((measure) => [measure, unknown(broken)]));
  const aged = here.map(({ child, episode: { at } }) => ({ child, at, day: end }));
  const legal = here.map(({ episode }) => breakdownOf(code('LS', episode.ls)));
  const places = here.map((one) => breakdownOf(code('PLACE', settledPlace(one))));
  return new Map([
    ['lac', total(here.length)],
    ['lac_uasc', uascFigure(here, counting)],
    ['lac_age', ageFigure(aged, counting)],
    ['lac_legal_status', parts(legal, 'child', 'without a legal status that is known')],
    ['lac_section_20_over_12_months', longSection20(here, counting)],
    ['lac_placement', parts(places, 'child', 'without a placement that is known')],
    ['lac_placed_in', placedInFigure(here, counting)],
    ['lac_over_20_miles', milesFigure(here, counting)],
    ['lac_three_placements', threePlacements(here, counting)],
    ['lac_long_term', longTerm(here, counting)]
  ]);
}

/** The measures that `figuresOnDay` gives. */
export const ON_DAY = [
  ...['lac', 'lac_uasc', 'lac_age', 'lac_legal_status', 'lac_section_20_over_12_months', 'lac_placement'],
  ...['lac_placed_in', 'lac_over_20_miles', 'lac_three_placements', 'lac_long_term']
];

function breakdownOf(code: { readonly measure: string; readonly breakdown: string } | null): string | null {
  return code === null || code.measure === '' ? null : code.breakdown;
}

/** A child away for a short time is counted where they are away from. */
function settledPlace({ episodes, place, episode }: LookedAfter): string {
  const start = startOfRun(episodes, place, () => true);
  return episodes.slice(start, place + 1).findLast(({ isTemporary }) => !isTemporary)?.place ?? episode.place;
}

/** An episode that should be continued and is not leaves open whether the child is still looked after. */
function nameBreaks({ children, end, problems }: Counting): string | null {
  const broken = children.flatMap(({ episodes }) =>
    episodes.filter(({ continues, dec, isShortBreak }, index) => {
      if (!continues || dec === null || dec > end || isShortBreak) return false;
      const later = episodes.slice(index + 1);
      return !later.some(({ decom }) => decom === dec) && !later.some(({ decom }) => decom <= end);
    })
  );
  for (const { at } of broken) problems.add('episode-not-continued', { ...at, column: 'DEC' });
  return broken.length === 0
    ? null
    : 'For some children it is not clear whether they were still looked after; see the problems.';
}

function uascFigure(here: readonly LookedAfter[], counting: Counting): Figure {
  const gap = missing('uasc', counting) ?? unreadRows(counting.unread.uasc, 'UASC');
  if (gap !== null) return unknown(gap);
  const { end } = counting;
  return total(
    here.filter(({ child: { uasc } }) => uasc !== undefined && (uasc.ceased === null || uasc.ceased > end))
      .length
  );
}

function longSection20(here: readonly LookedAfter[], { code, end }: Counting): Figure {
  const isSection20 = ({ ls }: OrderedEpisode) => code('LS', ls)?.breakdown === 'section-20';
  const since = here
    .filter(({ episode }) => isSection20(episode))
    .map(({ episodes, place }) => {
      const first = episodes[startOfRun(episodes, place, isSection20)];
      const isWhole = ['start', 'status', 'status-and-carer', 'status-and-home'].includes(first?.began ?? '');
      return { day: first?.decom ?? '', isWhole };
    });
  return longerThan(since, (day) => day < quartersBack(end, 4));
}

/** Under 16 and looked after without a break for two and a half years: ten quarters. */
function longTerm(here: readonly LookedAfter[], { end }: Counting): Figure {
  const known = here.map((one) => ({ ...one, age: ageOf(one.child, end) }));
  if (known.some(({ age }) => age === null))
    return unknown('Some children have no date of birth that is known.');
  const since = known
    .filter(({ age }) => age !== null && age < 16)
    .map(({ episodes, place }) => {
      const first = episodes[startOfRun(episodes, place, ({ isShortBreak }) => !isShortBreak)];
      return { day: first?.decom ?? '', isWhole: first?.began === 'start' };
    });
  return longerThan(since, (day) => day <= quartersBack(end, 10));
}

/** Counts runs that are long enough; a run cut off by the beginning of the files is known to be long, or not known at all. */
function longerThan(
  since: readonly { readonly day: string; readonly isWhole: boolean }[],
  isLong: (day: string) => boolean
): Figure {
  const long = since.filter(({ day }) => isLong(day)).length;
  const open = since.filter(({ day, isWhole }) => !isLong(day) && !isWhole).length;
  if (open === 0) return total(long);
  return unknown('The files do not go back far enough to tell for every child. Drop earlier returns too.');
}
