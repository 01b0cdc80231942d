import { quartersBack } from '#lib/domain/period.ts';
import type { Counting } from './cared-children.ts';
import type { LookedAfter } from './counts-on-day.ts';
import { reachesBackTo } from './coverage.ts';
import type { OrderedEpisode } from './episodes-in-order.ts';
import { total, unknown, type Figure } from './figure.ts';

const MANY = 3;
const ADOPTED_BY_CARER = ['A3', 'A5'];

/** Children looked after on the day with three or more placements in the twelve months to it, the one they began with among them. */
export function threePlacements(here: readonly LookedAfter[], counting: Counting): Figure {
  const from = quartersBack(counting.end, 4);
  const gap = reachesBackTo(from, counting);
  if (gap !== null) return unknown(gap);
  if (here.some(({ episodes }) => isCutOff(episodes, from))) {
    return unknown(
      'The files do not hold every child’s twelve months. Drop the return of the year before too.'
    );
  }
  return total(here.filter(({ episodes }) => placementsAfter(from, episodes) >= MANY).length);
}

function isCutOff(episodes: readonly OrderedEpisode[], from: string): boolean {
  const first = episodes.find(({ isShortBreak }) => !isShortBreak);
  return first !== undefined && first.decom > from && first.began !== 'start';
}

/** How many placements last beyond `from`: short breaks and short absences are none, and neither is a change that keeps the carer. */
export function placementsAfter(from: string, episodes: readonly OrderedEpisode[]): number {
  const settled = episodes.filter(({ isShortBreak, isTemporary }) => !isShortBreak && !isTemporary);
  const lasts: (string | null)[] = [];
  settled.forEach((episode, index) => {
    const before = settled[index - 1];
    if (before === undefined || isNewPlacement(before, episode)) lasts.push(episode.dec);
    else lasts[lasts.length - 1] = episode.dec;
  });
  return lasts.filter((last) => last === null || last > from).length;
}

/** With the same carer, adopted by the carer, or back from a short absence, a child has not been placed anew. */
function isNewPlacement(before: OrderedEpisode, episode: OrderedEpisode): boolean {
  if (episode.began === 'start') return true;
  if (!['carer', 'status-and-carer'].includes(episode.began)) return false;
  if (ADOPTED_BY_CARER.includes(episode.place)) return false;
  const wasAway = before.dec !== episode.decom;
  return !(wasAway && before.place === episode.place && before.address === episode.address);
}
