import { EMPTY_WORDS } from '#lib/domain/cell.ts';
import { formatWithUnit, listWords, plural } from '#lib/domain/format.ts';
import { bandOfQuarter, type Quarter } from '#lib/domain/rank.ts';
import { byValue, markText, type AmongEngland, type EnglandRow } from '#lib/views/among-england.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { rankRule } from '#lib/views/provenance.ts';
import { rankWords } from '#lib/views/words.ts';

const QUARTERS = ['lowest quarter', 'second lowest quarter', 'second highest quarter', 'highest quarter'];

/** Where the region's authorities, or the highlighted one and its neighbours, fall among all of England's; whose figures are missing. */
export function amongEnglandWords(among: AmongEngland): string {
  const highlighted = among.rows.find(({ isHighlighted }) => isHighlighted);
  const place =
    among.highlighted === null
      ? regionWords(among)
      : highlighted
        ? highlightedWords(among, highlighted)
        : `${among.highlighted.name} has no figure among them.`;
  return [place, missingWords(among.rows)].filter((sentence) => sentence !== '').join(' ');
}

/** "the highest quarter of England (A, best)"; the letter only where one end is better. */
export function quarterWords(among: AmongEngland, quarter: Quarter): string {
  return `the ${QUARTERS[quarter] ?? ''} of England${letter(among, quarter)}`;
}

function letter({ indicator }: AmongEngland, quarter: Quarter): string {
  const band = bandOfQuarter(indicator.polarity, quarter);
  if (band === null) return '';
  return band === 'A' ? ' (A, the best)' : ` (${band})`;
}

/** "4 are", "1 is", "none is". */
function are(count: number): string {
  return count > 1 ? `${count} are` : `${count || 'none'} is`;
}

function regionWords(among: AmongEngland): string {
  const members = among.rows.filter(({ isMember }) => isMember);
  const known = byValue(members);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest) return 'None of the region’s authorities has a figure.';
  if (among.cuts === null) {
    const from = `${lowest.authority.name} with ${markText(lowest.cell, among.decimals, among.indicator.unit)}`;
    const to = `${highest.authority.name} with ${markText(highest.cell, among.decimals, among.indicator.unit)}`;
    return lowest.value === highest.value
      ? `All of the region’s ${plural(known.length, 'authority', 'authorities')} with a figure have ${markText(lowest.cell, among.decimals, among.indicator.unit)}.`
      : `The region’s authorities reach from ${from} to ${to}.`;
  }
  const inQuarter = (quarter: Quarter): number => known.filter((row) => row.quarter === quarter).length;
  return `Of the region’s ${plural(known.length, 'authority', 'authorities')} with a figure, ${are(inQuarter(3))} in ${quarterWords(among, 3)} and ${inQuarter(0) || 'none'} in the lowest${letter(among, 0)}.`;
}

function highlightedWords(among: AmongEngland, row: EnglandRow): string {
  const { indicator, decimals } = among;
  const { name } = row.authority;
  if (row.cell.kind !== 'shown' || row.rank === null) {
    const why = row.cell.kind === 'shown' ? '' : `: ${EMPTY_WORDS[row.cell.kind]}`;
    return `${name} has no figure to place${why}.`;
  }
  const value = formatWithUnit(row.cell, decimals, indicator.unit);
  const quarter = row.quarter === null ? '' : ` It is in ${quarterWords(among, row.quarter)}.`;
  return `${name}, with ${value}, is ${rankWords(row.rank)} in England (${rankRule(indicator.polarity)}).${quarter} ${neighbourWords(among, row.cell.value)}`;
}

function neighbourWords({ rows, neighbourCount }: AmongEngland, own: number): string {
  if (neighbourCount === 0) return 'The model names no neighbours of it.';
  const values = byValue(rows.filter(({ isNeighbour }) => isNeighbour)).map(({ value }) => value);
  const count = (test: (value: number) => boolean): number => values.filter(test).length;
  const same = count((value) => value === own);
  const unknown = neighbourCount - values.length;
  const parts = [
    `${are(count((value) => value > own))} higher`,
    `${count((value) => value < own) || 'none'} lower`,
    same > 0 ? `${same} the same` : '',
    unknown > 0 ? `${unknown} without a figure` : ''
  ].filter((part) => part !== '');
  return `Of its ${neighbourCount} neighbours, ${listWords(parts)}.`;
}

/** How many authorities have no figure and why: "3 authorities of England have no figure to show: 2 suppressed to protect confidentiality and 1 not available." */
export function missingWords(rows: readonly Pick<EnglandRow, 'cell'>[]): string {
  const kinds = rows.map(({ cell }) => cell.kind).filter((kind) => kind !== 'shown');
  if (kinds.length === 0) return '';
  const reasons = [...new Set(kinds)]
    .map((kind) => ({ words: EMPTY_WORDS[kind], count: kinds.filter((other) => other === kind).length }))
    .sort((a, b) => b.count - a.count);
  const why =
    reasons.length === 1
      ? reasons.map(({ words }) => words)
      : reasons.map(({ words, count }) => `${count} ${words}`);
  return `${plural(kinds.length, 'authority of England has', 'authorities of England have')} no figure to show: ${listWords(why)}.`;
}

/** Why no official day is in force although there are official figures. */
export function noOfficialDayWords({ indicator, choice }: Comparison): string {
  if (indicator.basis === 'F' && choice.span === 'quarter') {
    return 'A single quarter is not compared with official figures of a year. Choose “Four quarters” above to see where the official ones fall.';
  }
  return `There are no official figures up to ${choice.periodLabel}.`;
}
