import { formatInterval, formatNumber, plural, roundHalfAway } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { trend, TREND_FROM, TREND_METHOD, type Trend } from '#lib/domain/trend.ts';
import type { Choice } from '#lib/views/choice.ts';
import { shortPeriod } from '#lib/views/previous-period.ts';
import type { TrendPoint } from '#lib/views/trend.ts';

/** Rolling years a quarter apart share three quarters: only every fourth is a point of its own. */
const QUARTERS_IN_YEAR = 4;

/** What the slope test says of a line whose points stand at equal steps, with its numbers and the name of the test. */
export function slopeWords(indicator: IndicatorRule, choice: Choice, points: readonly TrendPoint[]): string {
  const apart = pointsApart(choice, points);
  const tested = trend(apart.map(({ value }) => value));
  if (tested.direction === 'too-few-points') {
    return `Too few points for a trend: ${plural(tested.points, 'point')}, and the test needs ${TREND_FROM}.`;
  }
  const known = apart.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)].map((point) =>
    point ? shortPeriod(indicator, { ...choice, end: point.end }) : ''
  );
  return `${DIRECTIONS[tested.direction]} from ${first} to ${last}: ${rateWords(tested, indicator, choice)}.`;
}

const DIRECTIONS = { rising: 'Rising', falling: 'Falling', 'no-clear-trend': 'No clear trend' } as const;

function rateWords(
  { slope, interval, points }: Exclude<Trend, { direction: 'too-few-points' }>,
  { decimals }: IndicatorRule,
  choice: Choice
): string {
  const step = choice.source === 'published' || choice.span === 'year' ? 'year' : 'quarter';
  const places = placesFor(slope, decimals);
  const sign = slope > 0 ? '+' : '';
  return `${sign}${formatNumber(slope, places)} a ${step} on average (95% interval ${formatInterval(interval, places)}; ${TREND_METHOD}, ${points} points)`;
}

/** One decimal more than the values have, and more where the slope would round to nothing. */
function placesFor(slope: number, decimals: number): number {
  const places = [1, 2, 3].map((more) => decimals + more);
  return places.find((count) => roundHalfAway(slope, count) !== 0) ?? decimals + 1;
}

/** The points that share no time with each other, the newest among them. */
function pointsApart({ source, span }: Choice, points: readonly TrendPoint[]): readonly TrendPoint[] {
  if (source === 'published' || span === 'quarter') return points;
  return points.filter((_, index) => (points.length - 1 - index) % QUARTERS_IN_YEAR === 0);
}
