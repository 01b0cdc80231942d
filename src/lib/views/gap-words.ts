import { numberIn } from '#lib/domain/cell.ts';
import { gapInChildren, gapWords } from '#lib/domain/change.ts';
import { listWords } from '#lib/domain/format.ts';
import { MULTIPLIER } from '#lib/domain/indicator.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';

/** A comparator and how many more in the numerator would reach it; zero or less where it is reached. */
interface Gap {
  readonly name: string;
  readonly more: number;
}

/**
 * How far an authority is from its comparators in whole children or reviews, for an indicator that is better when high:
 * "12 more reviews held on time would reach the regional rate." `counted` names its numerator. Empty where the counts
 * are not known or there is no direction.
 */
export function gapSentences(comparison: Comparison, row: ComparedAuthority, counted: string): string {
  if (comparison.indicator.polarity !== 'high') return '';
  const gaps = gapsOf(comparison, row);
  const short = gaps.filter(({ more }) => more > 0);
  if (gaps.length > 0 && short.length === 0) {
    return `It has reached ${listWords(gaps.map(({ name }) => name))}.`;
  }
  const noun = countedIn(comparison, counted);
  return short
    .map(({ name, more }) => `${gapWords(more, more === 1 ? singular(noun) : noun, name)}.`)
    .join(' ');
}

function gapsOf({ indicator, region, wish }: Comparison, row: ComparedAuthority): readonly Gap[] {
  const { numerator, denominator, neighbours } = row;
  const comparators = [
    { name: 'the regional rate', value: region && numberIn(region.cell) },
    {
      name: `its neighbours’ ${AVERAGE_NAMES[wish.average]}`,
      value: neighbours && !neighbours.weak ? neighbours.value : null
    }
  ];
  return comparators.flatMap(({ name, value }) => {
    const more = gapInChildren(numerator, denominator, MULTIPLIER[indicator.kind], value);
    return more === null ? [] : [{ name, more }];
  });
}

/** What the numerator counts; an official series that is counted differently has no name of ours. */
function countedIn({ indicator, status }: Comparison, counted: string): string {
  return status === 'published' && indicator.published?.match === 'near' ? 'in the official count' : counted;
}

function singular(noun: string): string {
  return noun.replace(/\b(review|report|record|conference)s\b/, '$1');
}

/** A measure's title in the middle of a sentence: "reviews held on time"; "CP reviews on time" keeps its capitals. */
export function countedWords(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
