import { judge } from '#lib/domain/comparison.ts';
import { formatCell, formatNumber, formatWithUnit, listWords, plural } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { FunnelCandidate, FunnelMark, FunnelSource } from '#lib/views/funnel.ts';

/** From this share beyond the outer limits on, being beyond them singles nobody out; chance would put one in five hundred there. */
const MANY = 0.25;

/** Which of the region's authorities, or whether the highlighted one, differ from the middle line by more than chance would explain. */
export function funnelWords(source: FunnelSource, centre: number, marks: readonly FunnelMark[]): string {
  const chosen = source.candidates.find(({ isHighlighted }) => isHighlighted);
  if (chosen) {
    return `${chosenWords(source, chosen, centre, marks)} ${totalWords(source, marks)}${manyWords(marks)}`;
  }
  const total = source.role === 'region' ? '' : ` ${totalWords(source, marks)}`;
  return `${memberWords(source, marks)}${total}${manyWords(marks)}`;
}

/** How the middle line is made, and where it differs from the rounded figure that is published. */
export function centreWords({ indicator, role, comparator }: FunnelSource, centre: number): string {
  const made = formatNumber(centre, indicator.decimals);
  if (role === 'region') {
    return `The middle line is the region’s ${made}: the counts of those that reported, taken together (${comparator.members}).`;
  }
  if (comparator.numerator === null || comparator.denominator === null) {
    return `The middle line is ${comparator.label}’s published ${made}; its counts are not published.`;
  }
  const published = formatCell(comparator.cell, indicator.published?.decimals ?? indicator.decimals);
  const rounded =
    published === made || comparator.cell.kind !== 'shown'
      ? ''
      : `, because the published ${published} is rounded`;
  return `The middle line is ${comparator.label}’s ${made}, made from its counts${rounded}.`;
}

/** Which authorities with a figure are not drawn, because counts that make an interval are not known. */
export function notDrawnWords(candidates: readonly FunnelCandidate[], marks: readonly FunnelMark[]): string {
  const drawn = new Set(marks.map(({ key }) => key));
  const lacking = candidates.filter(
    ({ authority, cell }) => cell.kind === 'shown' && !drawn.has(authority.code)
  );
  if (lacking.length === 0) return '';
  const members = lacking.filter(({ isMember }) => isMember).map(({ authority }) => authority.name);
  const named = members.length === 0 ? '' : `, among them ${listWords(members)}`;
  return `Not drawn: ${plural(lacking.length, 'authority', 'authorities')} with a figure but no usable counts${named}.`;
}

function chosenWords(
  { indicator, decimals, role, comparator }: FunnelSource,
  { authority, cell }: FunnelCandidate,
  centre: number,
  marks: readonly FunnelMark[]
): string {
  const mark = marks.find(({ key }) => key === authority.code);
  if (!mark) return `${authority.name} has no counts to judge by.`;
  const whose = role === 'region' ? 'the region' : comparator.label;
  const middle = `${whose}’s ${formatNumber(centre, indicator.decimals)}`;
  const value = formatWithUnit(cell, decimals, indicator.unit);
  const begun = `${authority.name}, with ${value},`;
  if (mark.position === 'within') {
    return `${begun} lies within the limits: chance alone could explain its difference from ${middle}.`;
  }
  const side = mark.position.endsWith('above') ? 'higher' : 'lower';
  if (mark.position === 'above' || mark.position === 'below') {
    return `${begun} is ${side} than ${middle} and between the two limits, where chance alone would put about 1 in 20.`;
  }
  return `${begun} is ${side}${judged(indicator, side)} than ${middle} by more than chance alone would explain.`;
}

function memberWords({ indicator, role, comparator }: FunnelSource, marks: readonly FunnelMark[]): string {
  const members = marks.filter(({ isMember }) => isMember);
  const names = (position: FunnelMark['position']): readonly string[] =>
    members.filter((mark) => mark.position === position).map(({ label }) => label);
  const [above, below] = [names('far-above'), names('far-below')];
  const between = [...names('above'), ...names('below')];
  const whom = role === 'region' ? 'the region as a whole' : comparator.label;
  const beyond = above.length + below.length;
  const named = (begun: string, who: readonly string[]): string =>
    who.length === 0 ? '' : `${begun}: ${listWords(who)}.`;
  return [
    `${beyond || 'None'} of the region’s ${plural(members.length, 'authority', 'authorities')} with counts ${beyond > 1 ? 'differ' : 'differs'} from ${whom} by more than chance alone would explain.`,
    named(`Higher${judged(indicator, 'higher')}`, above),
    named(`Lower${judged(indicator, 'lower')}`, below),
    named('Between the two limits', between)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function judged({ polarity }: IndicatorRule, side: 'higher' | 'lower'): string {
  const judgement = judge(polarity, side);
  return judgement === 'none' ? '' : ` (${judgement})`;
}

function totalWords({ role }: FunnelSource, marks: readonly FunnelMark[]): string {
  const beyond = countBeyond(marks);
  const of = role === 'region' ? 'the region’s' : 'all';
  return `${beyond || 'None'} of ${of} ${plural(marks.length, 'authority', 'authorities')} with counts ${beyond > 1 ? 'differ' : 'differs'} by more than chance.`;
}

function manyWords(marks: readonly FunnelMark[]): string {
  if (countBeyond(marks) <= marks.length * MANY) return '';
  return ' With so many outside, being one of them singles nobody out.';
}

function countBeyond(marks: readonly FunnelMark[]): number {
  return marks.filter(({ beyond }) => beyond !== 'similar').length;
}
