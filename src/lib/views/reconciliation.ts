import { cellOf, type Cell } from '#lib/domain/cell.ts';
import type { IndicatorRule, PublishedSeries } from '#lib/domain/indicator.ts';
import { isQuarterEnd } from '#lib/domain/period.ts';
import { settled } from '#lib/domain/precision.ts';
import { valueOf } from '#lib/domain/rate.ts';
import { reconcileCount, reconcileValue, type Agreement } from '#lib/domain/reconcile.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import type { PartStatus, SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';

/** A submitted number beside the official one; `difference` is submitted less official, null where either is empty. */
export interface Reconciled {
  readonly submitted: Cell;
  readonly published: Cell;
  readonly agreement: Agreement;
  readonly difference: number | null;
}

/** One indicator of one authority, submitted and as DfE published it for the same period. */
export interface ReconciliationRow {
  readonly indicator: string;
  /** DfE code. */
  readonly authority: string;
  /** Last day of the period, ISO. */
  readonly end: string;
  /** Whole children, plans or conferences: exact for an authority. */
  readonly numerator: Reconciled;
  /** In the indicator's unit, unrounded when submitted: agrees at the decimals that were published. */
  readonly value: Reconciled;
  /** Differs where either does; agrees where one does and neither differs. */
  readonly agreement: Agreement;
}

/** Whether DfE has figures to reconcile a quarter with: it ends on 31 March. */
export function isReconciled(end: string): boolean {
  return isQuarterEnd(end) && end.endsWith('-03-31');
}

/**
 * The submitted figures of the March quarter that ends on `end` beside the published ones, by indicator and then in the
 * order of the submitted figures. Only indicators whose official definition is the same; of flows only the four quarters to
 * March. Nothing for any other quarter, or where DfE has no row for the authority.
 */
export function reconciliation(
  indicators: readonly IndicatorRule[],
  submitted: readonly SubmittedFigure[],
  published: readonly PublishedFigure[],
  end: string
): readonly ReconciliationRow[] {
  if (!isReconciled(end)) return [];
  const official = new Map(
    published
      .filter((figure) => figure.areaType === 'authority' && figure.end === end)
      .map((figure) => [`${figure.indicator}|${figure.area}`, figure])
  );
  return indicators.flatMap((indicator) => {
    const series = indicator.published;
    if (series?.match !== 'same') return [];
    const span = indicator.basis === 'F' ? 'year' : 'quarter';
    return submitted
      .filter((figure) => figure.indicator === indicator.id && figure.end === end && figure.span === span)
      .flatMap((figure) => {
        const beside = official.get(`${indicator.id}|${figure.authority}`);
        return beside === undefined ? [] : [rowOf(indicator, series, figure, beside)];
      });
  });
}

function rowOf(
  indicator: IndicatorRule,
  series: PublishedSeries,
  figure: SubmittedFigure,
  official: PublishedFigure
): ReconciliationRow {
  const local = partCell(figure.numerator, figure.numeratorStatus);
  const below =
    figure.denominatorStatus === 'none' ? null : partCell(figure.denominator, figure.denominatorStatus);
  const officialValue = cellOf(official.value, official.flag);
  // A count is published as a value alone.
  const officialCount =
    indicator.kind === 'count' ? officialValue : cellOf(official.numerator, official.numeratorFlag);
  const localValue = valueOf(indicator.kind, local, below);
  const numerator = reconciled(local, officialCount, reconcileCount('authority', local, officialCount));
  const value = reconciled(
    localValue,
    officialValue,
    reconcileValue(localValue, officialValue, series.decimals)
  );
  const agreement = together(numerator.agreement, value.agreement);
  return {
    indicator: indicator.id,
    authority: figure.authority,
    end: figure.end,
    numerator,
    value,
    agreement
  };
}

function partCell(value: number | null, status: PartStatus): Cell {
  return cellOf(value, status === 'missing' || status === 'none' ? '' : status);
}

function reconciled(submitted: Cell, published: Cell, agreement: Agreement): Reconciled {
  const isKnown = submitted.kind === 'shown' && published.kind === 'shown';
  return {
    submitted,
    published,
    agreement,
    difference: isKnown ? settled(submitted.value - published.value) : null
  };
}

function together(numerator: Agreement, value: Agreement): Agreement {
  const both = [numerator, value];
  if (both.includes('differs')) return 'differs';
  return both.includes('agrees') ? 'agrees' : 'not-comparable';
}
