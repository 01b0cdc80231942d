import { numberIn } from '#lib/domain/cell.ts';
import { MULTIPLIER, type IndicatorKind } from '#lib/domain/indicator.ts';
import type { AverageKind, Member } from '#lib/domain/neighbour-average.ts';
import { mean, median, sum } from '#lib/domain/statistics.ts';
import { quotient, unrounded } from '#lib/views/arithmetic.ts';

/** An average of members written out with its numbers; empty where no member has what it needs. */
export function averageArithmetic(
  average: AverageKind,
  members: readonly Member[],
  kind: IndicatorKind
): string {
  if (average === 'pooled') return pooledWords(members, MULTIPLIER[kind]);
  const values = members.map(({ cell }) => numberIn(cell)).filter((value) => value !== null);
  return average === 'mean' ? meanWords(values) : medianWords(values);
}

/** The mean of values written out: "(49 + 52) ÷ 2 = 50.5". */
export function meanWords(values: readonly number[]): string {
  const value = mean(values);
  if (value === null) return '';
  return `(${values.map(unrounded).join(' + ')}) ÷ ${values.length} = ${unrounded(value)}`;
}

function medianWords(values: readonly number[]): string {
  const value = median(values);
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (value === null || low === undefined || high === undefined) return '';
  const order = `in order ${sorted.map(unrounded).join(', ')}`;
  if (sorted.length % 2 === 1) return `${order}: the one in the middle is ${unrounded(value)}`;
  return `${order}: half way between the two in the middle, (${unrounded(low)} + ${unrounded(high)}) ÷ 2 = ${unrounded(value)}`;
}

function pooledWords(members: readonly Member[], multiplier: number): string {
  const known = members.flatMap(({ numerator, denominator, numeratorSuppressed }) =>
    numerator === null || denominator === null || denominator <= 0 || numeratorSuppressed === true
      ? []
      : [{ numerator, denominator }]
  );
  if (known.length === 0) return '';
  const top = known.map(({ numerator }) => numerator);
  const bottom = known.map(({ denominator }) => denominator);
  return `the counts below added: ${quotient(sum(top), sum(bottom), multiplier)}`;
}
