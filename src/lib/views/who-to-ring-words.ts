import { formatInterval, formatNumber, formatWithUnit, ordinal } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { periodLabel } from '#lib/domain/period.ts';
import { changeWords } from '#lib/domain/change.ts';
import type { Apart, Colleague, Rung, RungFigure, WhoToRing } from '#lib/views/who-to-ring.ts';

/** One list of names: what it is of, who is on it with the numbers, and what is said when nobody is. */
export interface RingList {
  readonly title: string;
  readonly nobody: string;
  readonly entries: readonly RingEntry[];
}

export interface RingEntry {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  /** "closest neighbour, in this region". */
  readonly relation: string;
  readonly words: string;
}

/** The rule by which names are found, in one paragraph. */
export function ringRule({ indicator, name, judged, size, earlier }: WhoToRing): string {
  const direction = judged
    ? ''
    : `Neither high nor low is good, so nobody is best: these are the nearest in size and ${valueNoun(indicator)}, and the most changed. `;
  const sized =
    size === null
      ? 'Size is not compared, because no counts are published.'
      : `Of comparable size: ${sizeNoun(indicator)} between half and double ${name}’s ${count(size)}.`;
  const changed = judged ? 'Most improved' : 'Most changed';
  return `${direction}${sized} ${changed} since ${timeWords(indicator, earlier)}: counted only where the 95% intervals then and now do not overlap; where there are none, the change is not tested and says so. Suppressed figures are left out.`;
}

/** The two lists in words, at most three names in each. */
export function ringLists(view: WhoToRing): readonly RingList[] {
  const { indicator, name, judged, own, first, changed, earlier } = view;
  const since = timeWords(indicator, earlier);
  const nobody =
    own === null ? `${name} has no figure to be near to.` : 'Nobody of comparable size has a figure.';
  return [
    {
      title: judged ? 'Best' : `Nearest in size and ${valueNoun(indicator)}`,
      nobody: judged ? `Nobody of comparable size has a better figure than ${name}.` : nobody,
      entries: first.map((rung) => entryOf(rung, firstWords(view, rung)))
    },
    {
      title: judged ? `Most improved since ${since}` : `Most changed since ${since}`,
      nobody: 'Nobody of comparable size has changed by more than chance may bring.',
      entries: changed.map((rung) => entryOf(rung, changedWords(view, rung)))
    }
  ];
}

function entryOf({ colleague }: Rung, words: string): RingEntry {
  const { code, name, slug } = colleague;
  return { key: code, name, slug, relation: relationWords(colleague), words };
}

function relationWords({ rank, slug }: Colleague): string {
  const near = rank === null ? '' : rank === 1 ? 'closest neighbour' : `${ordinal(rank)} closest neighbour`;
  return [near, slug === '' ? '' : 'in this region'].filter((part) => part !== '').join(', ');
}

function firstWords({ indicator, name, judged, own }: WhoToRing, { now, apart }: Rung): string {
  const said = `${figureWords(indicator, now)}, ${timeWords(indicator, now.end)}.`;
  return judged && own !== null ? `${said} ${besideWords(apart, `${name}’s`)}` : said;
}

function besideWords(apart: Apart, whose: string): string {
  if (apart === 'apart') return `Its interval and ${whose} do not overlap.`;
  if (apart === 'overlapping') return `Its interval and ${whose} overlap: the difference may be chance.`;
  return `The difference from ${whose} is not tested: there is no interval.`;
}

function changedWords({ indicator }: WhoToRing, { now, before, apart }: Rung): string {
  if (before === null) return '';
  const difference = now.value - before.value;
  const moved = changeWords(
    { kind: difference > 0 ? 'up' : 'down', difference, children: null },
    decimalsOf(indicator)
  );
  const words = `${moved}: from ${figureWords(indicator, before)}, ${timeWords(indicator, before.end)}, to ${figureWords(indicator, now)}, ${timeWords(indicator, now.end)}.`;
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return apart === 'apart'
    ? `${said} The two intervals do not overlap.`
    : `${said} Not tested: no intervals.`;
}

function figureWords(
  indicator: IndicatorRule,
  { value, numerator, denominator, interval }: RungFigure
): string {
  const shown = formatWithUnit({ kind: 'shown', value }, decimalsOf(indicator), indicator.unit);
  const counts =
    numerator === null || denominator === null ? '' : `${count(numerator)} of ${count(denominator)}`;
  const range = interval === null ? '' : `95% interval ${formatInterval(interval, indicator.decimals)}`;
  const behind = [counts, range].filter((part) => part !== '').join('; ');
  return behind === '' ? shown : `${shown} (${behind})`;
}

function timeWords(indicator: IndicatorRule, end: string): string {
  return periodLabel(end, indicator.published?.timing ?? 'day');
}

function decimalsOf({ published, decimals }: IndicatorRule): number {
  return published?.decimals ?? decimals;
}

function valueNoun({ kind }: IndicatorRule): string {
  return kind === 'rate' ? 'rate' : 'value';
}

function sizeNoun({ denominator }: IndicatorRule): string {
  return denominator === 'population' ? 'a population aged 0 to 17' : 'a denominator';
}

function count(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}
