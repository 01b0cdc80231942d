import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, formatWithUnit, listWords, ordinal, plural } from '#lib/domain/format.ts';
import type { Direction, Verdict } from '#lib/domain/comparison.ts';
import type { Rank } from '#lib/domain/rank.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import { isNational, tooFewWords } from '#lib/views/marked-verdict.ts';
import { rankRule } from '#lib/views/provenance.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** A value and its unit as a sentence would say them. */
export function valueWords({ indicator, decimals }: Comparison, { cell }: ComparedAuthority): string {
  return formatWithUnit(cell, decimals, indicator.unit);
}

/** "3rd of 11", "joint 3rd of 11". */
export function rankWords({ rank, of, tied }: Rank): string {
  return `${tied ? 'joint ' : ''}${ordinal(rank)} of ${of}`;
}

/** The finding of a comparison in two or three sentences, for the chosen authority or for the region. */
export function finding(comparison: Comparison): string {
  const chosen = comparison.rows.find(({ authority }) => authority.code === comparison.wish.authority);
  return chosen ? authorityFinding(comparison, chosen) : regionFinding(comparison);
}

function regionFinding(comparison: Comparison): string {
  const known = comparison.rows.filter(({ cell }) => cell.kind === 'shown');
  const byValue = [...known].sort((a, b) => (numberIn(b.cell) ?? 0) - (numberIn(a.cell) ?? 0));
  const highest = byValue[0];
  const lowest = byValue.at(-1);
  if (!highest || !lowest) return `No authority has a figure for ${comparison.choice.periodLabel}.`;
  const extremes =
    known.length === 1
      ? `Only ${highest.authority.name} has a figure: ${valueWords(comparison, highest)}.`
      : `${highest.authority.name} is highest with ${valueWords(comparison, highest)}, ${lowest.authority.name} lowest with ${formatCell(lowest.cell, comparison.decimals)}.`;
  return [
    extremes,
    bandWords(comparison),
    tally(comparison),
    comparatorWords(comparison),
    missingWords(comparison)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function authorityFinding(comparison: Comparison, row: ComparedAuthority): string {
  const { indicator } = comparison;
  if (row.cell.kind !== 'shown') {
    return `${row.authority.name}’s figure is ${formatWithUnit(row.cell, comparison.decimals, indicator.unit)} for ${comparison.choice.periodLabel}. ${comparatorWords(comparison)}`;
  }
  const rank = row.rank ? `, ${rankWords(row.rank)} in the region (${rankRule(indicator.polarity)})` : '';
  const average = row.neighbours?.value;
  const neighbours =
    row.againstNeighbours && row.neighbours && average !== null && average !== undefined
      ? `That is ${againstWords(row.againstNeighbours)} its neighbours’ ${comparison.wish.average} of ${formatNumber(average, indicator.decimals)} (${row.neighbours.known} of ${row.neighbours.of} neighbours).`
      : tooFewSentence(comparison, row);
  const regional =
    row.againstNeighbours === null && row.againstRegion && row.band === null
      ? `That is ${againstWords(row.againstRegion)} the region.`
      : '';
  const unstable =
    row.unstable.length > 0 ? `Another rule would say otherwise: ${listWords(row.unstable)}.` : '';
  return [
    `${row.authority.name}: ${valueWords(comparison, row)}${rank}.`,
    row.band && indicator.band
      ? `That is ${row.band} the band of ${indicator.band[0]} to ${indicator.band[1]}.`
      : '',
    neighbours,
    regional,
    unstable,
    comparatorWords(comparison)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function tooFewSentence({ indicator }: Comparison, row: ComparedAuthority): string {
  const words = indicator.kind === 'count' ? '' : tooFewWords(row);
  return words === '' ? '' : `With its neighbours it is ${words}.`;
}

/** A verdict as it stands before "than/to" its comparator: "higher (worse) than", "similar to". */
export function againstWords({ direction, judgement, tested }: Verdict): string {
  const test = tested ? '' : ', by value alone,';
  if (direction === 'similar') return `similar${test} to`;
  return `${direction}${judgement === 'none' ? '' : ` (${judgement})`}${test} than`;
}

function tally(comparison: Comparison): string {
  const national = isNational(comparison);
  const verdicts = comparison.rows
    .map((row) => (national ? row.againstNeighbours : row.againstRegion))
    .filter((verdict) => verdict !== null);
  if (verdicts.length === 0 || comparison.indicator.band !== null) return '';
  const count = (direction: Direction): number =>
    verdicts.filter((verdict) => verdict.direction === direction).length;
  const whom = national
    ? `the ${comparison.wish.average} of their own statistical neighbours`
    : 'the region as a whole';
  const untested = verdicts.every(({ tested }) => !tested) ? ' (by value alone, which is not a test)' : '';
  const few = national ? comparison.rows.filter((row) => tooFewWords(row) !== '').length : 0;
  const left = few === 0 ? '' : `, ${few} not compared (too few neighbours known)`;
  return `Against ${whom}: ${count('higher')} higher, ${count('lower')} lower, ${count('similar')} similar${left}${untested}.`;
}

function bandWords({ indicator, rows }: Comparison): string {
  if (indicator.band === null) return '';
  const count = (position: string): number => rows.filter(({ band }) => band === position).length;
  const [low, high] = indicator.band;
  return `Against the band of ${low} to ${high}: ${count('above')} above, ${count('within')} within, ${count('below')} below.`;
}

function comparatorWords(comparison: Comparison): string {
  const say = (comparator: Comparator | null): string => {
    const value = comparator && numberIn(comparator.cell);
    if (comparator === null || value === null) return '';
    const members = comparator.members === '' ? '' : ` (${comparator.members})`;
    return `${comparator.label} ${formatNumber(value, comparatorDecimals(comparison, comparator))}${members}`;
  };
  const words = [say(comparison.region), say(comparison.country)].filter((text) => text !== '');
  return words.length === 0 ? '' : `${words.join('; ')}.`;
}

function missingWords({ rows }: Comparison): string {
  const missing = rows.filter(({ cell }) => cell.kind !== 'shown').map(({ authority }) => authority.name);
  if (missing.length === 0) return '';
  return `${plural(missing.length, 'authority has', 'authorities have')} no figure to show: ${listWords(missing)}.`;
}
