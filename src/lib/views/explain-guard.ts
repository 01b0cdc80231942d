import type { Comparison } from '#lib/views/comparison.ts';
import { EMPTY_MARK } from '#lib/domain/cell.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import type { Explanation } from '#lib/views/explanation.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';
import { mixComparisons } from '#lib/views/mix-comparisons.ts';
import { withoutFigure } from '#lib/views/without-figure.ts';

const MAYBE =
  'it is a count of 1 to 5 itself, or one that would let such a count be worked out from what stands beside it. Which of the two is not said';

/**
 * One part of a mix with the figures held back that the mix holds back, and with no total or mean that they could be
 * worked out from; `parts` are all the parts of the same source and period, the comparison among them.
 */
export function guardedPart(comparison: Comparison, parts: readonly Comparison[]): Comparison {
  const { choice, indicator } = comparison;
  const alike = parts.filter(
    (part) => part.choice.source === choice.source && part.choice.end === choice.end
  );
  const guarded = mixComparisons(alike)?.parts.find((part) => part.indicator.id === indicator.id);
  const held = new Set(
    comparison.rows.flatMap(({ cell, authority: { code } }) => {
      const now = guarded?.rows.find((row) => row.authority.code === code)?.cell;
      return cell.kind === 'shown' && now?.kind !== 'shown' ? [code] : [];
    })
  );
  if (held.size === 0) return comparison;
  return {
    ...comparison,
    rows: comparison.rows.map((row) => (held.has(row.authority.code) ? withoutFigure(row) : row)),
    region: choice.source === 'submitted' ? null : comparison.region,
    unweighted: null
  };
}

/**
 * What is explained, once the page's guard has held back what it holds back. Where it held anything back there are no
 * ranks, between which it would lie, and no list of neighbours’ figures, which it may be one of.
 */
export function guarded(explaining: Explaining): Explaining {
  const { guard, comparison } = explaining;
  if (guard === undefined) return explaining;
  const kept = guard(comparison);
  const isHeld = kept.rows.some(({ cell }, index) => cell.kind !== comparison.rows[index]?.cell.kind);
  if (!isHeld) return { ...explaining, comparison: kept };
  return {
    ...explaining,
    comparison: { ...kept, rows: kept.rows.map((row) => ({ ...row, rank: null })) },
    england: null,
    englandWords: 'not listed: one of them is held back on this page, to protect a suppressed one'
  };
}

/** Why a figure on a page that holds figures back is not shown; nothing of a figure that is. */
export function heldLines({ address, guard }: Explaining, kind: string): readonly ExplainedLine[] {
  if (guard === undefined || kind !== 'suppressed') return [];
  const beside = address.among === 'mix' ? 'the other kinds of placement' : 'the counts of who places where';
  return line('Held back', `beside ${beside}: ${MAYBE}`);
}

/** A total that is not shown because one of its parts could be worked out from it. */
export function withheldTotal({ indicator, comparison }: Explaining, name: string): Explanation {
  return {
    title: `${indicator.title}: ${name}`,
    period: comparison.choice.periodLabel,
    figure: EMPTY_MARK.suppressed,
    status: comparison.status,
    sections: [
      {
        part: 'value',
        heading: 'How it is worked out',
        lines: line(
          'Held back',
          'one of the authorities’ figures that it is made of is suppressed or held back on this page, and could be worked out from it'
        )
      }
    ]
  };
}
