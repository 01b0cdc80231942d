import { numberIn } from '#lib/domain/cell.ts';
import { gapInChildren, gapWords } from '#lib/domain/change.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** A comparator's value and how a sentence names it. */
export interface GapTarget {
  readonly value: number;
  readonly name: string;
}

/** A gap in a sentence, and `brief` as the end of one about the same count; `short` where the authority is on the worse side. */
export interface Gap {
  readonly words: string;
  readonly brief: string;
  readonly short: boolean;
}

/**
 * How far an authority's count is from a comparator, in whole children (or what is counted, `noun`): "12 more of its 1,234
 * reviews would reach …". Null where the indicator has no good direction or is not made of counts.
 */
export function gapToward(
  indicator: IndicatorRule,
  { cell, numerator, denominator }: Pick<ComparedAuthority, 'cell' | 'numerator' | 'denominator'>,
  { value, name }: GapTarget,
  noun: string
): Gap | null {
  const { polarity, interval, kind } = indicator;
  if ((polarity !== 'high' && polarity !== 'low') || interval === 'none' || cell.kind !== 'shown')
    return null;
  const gap = gapInChildren(numerator, denominator, MULTIPLIER[kind], value);
  if (gap === null || denominator === null) return null;
  const counted = kind === 'percentage' ? `of its ${formatNumber(denominator, 0)} ${noun}` : noun;
  const short = gap !== 0 && gap > 0 === (polarity === 'high');
  const brief = `${formatNumber(Math.abs(gap), 0)} ${gap > 0 ? 'more' : 'fewer'} ${name}`;
  if (gap === 0 || short) return { words: gapWords(gap, counted, name), brief, short };
  return { words: `no more is needed to reach ${name}`, brief, short };
}

/** What would bring the highlighted authority level with its neighbours and the region, in children; empty where it is level or better. */
export function gapSentence(comparison: Comparison, noun: string): string {
  const row = comparison.rows.find(({ authority }) => authority.code === comparison.wish.authority);
  if (!row) return '';
  const [first, ...others] = gapTargets(comparison, row)
    .map((target) => gapToward(comparison.indicator, row, target, noun))
    .filter((gap) => gap !== null)
    .filter(({ short }) => short);
  return first ? `${[first.words, ...others.map(({ brief }) => brief)].join(', and ')}.` : '';
}

function gapTargets(comparison: Comparison, { neighbours }: ComparedAuthority): readonly GapTarget[] {
  const { indicator, wish, region } = comparison;
  const average = neighbours === null || neighbours.weak ? null : neighbours.value;
  const regional = region && numberIn(region.cell);
  const unit = indicator.kind === 'percentage' ? '%' : '';
  return [
    ...(average === null
      ? []
      : [
          {
            value: average,
            name: `its neighbours’ ${wish.average} of ${formatNumber(average, indicator.decimals)}${unit}`
          }
        ]),
    ...(region === null || regional === null
      ? []
      : [
          {
            value: regional,
            name: `the region’s ${formatNumber(regional, comparatorDecimals(comparison, region))}${unit}`
          }
        ])
  ];
}
