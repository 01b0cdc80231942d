import type { Verdict } from '#lib/domain/comparison.ts';
import { numberIn } from '#lib/domain/cell.ts';
import { formatInterval, formatNumber } from '#lib/domain/format.ts';
import type { Polarity } from '#lib/domain/indicator.ts';
import { tellingDecimals, unrounded } from '#lib/views/arithmetic.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';
import { gapToward } from '#lib/views/gap-words.ts';

/** A value that an authority is held against, and how a sentence names it. */
export interface Against {
  readonly name: string;
  readonly value: number;
  readonly verdict: Verdict | null;
}

/** The verdict on an authority's figure beside a comparator, exactly why, and the gap in children. */
export function verdictLines(
  { indicator, noun }: Explaining,
  row: ComparedAuthority,
  against: Against
): readonly ExplainedLine[] {
  if (indicator.kind === 'count')
    return line('Verdict', 'none: a number says how large an authority is, not how it is doing');
  if (against.verdict === null) return [];
  const gap = gapToward(indicator, row, against, noun);
  return [
    ...line('Verdict', `${reason(indicator.decimals, row, against)}: ${against.verdict.direction}`),
    ...line('Better or worse', judgementWords(indicator.polarity, against.verdict)),
    ...line('In numbers', gap?.words ?? '')
  ];
}

function reason(decimals: number, { cell, interval }: ComparedAuthority, { name, value }: Against): string {
  const own = numberIn(cell) ?? 0;
  if (interval === null) {
    const enough = tellingDecimals(own, value, decimals);
    return `there is no interval, so ${formatNumber(own, enough)} is held against ${formatNumber(value, enough)} (${name}) by value alone, which is not a test`;
  }
  const enough = Math.max(
    tellingDecimals(interval.low, value, decimals),
    tellingDecimals(interval.high, value, decimals)
  );
  const ends = formatInterval(interval, enough);
  const beside = `${formatNumber(value, enough)} (${name})`;
  if (value < interval.low) return `the interval ${ends} is wholly above ${beside}`;
  if (value > interval.high) return `the interval ${ends} is wholly below ${beside}`;
  return `the interval ${ends} includes ${beside}`;
}

function judgementWords(polarity: Polarity, { direction, judgement, tested }: Verdict): string {
  if (polarity === 'neutral') return 'not judged: neither a high nor a low figure is better';
  if (polarity === 'band') return 'not judged by this: only the band says where a figure should be';
  const rule = `${polarity === 'high' ? 'a high' : 'a low'} figure is better`;
  if (!tested) return `not judged: ${rule}, but two values side by side are not a test`;
  return judgement === 'none'
    ? `${rule}; ${direction} is neither`
    : `${rule}, so ${direction} is ${judgement}`;
}

/** Where an authority's figure stands against the band of its indicator. */
export function bandLines(
  { indicator }: Explaining,
  { band, cell }: ComparedAuthority
): readonly ExplainedLine[] {
  const value = numberIn(cell);
  if (indicator.band === null || band === null || value === null) return [];
  const [low, high] = indicator.band;
  return [
    ...line('Band', `${low} to ${high}, both ends inside`),
    ...line('Verdict', `${unrounded(value)} is ${band} the band`),
    ...line('Rule', 'the unrounded figure is held against the band; nothing but the band is judged')
  ];
}
