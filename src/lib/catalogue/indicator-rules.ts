import type { Indicator, Term } from '#lib/domain/indicator.ts';
import type { Measure } from '#lib/domain/measure.ts';

/** What does not fit in an indicator, and in which column of its row. */
export interface IndicatorFault {
  readonly column: string;
  readonly sentence: string;
}

type Measures = ReadonlyMap<string, Measure>;
type Rule = (indicator: Indicator, measures: Measures) => readonly IndicatorFault[];

const REGION_TOKENS: readonly string[] = ['@own', '@others', '@hosted'];
const PARTS_OF_WHOLE = ['rate', 'per-100', 'percentage', 'ratio'];
const NO_FAULT: readonly IndicatorFault[] = [];

/** Everything in an indicator that contradicts itself, the measures (by id) or the region (DfE codes). */
export function indicatorFaults(
  indicator: Indicator,
  measures: Measures,
  region: readonly string[]
): readonly IndicatorFault[] {
  return [
    ...RULES.flatMap((rule) => rule(indicator, measures)),
    ...indicator.numerator.flatMap((term) => termFaults(term, 'numerator', measures, region)),
    ...denominatorTerms(indicator).flatMap((term) => termFaults(term, 'denominator', measures, region))
  ];
}

const RULES: readonly Rule[] = [
  bandNeedsPolarity,
  rateNeedsPopulation,
  partNeedsWhole,
  figureNeedsOrigin,
  intervalFitsKind,
  intervalCountsPeople,
  basisFitsMeasures
];

function bandNeedsPolarity({ polarity, band }: Indicator): readonly IndicatorFault[] {
  if ((polarity === 'band') === (band !== null)) return NO_FAULT;
  return polarity === 'band'
    ? fault('band_low', 'is empty while polarity is band. Fill band_low and band_high.')
    : fault('band_low', `is filled while polarity is ${polarity}. Empty it or write band as the polarity.`);
}

function rateNeedsPopulation({ kind, denominator }: Indicator): readonly IndicatorFault[] {
  if ((kind === 'rate') === (denominator === 'population')) return NO_FAULT;
  return kind === 'rate'
    ? fault('denominator', 'must be population for a rate. Write population, or another kind.')
    : fault('denominator', `cannot be population for a ${kind}. Write measures, or the kind rate.`);
}

function partNeedsWhole({ kind, numerator, denominator }: Indicator): readonly IndicatorFault[] {
  const hasWhole = denominator.length > 0;
  if (PARTS_OF_WHOLE.includes(kind)) {
    return numerator.length > 0 === hasWhole
      ? NO_FAULT
      : fault(
          'denominator',
          `a ${kind} needs both a numerator and a denominator, or neither. Fill or empty both.`
        );
  }
  return hasWhole ? fault('denominator', `a ${kind} has none. Empty it.`) : NO_FAULT;
}

function figureNeedsOrigin({ kind, numerator, published }: Indicator): readonly IndicatorFault[] {
  const hasOrigin = numerator.length > 0 || published !== null;
  if (kind === 'grade') {
    return hasOrigin ? fault('kind', 'grade is words and has no numerator or series. Empty them.') : NO_FAULT;
  }
  return hasOrigin
    ? NO_FAULT
    : fault('numerator', 'is empty and so is published_series. Fill one, or nothing could be shown.');
}

function intervalFitsKind({ kind, interval }: Indicator): readonly IndicatorFault[] {
  const fits =
    interval === 'none' ||
    (interval === 'wilson' && kind === 'percentage') ||
    (interval === 'byar' && (kind === 'rate' || kind === 'per-100'));
  if (fits) return NO_FAULT;
  return fault(
    'interval',
    `${interval} does not fit a ${kind}. Use wilson for a percentage, byar for a rate or per-100, else none.`
  );
}

function intervalCountsPeople(indicator: Indicator, measures: Measures): readonly IndicatorFault[] {
  if (indicator.interval === 'none') return NO_FAULT;
  const terms = [...indicator.numerator, ...denominatorTerms(indicator)];
  const posts = terms.find(({ measure }) => measures.get(measure)?.unit === 'fte');
  if (posts === undefined) return NO_FAULT;
  return fault('interval', `${posts.measure} counts posts, not people. Write none.`);
}

function basisFitsMeasures(indicator: Indicator, measures: Measures): readonly IndicatorFault[] {
  const strayed = indicator.numerator.find(({ measure }) => {
    const basis = measures.get(measure)?.basis;
    return basis !== undefined && basis !== indicator.basis;
  });
  const flowBelow = denominatorTerms(indicator).find(
    ({ measure }) => indicator.basis === 'S' && measures.get(measure)?.basis === 'F'
  );
  const found = strayed ?? flowBelow;
  if (found === undefined) return NO_FAULT;
  const basis = measures.get(found.measure)?.basis ?? '';
  return fault(
    'basis',
    `${indicator.basis} does not fit ${found.measure}, whose basis is ${basis}. Write the same.`
  );
}

function termFaults(
  { measure, breakdown }: Term,
  column: string,
  measures: Measures,
  region: readonly string[]
): readonly IndicatorFault[] {
  const found = measures.get(measure);
  if (found === undefined) {
    return fault(column, `'${measure}' is no id of data/measures.csv. Use one that stands there.`);
  }
  const ids = found.breakdowns.map(({ id }) => id);
  if (breakdown === '') {
    return found.hasTotal ? NO_FAULT : fault(column, `${measure} has no total. Name one of its breakdowns.`);
  }
  if (
    REGION_TOKENS.includes(breakdown) ? region.every((code) => ids.includes(code)) : ids.includes(breakdown)
  ) {
    return NO_FAULT;
  }
  return fault(column, `'${breakdown}' is no breakdown of ${measure}. Use one of data/breakdowns.csv.`);
}

function denominatorTerms({ denominator }: Indicator): readonly Term[] {
  return denominator === 'population' ? [] : denominator;
}

function fault(column: string, sentence: string): readonly IndicatorFault[] {
  return [{ column, sentence }];
}
