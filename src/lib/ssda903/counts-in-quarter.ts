import { ageFigure, nameWithoutBirth } from './ages.ts';
import { ageOf, isInQuarter, type CaredChild, type Counting } from './cared-children.ts';
import type { Child, Review } from './care-record.ts';
import { placeOnDay, type OrderedEpisode } from './episodes-in-order.ts';
import { parts, total, totalAnd, unknown, type Figure } from './figure.ts';

/** The children who started and ceased to be looked after in the quarter: once each, by their first start and their last end. */
export function movesInQuarter(counting: Counting): ReadonlyMap<string, Figure> {
  const ceased = ceasedFigures(counting);
  return new Map([['lac_started', startedFigure(counting)], ...ceased]);
}

function startedFigure(counting: Counting): Figure {
  const { children } = counting;
  const inQuarter = children.map(({ child, episodes }) => ({
    child,
    began: episodes.filter(({ decom, isShortBreak }) => !isShortBreak && isInQuarter(decom, counting))
  }));
  if (inQuarter.some(({ began }) => began.some((episode) => episode.began === ''))) {
    return unknown(
      'Some episodes of the quarter have no reason for their start that is known; see the problems.'
    );
  }
  const started = inQuarter.flatMap(({ child, began }) => {
    const first = began.find((episode) => episode.began === 'start');
    return first === undefined ? [] : { child, at: first.at, day: first.decom };
  });
  return totalAnd(started.length, ageFigure(started, counting));
}

function ceasedFigures(counting: Counting): readonly (readonly [string, Figure])[] {
  const { children, code } = counting;
  const lasts = children.flatMap(({ episodes }) => lastEnd(episodes, counting) ?? []);
  const reasons = lasts.map(({ rec }) => code('REC', rec)?.breakdown ?? null);
  const figure = parts(reasons, 'child', 'without a reason for the end of an episode that is known');
  return [
    ['lac_ceased', figure.reason === null ? total(lasts.length) : unknown(figure.reason)],
    ['lac_ceased_reason', figure]
  ];
}

function lastEnd(episodes: readonly OrderedEpisode[], counting: Counting): OrderedEpisode | undefined {
  return episodes.findLast(
    ({ dec, continues, isShortBreak }) => !continues && !isShortBreak && isInQuarter(dec, counting)
  );
}

/** The reviews of the quarter, each once, and how children of 4 and over took part in them. */
export function reviewsInQuarter(counting: Counting): ReadonlyMap<string, Figure> {
  const reviews = counting.children.flatMap((one) =>
    onceEach(one.child.reviews, counting)
      .filter(({ day }) => isInQuarter(day, counting) && !isInShortBreaks(one, day))
      .map((review) => ({ ...review, age: ageOf(one.child, review.day), child: one.child }))
  );
  const held: readonly [string, Figure] = ['reviews', total(reviews.length)];
  const ageless = reviews.filter(({ age }) => age === null);
  if (ageless.length > 0) {
    const reason = nameWithoutBirth(ageless, counting);
    return new Map([held, ['reviews_age_4_plus', unknown(reason)], ['participation', unknown(reason)]]);
  }
  for (const review of reviews) nameAge(review, counting);
  const older = reviews.filter(({ age }) => age !== null && age >= 4);
  const codes = older.map(({ code }) => participationOf(code, counting));
  return new Map([
    held,
    ['reviews_age_4_plus', total(older.length)],
    ['participation', parts(codes, 'review', 'without a participation code for a child of 4 or over')]
  ]);
}

function participationOf(text: string, { code }: Counting): string | null {
  const found = code('REVIEW_CODE', text);
  return found === null || found.measure === '' ? null : found.breakdown;
}

function nameAge(
  { code: text, age, at }: Review & { readonly age: number | null; readonly child: Child },
  counting: Counting
): void {
  const found = counting.code('REVIEW_CODE', text);
  if (found === null || age === null || (found.breakdown === 'under-4') === age < 4) return;
  counting.problems.add('participation-age', { ...at, column: 'REVIEW_CODE', code: text });
}

function onceEach(reviews: readonly Review[], { problems }: Counting): readonly Review[] {
  const kept = new Map<string, Review>();
  for (const review of reviews) {
    const known = kept.get(review.day);
    if (known !== undefined && (known.at.file === review.at.file || known.code !== review.code)) {
      problems.add('review-twice', { ...review.at, column: 'REVIEW' });
    }
    if (known === undefined) kept.set(review.day, review);
  }
  return [...kept.values()];
}

function isInShortBreaks({ episodes }: CaredChild, day: string): boolean {
  return episodes[placeOnDay(episodes, day)]?.isShortBreak ?? false;
}
