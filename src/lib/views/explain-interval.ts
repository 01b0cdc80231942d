import { formatInterval } from '#lib/domain/format.ts';
import { MULTIPLIER } from '#lib/domain/indicator.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type ExplainedSection } from '#lib/views/explanation.ts';

/** A figure with its counts and the interval they give. */
type Counted = Pick<ComparedAuthority, 'cell' | 'interval' | 'numerator' | 'denominator'>;

/** From this many events on, Byar's approximation stands in for the exact limits. */
const BYAR_FROM = 10;

/** How the interval of an authority's figure is made, or why there is none. */
export function intervalSection(explaining: Explaining, row: Counted): readonly ExplainedSection[] {
  if (row.cell.kind !== 'shown') return [];
  return [{ part: 'interval', heading: '95% interval', lines: intervalLines(explaining, row) }];
}

function intervalLines(
  { indicator }: Explaining,
  { interval, numerator, denominator }: Counted
): readonly ExplainedLine[] {
  if (indicator.interval === 'none') {
    const why =
      indicator.kind === 'count' || indicator.kind === 'level'
        ? 'it is a plain number, not a share or a rate'
        : 'it is not a share or rate of counted children or events, so comparisons are of two values and are not a test';
    return line('No interval', why);
  }
  if (numerator === null || denominator === null)
    return line('No interval', 'the counts behind the figure are not published');
  if (interval === null)
    return line('No interval', 'the counts are not whole numbers, or the part is larger than its whole');
  return [
    ...line(
      'Ends',
      `${formatInterval(interval, indicator.decimals)} (${unrounded(interval.low)} to ${unrounded(interval.high)})`
    ),
    ...(indicator.interval === 'wilson'
      ? wilsonLines(numerator, denominator)
      : poissonLines(numerator, denominator, MULTIPLIER[indicator.kind])),
    ...line(
      'Meaning',
      'the range that chance alone could account for: of ranges made so, 95 in 100 include the true level'
    )
  ];
}

function wilsonLines(events: number, total: number): readonly ExplainedLine[] {
  const x = unrounded(events);
  const n = unrounded(total);
  return [
    ...line('Method', 'Wilson score interval (Wilson 1927), z = 1.96'),
    ...line('Formula', `(2 × ${x} + z² ± z × √(z² + 4 × ${x} × (1 − ${x} ÷ ${n}))) ÷ (2 × (${n} + z²)) × 100`)
  ];
}

function poissonLines(events: number, base: number, multiplier: number): readonly ExplainedLine[] {
  const scale = `× ${unrounded(multiplier)} ÷ ${unrounded(base)}`;
  if (events < BYAR_FROM) {
    return [
      ...line('Method', 'exact Poisson limits, for fewer than ten (Garwood 1936)'),
      ...line(
        'Formula',
        `the lowest and the highest expected number with which ${unrounded(events)} still happens more than 1 time in 40, ${scale}`
      )
    ];
  }
  const x = unrounded(events);
  const next = unrounded(events + 1);
  return [
    ...line(
      'Method',
      'Byar’s approximation of the Poisson limits, from ten on (Breslow and Day 1987), z = 1.96'
    ),
    ...line('Low', `${x} × (1 − 1 ÷ (9 × ${x}) − z ÷ (3 × √${x}))³ ${scale}`),
    ...line('High', `${next} × (1 − 1 ÷ (9 × ${next}) + z ÷ (3 × √${next}))³ ${scale}`)
  ];
}
