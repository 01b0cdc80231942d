import { EMPTY_WORDS, numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, listWords, plural } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { quarterWords } from './report-year.ts';
import { shareOf, stockRange, type YearFigures } from './year-figures.ts';

/** What is counted, one and many of it: "review", "reviews". */
export type Noun = readonly [one: string, many: string];

/** A stock on 31 March and its range over the ends of the four quarters, in sentences. `there` says of whom: "were looked after". */
export function stockWords(
  figures: YearFigures,
  measure: string,
  [one, many]: Noun,
  there: string
): readonly string[] {
  const cells = figures.quarters(measure);
  const close = figures.on(figures.year.end, measure);
  const range = stockRange(cells);
  const day = dayLabel(figures.year.end);
  const count = numberIn(close);
  const lead =
    count === null
      ? `How many ${many} ${there} on ${day} is ${reasonOf(close)}.`
      : `On ${day}, ${plural(count, one, many)} ${agreeing(there, count)}.`;
  if (range === null) return [lead];
  const span =
    range.lowest === range.highest
      ? `was ${formatNumber(range.lowest, 0)} each time`
      : `ranged from ${formatNumber(range.lowest, 0)} to ${formatNumber(range.highest, 0)}`;
  const over =
    range.known === range.of
      ? `the ends of the four quarters`
      : `the ${plural(range.known, 'quarter end', 'quarter ends')} that ${range.known === 1 ? 'has' : 'have'} a figure (of four)`;
  const mean =
    range.mean === null
      ? ' No mean is given for the year, because a quarter is missing.'
      : `, ${formatNumber(range.mean, 0)} on average.`;
  return [
    lead,
    range.known === 1
      ? ''
      : `At ${over} the number ${span}${range.mean === null ? `.${mean}` : mean} Between those days it may have been higher or lower.`
  ];
}

/** A flow of the year in a sentence, or which quarter it lacks. `did` follows the count: "were chaired". */
export function flowWords(figures: YearFigures, measure: string, [one, many]: Noun, did: string): string {
  const total = figures.total(measure);
  const count = numberIn(total);
  if (count !== null) return `In the year ${plural(count, one, many)} ${agreeing(did, count)}.`;
  return `${sentenceCase(many)}: there is no figure for the year, because ${whyNoTotal(figures, measure)}.`;
}

/** A part of a flow with its share: "Of these, 312 (93.4%) were held on time.", or nothing where either is not known. */
export function partWords(part: Cell, whole: Cell, did: string): string {
  const count = numberIn(part);
  const share = shareOf(part, whole);
  if (count === null || share.kind !== 'shown') return '';
  return `Of these, ${formatNumber(count, 0)} (${formatNumber(share.value, 1)}%) ${agreeing(did, count)}.`;
}

/** Why a flow has no total, naming its quarters: "2025-26 Q2 (July to September 2025) is not supplied". */
export function whyNoTotal(figures: YearFigures, measure: string, breakdown = ''): string {
  const without = figures.quarters(measure, breakdown).flatMap((cell, index) => {
    const end = figures.year.ends[index];
    return cell.kind === 'shown' || end === undefined
      ? []
      : [`${quarterWords(end)} is ${EMPTY_WORDS[cell.kind]}`];
  });
  return without.length === 0 ? 'it is held back to protect another count' : listWords(without);
}

/** What must be said under a table of quarters: which quarter a total lacks, each measure once; empty where none lacks any. */
export function missingNote(figures: YearFigures, measures: readonly string[]): string {
  const whole = measures.every((measure) => figures.quarters(measure).every(({ kind }) => kind === 'shown'));
  if (whole) return '';
  if (figures.unsent.length > 0) {
    return `Nothing was sent for ${listWords(figures.unsent.map(quarterWords))}, so there is no total or mean for the year.`;
  }
  return 'Where a quarter has no number there is no total or mean for the year.';
}

/** The reason why a cell has no number, in words. */
export function reasonOf(cell: Cell): string {
  return cell.kind === 'shown' ? '' : EMPTY_WORDS[cell.kind];
}

/** The largest parts of a whole in a sentence: "Most often: a (41, 32.0%) and b (30, 23.4%)." */
export function largestWords(
  lead: string,
  parts: readonly { readonly title: string; readonly count: Cell; readonly share: Cell }[],
  most = 3
): string {
  const known = parts
    .filter(({ count }) => (numberIn(count) ?? 0) > 0)
    .sort((a, b) => (numberIn(b.count) ?? 0) - (numberIn(a.count) ?? 0))
    .slice(0, most);
  if (known.length === 0) return '';
  const named = known.map(({ title, count, share }) => {
    const percent = share.kind === 'shown' ? `, ${formatNumber(share.value, 1)}%` : '';
    return `${title.charAt(0).toLowerCase()}${title.slice(1)} (${formatCell(count, 0)}${percent})`;
  });
  return `${lead}: ${listWords(named)}.`;
}

/** A verb that agrees with its count: one review was held, two were. */
function agreeing(did: string, count: number): string {
  return count === 1 ? did.replace(/^were /, 'was ') : did;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
