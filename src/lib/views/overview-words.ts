import type { Comparison, FigureStatus } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES, MODEL_NAMES, STATUS_BADGES, type Provenance } from '#lib/views/provenance.ts';

/** The provenance of an overview: each row has its own period and status, so this names what they share. */
export function overviewProvenance(comparisons: readonly Comparison[], title: string): Provenance {
  const statuses = [...new Set(comparisons.map(({ status }) => STATUS_BADGES[status]))];
  const wish = comparisons[0]?.wish;
  const rule = wish
    ? `${MODEL_NAMES[wish.model]}, ${AVERAGE_NAMES[wish.average]} of ten, where national figures exist; else the region`
    : '';
  return {
    title,
    period: 'each row its own',
    status: `${statuses.join('; ')} (each row says which${comparisons.some(({ status }) => status === 'illustrative') ? '; illustrative means made up' : ''})`,
    source: 'Official statistics of DfE, Ofsted and ONS; submissions of the authorities',
    comparators: rule,
    rules:
      'Higher and lower: the whole 95% interval lies on that side; † another average or neighbour model would say otherwise'
  };
}

/** Every source of an overview with the periods of its figures, the one of most indicators first. */
export function overviewFigures(
  comparisons: readonly Comparison[]
): readonly { readonly status: FigureStatus; readonly period: string }[] {
  const statuses = [...new Set(comparisons.map(({ status }) => status))];
  return statuses
    .map((status) => comparisons.filter((comparison) => comparison.status === status))
    .sort((a, b) => b.length - a.length)
    .flatMap((those) => {
      const [first] = those;
      const periods = [...new Set(those.map(({ choice }) => choice.shortPeriod))];
      return first ? [{ status: first.status, period: periods.join('; ') }] : [];
    });
}
