import type { WrittenCell } from './gaps.ts';

/** What authorities say of a question: the tag of most, and by position in the region (1 is the first) those of others; empty where nothing is said. */
interface Said {
  readonly measure: string;
  readonly most: string;
  readonly others: Readonly<Record<number, string>>;
}

/** Two count contracted hours, one counts children on plans in its caseloads and leaves agency officers out, two count reviews by the series, three leave a question open. */
export const SAID: readonly Said[] = [
  { measure: 'iro_lac_allocated', most: '#caseload-lac-only', others: { 4: '#caseload-with-cp' } },
  {
    measure: 'iro_fte_in_post',
    most: '#fte-in-post',
    others: { 2: '#fte-contracted', 5: '', 7: '#fte-contracted' }
  },
  { measure: 'iro_fte_in_post', most: '#agency-included', others: { 4: '#agency-excluded' } },
  { measure: 'lac', most: '#short-breaks-excluded', others: { 6: '' } },
  {
    measure: 'reviews_on_time',
    most: '#on-time-own-date',
    others: { 3: '#on-time-series', 8: '', 10: '#on-time-series' }
  }
];

/** The cells of one submission with the tags of how they are counted at the end of their notes. */
export function withWays(position: number, written: readonly WrittenCell[]): readonly WrittenCell[] {
  return written.map((cell) => {
    const tags = cell.breakdown === '' ? tagsOf(position, cell.measure) : [];
    return tags.length === 0 ? cell : { ...cell, note: [cell.note, tags.join(' ')].join('; ') };
  });
}

function tagsOf(position: number, measure: string): readonly string[] {
  return SAID.filter((said) => said.measure === measure)
    .map(({ most, others }) => others[position] ?? most)
    .filter((tag) => tag !== '');
}
