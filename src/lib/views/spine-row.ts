import { EMPTY_WORDS, numberIn } from '#lib/domain/cell.ts';
import { verdictWords } from '#lib/domain/comparison.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { regionalVerdict } from '#lib/views/marked-verdict.ts';
import { spineScale, type SpineSpread } from '#lib/views/spine-scale.ts';
import type { SpineFigure, SpinePlace, SpineRow, SpineView } from '#lib/views/spine.ts';

/** What a row of a spine is made from; `members` says how many of the region reported, null beside England. */
export interface SpineSource {
  readonly comparison: Comparison;
  readonly row: ComparedAuthority;
  readonly scope: SpineView['scope'];
  readonly spread: SpineSpread;
  readonly members: string | null;
}

/** One indicator as a row of a spine: every place on its own scale, every number also in words. */
export function spineRow(source: SpineSource): SpineRow {
  const { comparison, row, scope, spread } = source;
  const { indicator, decimals, region, country } = comparison;
  const place = spineScale(spread, indicator.polarity);
  const [left, right] = sides(place(spread.lowest), place(spread.highest));
  const value = numberIn(row.cell);
  const own = {
    text: withSign(indicator, formatCell(row.cell, decimals)),
    note: '',
    place: at(place, value)
  };
  const beside = (comparator: Comparator | null): SpineFigure | null =>
    comparator && {
      text: withSign(indicator, formatCell(comparator.cell, comparatorDecimals(comparison, comparator))),
      note: '',
      place: at(place, numberIn(comparator.cell))
    };
  return {
    key: indicator.id,
    label: indicator.shortTitle,
    notes: notesOf(source),
    own,
    verdict: drawnVerdict(source).verdict,
    words: `${verdictLine(source)}${scope === 'england' && own.place?.beyond ? beyondWords(spread, value) : ''}`,
    bar: [left, right],
    middle: spread.cuts && sides(place(spread.cuts[0]), place(spread.cuts[2])),
    ends: endsOf(source),
    neighbours: scope === 'england' ? neighboursOf(indicator, row, place) : null,
    region: beside(region),
    country: scope === 'england' ? beside(country) : null
  };
}

/** The verdict a row is marked with: against its neighbours unless too few of them are known, else its band or the region. */
export function drawnVerdict({ comparison, row, scope }: SpineSource): {
  readonly verdict: ComparedAuthority['againstNeighbours'];
  readonly against: string;
} {
  if (scope === 'england' && row.againstNeighbours) {
    return { verdict: row.againstNeighbours, against: 'neighbours' };
  }
  const marked = regionalVerdict(comparison, row);
  return { verdict: marked?.verdict ?? null, against: marked?.against ?? '' };
}

function verdictLine(source: SpineSource): string {
  const { row, scope } = source;
  if (row.cell.kind !== 'shown') return EMPTY_WORDS[row.cell.kind];
  const { verdict, against } = drawnVerdict(source);
  if (verdict === null) return 'not compared';
  if (row.band !== null) return `${row.band} the ${against}`;
  const beside = scope === 'england' && against === 'region' ? ' beside region' : '';
  const unstable = against === 'neighbours' && row.unstable.length > 0 ? ' †' : '';
  return `${verdictWords(verdict)}${beside}${unstable}`;
}

function notesOf({ comparison, scope, members }: SpineSource): readonly string[] {
  const { indicator, choice, status, comparatorPeriod } = comparison;
  const own = status === 'published' ? choice.periodLabel : `${choice.shortPeriod}, ${status}`;
  const notes = [
    indicator.unit === '%' ? '' : indicator.unit,
    own,
    members ?? '',
    scope === 'england' && status !== 'published' && comparatorPeriod ? `beside ${comparatorPeriod}` : ''
  ];
  return notes.filter((note) => note !== '');
}

function endsOf({ comparison, spread, scope }: SpineSource): readonly [string, string] {
  const { indicator } = comparison;
  const decimals =
    scope === 'england' ? (indicator.published?.decimals ?? indicator.decimals) : comparison.decimals;
  const end = (word: string, value: number): string =>
    `${word} ${withSign(indicator, formatNumber(value, decimals))}`;
  const low = end('lowest', spread.lowest);
  const high = end('highest', spread.highest);
  if (indicator.polarity === 'low') return [high, `${low} · better →`];
  return [low, indicator.polarity === 'high' ? `${high} · better →` : high];
}

function neighboursOf(
  indicator: IndicatorRule,
  { neighbours }: ComparedAuthority,
  place: (value: number) => SpinePlace
): SpineFigure | null {
  if (neighbours === null || neighbours.value === null) return null;
  const text = withSign(indicator, formatNumber(neighbours.value, indicator.decimals));
  const { known, of, weak } = neighbours;
  const note = known < of ? `${known} of ${of}${weak ? ', too few' : ''}` : '';
  return { text, note, place: weak ? null : place(neighbours.value) };
}

function at(place: (value: number) => SpinePlace, value: number | null): SpinePlace | null {
  return value === null ? null : place(value);
}

function sides(one: SpinePlace, other: SpinePlace): readonly [SpinePlace, SpinePlace] {
  return one.at <= other.at ? [one, other] : [other, one];
}

function withSign({ unit }: IndicatorRule, text: string): string {
  return unit === '%' && /\d/.test(text) ? `${text}%` : text;
}

function beyondWords({ lowest, highest }: SpineSpread, value: number | null): string {
  const outside = value !== null && (value < lowest || value > highest);
  return outside ? ', outside England’s range' : ', further out than the bar is drawn';
}
