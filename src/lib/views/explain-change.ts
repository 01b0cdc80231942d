import { numberIn } from '#lib/domain/cell.ts';
import { changeWords } from '#lib/domain/change.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import { MULTIPLIER } from '#lib/domain/indicator.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedSection } from '#lib/views/explanation.ts';

/** What became of a figure since the period before; nothing where a page holds figures back, whose earlier ones are not known to be shown. */
export function changeSection(
  { indicator, comparison, guard }: Explaining,
  { cell, denominator, travel }: ComparedAuthority
): readonly ExplainedSection[] {
  const value = numberIn(cell);
  if (travel === null || value === null || guard !== undefined) return [];
  const { change, before, period } = travel;
  const was = numberIn(before);
  const multiplier = MULTIPLIER[indicator.kind];
  return [
    {
      part: 'change',
      heading: `Change since ${period}`,
      lines: [
        ...line('Before', `${formatCell(before, comparison.decimals)} (${period})`),
        ...line(
          'Worked out',
          was === null || change.kind === 'no-comparable-period'
            ? ''
            : `${unrounded(value)} − ${unrounded(was)} = ${unrounded(change.difference)}`
        ),
        ...line('Says', changeWords(change, comparison.decimals)),
        ...line(
          'Rule',
          change.kind === 'no-change' && denominator !== null && denominator > 0
            ? `less than one more or fewer would make, ${formatNumber(multiplier, 0)} ÷ ${unrounded(denominator)} = ${unrounded(multiplier / denominator)}, is no change`
            : ''
        )
      ]
    }
  ];
}
