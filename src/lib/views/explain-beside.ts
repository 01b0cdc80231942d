import { formatCell } from '#lib/domain/format.ts';
import { reconcileCount, reconcileValue } from '#lib/domain/reconcile.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';

/** A submitted figure beside the published one of the same period, where the two are counted the same way. */
export function besideLines(
  { indicator, figures, comparison }: Explaining,
  { authority, cell, numerator }: ComparedAuthority
): readonly ExplainedLine[] {
  const { choice, status } = comparison;
  const series = indicator.published;
  if (status === 'published' || series === null) return [];
  if (indicator.basis === 'F' && choice.span !== 'year') return [];
  const official = figures.published?.points.find(
    (point) => point.authority === authority.code && point.end === choice.end
  );
  if (!official) return [];
  if (series.match === 'near')
    return line('Published', 'the official figure of the period is counted differently: see below');
  const value = formatCell(official.cell, series.decimals);
  const agreement = reconcileValue(cell, official.cell, series.decimals);
  const words = {
    agrees: 'agrees within its rounding',
    differs: 'differs',
    'not-comparable': 'one side has no figure'
  } as const;
  const counts =
    numerator === null || official.numerator === null ? '' : countWords(numerator, official.numerator);
  return line('Published for the same period', `${value}: ${words[agreement]}${counts}`);
}

function countWords(local: number, official: number): string {
  const agreement = reconcileCount(
    'authority',
    { kind: 'shown', value: local },
    { kind: 'shown', value: official }
  );
  const counts = `${formatCell({ kind: 'shown', value: local }, 0)} submitted, ${formatCell({ kind: 'shown', value: official }, 0)} published`;
  return `; ${counts}${agreement === 'differs' ? ', which differ' : ''}`;
}
