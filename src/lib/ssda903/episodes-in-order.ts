import type { CareRecords, Episode } from './care-record.ts';
import type { CodeLookup } from './codes.ts';
import type { Problems } from './problems.ts';

/** An episode with what its codes do. */
export interface OrderedEpisode extends Episode {
  readonly isShortBreak: boolean;
  readonly isTemporary: boolean;
  /** What began it: `start`, `status`, `carer`, `home`, `status-and-carer` or `status-and-home`; empty for no known code. */
  readonly began: string;
  /** True when it ends and the next begins the same day. */
  readonly continues: boolean;
}

/** Each child's episodes, oldest first, each once; what does not fit together is named in `problems`. Order and length as `children`. */
export function episodesInOrder(
  { children }: CareRecords,
  code: CodeLookup,
  problems: Problems
): readonly (readonly OrderedEpisode[])[] {
  return [...children.values()].map(({ episodes }) => {
    const ordered = onceEach(episodes, problems)
      .sort(byDays)
      .map((episode) => withRoles(episode, code));
    ordered.forEach((episode, index) => nameMisfit(ordered[index - 1], episode, problems));
    return ordered;
  });
}

function withRoles(episode: Episode, code: CodeLookup): OrderedEpisode {
  return {
    ...episode,
    isShortBreak: code('LS', episode.ls)?.breakdown === 'short-break',
    isTemporary: code('PLACE', episode.place)?.breakdown === 'temporary',
    began: code('RNE', episode.rne)?.breakdown ?? '',
    continues: code('REC', episode.rec)?.breakdown === 'continues'
  };
}

function byDays(one: Episode, other: Episode): number {
  return compare(one.decom, other.decom) || compare(one.dec ?? '9', other.dec ?? '9');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Returns of two years both hold an episode that lasted past March; an episode of no length may share its first day with the next. */
function onceEach(episodes: readonly Episode[], problems: Problems): Episode[] {
  const kept = new Map<string, Episode>();
  for (const episode of episodes) {
    const key = `${episode.decom} ${episode.dec === episode.decom ? 'same day' : ''}`;
    const known = kept.get(key);
    if (known !== undefined) nameTwin(known, episode, problems);
    if (known === undefined || known.dec === null || episode.dec !== null) kept.set(key, episode);
  }
  return [...kept.values()];
}

function nameTwin(known: Episode, episode: Episode, problems: Problems): void {
  const endsDiffer = known.dec !== null && episode.dec !== null && known.dec !== episode.dec;
  const codesDiffer = (['rne', 'ls', 'place'] as const).some((name) => known[name] !== episode[name]);
  if (endsDiffer || codesDiffer) problems.add('episode-differs', episode.at);
  else if (known.at.file === episode.at.file) problems.add('episode-twice', episode.at);
}

function nameMisfit(before: OrderedEpisode | undefined, episode: OrderedEpisode, problems: Problems): void {
  if (before === undefined) return;
  const column = 'DECOM';
  if (before.dec === null || episode.decom < before.dec) {
    problems.add('episodes-overlap', { ...episode.at, column });
  } else if (
    before.dec === episode.decom &&
    before.continues &&
    before.isShortBreak !== episode.isShortBreak
  ) {
    problems.add('break-into-care', { ...episode.at, column: 'LS' });
  }
}

/** The place among a child's episodes of the one a day falls in, the latest where two do: its first day counts and its last does not. -1 for none. */
export function placeOnDay(episodes: readonly OrderedEpisode[], day: string): number {
  return episodes.findLastIndex(({ decom, dec }) => decom <= day && (dec === null || dec > day));
}

/** The first place of an unbroken run that ends at `place`, as long as `belongs` says so of each earlier episode. */
export function startOfRun(
  episodes: readonly OrderedEpisode[],
  place: number,
  belongs: (episode: OrderedEpisode) => boolean
): number {
  let start = place;
  for (;;) {
    const [before, here] = [episodes[start - 1], episodes[start]];
    if (before === undefined || here === undefined || here.began === 'start') return start;
    if (before.dec !== here.decom || !before.continues || !belongs(before)) return start;
    start -= 1;
  }
}
