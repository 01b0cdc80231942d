import { formatNumber } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { earlierText, hasMoved, movedSentence, periodOf, valueText } from '#lib/views/change-sentence.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import type { Moved } from '#lib/views/changes-pairs.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';

/** From how many children (or reviews, conferences, plans: whatever is counted) a move is told. */
export const MOVE_FROM = 30;
/** And from what share of the count before. */
export const MOVE_SHARE = 0.1;

const MOVE_RANK = 7;

/** A count that moved by the threshold or more. Both figures must be shown: nothing is said of a suppressed one. */
export function largeMove(moved: Moved): readonly ChangeSentence[] {
  const { pair, now, before } = moved;
  const { indicator } = pair.now;
  const [count, countBefore] = [countOf(indicator, now), countOf(indicator, before)];
  if (count === null || countBefore === null || !hasMoved(now.travel)) return [];
  const move = count - countBefore;
  if (Math.abs(move) < MOVE_FROM || Math.abs(move) < countBefore * MOVE_SHARE) return [];
  const sized = `${formatNumber(Math.abs(move), 0)} ${move > 0 ? 'more' : 'fewer'} than`;
  const counts = `${countText(count, now, indicator)} (${periodOf(pair.now)}), ${sized} ${countText(countBefore, before, indicator)} (${periodOf(pair.before)})`;
  const values = `; ${valueText(pair.now, now)} after ${earlierText(pair.before, before)}`;
  return [
    movedSentence(moved, {
      rule: 'move',
      said: `${counts}${indicator.kind === 'count' ? '' : values}`,
      shape: move > 0 ? '↑' : '↓',
      judgement: 'none',
      rank: MOVE_RANK,
      size: Math.abs(move)
    })
  ];
}

/** The whole number of children, or of what else is counted, behind a figure that is shown; null where it is not a count. */
function countOf({ kind, interval }: IndicatorRule, { cell, numerator }: ComparedAuthority): number | null {
  if (cell.kind !== 'shown') return null;
  if (kind === 'count') return cell.value;
  // Without an interval it counts posts or time, not children.
  return interval === 'none' || !Number.isInteger(numerator) ? null : numerator;
}

function countText(count: number, { denominator }: ComparedAuthority, { kind }: IndicatorRule): string {
  const text = formatNumber(count, 0);
  return kind === 'percentage' && denominator !== null ? `${text} of ${formatNumber(denominator, 0)}` : text;
}

/** Moves of the same count told once: an indicator's number and its rate, by the first of the two. */
export function eachMoveOnce(
  moves: readonly (readonly [Moved, ChangeSentence])[]
): readonly ChangeSentence[] {
  const seen = new Set<string>();
  return moves.flatMap(([{ pair, now }, sentence]) => {
    const terms = pair.now.indicator.numerator.map(
      ({ sign, measure, breakdown }) => `${sign}${measure}:${breakdown}`
    );
    const key = `${now.authority.code} ${terms.join(' ')} ${sentence.period}`;
    if (terms.length > 0 && seen.has(key)) return [];
    seen.add(key);
    return [sentence];
  });
}
