import { shown } from '#lib/domain/cell.ts';
import { formatNumber, roundHalfAway } from '#lib/domain/format.ts';
import { funnelLimits } from '#lib/domain/funnel.ts';
import { rankCells } from '#lib/domain/rank.ts';
import { poissonLimits, quantile7, wilson, Z95, type Interval } from '#lib/domain/statistics.ts';

/** A rule with a result that somebody else published of it, beside what this site makes of the same numbers. */
export interface WorkedExample {
  readonly id: string;
  readonly rule: string;
  readonly formula: string;
  readonly example: string;
  readonly published: string;
  readonly ours: string;
  readonly source: string;
}

const UKHSA = 'UK Health Security Agency, PHEindicatormethods, test data of its funnel plots';
const R_EXAMPLE = 'R, quantile() of the car weights in mtcars, as W3Schools’ page on percentiles gives it';
const WEIGHTS: readonly number[] = [
  1.513, 1.615, 1.835, 1.935, 2.14, 2.2, 2.32, 2.465, 2.62, 2.77, 2.78, 2.875, 3.15, 3.17, 3.19, 3.215, 3.435,
  3.44, 3.44, 3.44, 3.46, 3.52, 3.57, 3.57, 3.73, 3.78, 3.84, 3.845, 4.07, 5.25, 5.345, 5.424
];

/** Every rule with its worked example, worked now. */
export function workedExamples(): readonly WorkedExample[] {
  return [...intervals(), ...funnels(), ...placings()];
}

function intervals(): readonly WorkedExample[] {
  return [
    {
      id: 'wilson',
      rule: 'Interval of a percentage: Wilson score, 95%',
      formula: '(2r + z² ± z √(z² + 4r(1 − r ÷ n))) ÷ 2(n + z²)',
      example: '81 of 263, as a proportion',
      published: '0.2553 to 0.3662',
      ours: between(wilson(81, 263, Z95), 4),
      source: 'Newcombe (1998), Statistics in Medicine 17, table I, method 3'
    },
    {
      id: 'byar',
      rule: 'Interval of a rate: Byar’s method, from ten events',
      formula: 'O(1 − 1 ÷ 9O − z ÷ 3√O)³ to (O + 1)(1 − 1 ÷ 9(O + 1) + z ÷ 3√(O + 1))³',
      example: '100 events, z = 1.96',
      published: '81.36179 to 121.62835',
      ours: between(poissonLimits(100, 1.96), 5),
      source: 'Documentation of the calculator byar 1.0.0'
    }
  ];
}

function funnels(): readonly WorkedExample[] {
  const people = funnelLimits('wilson', 80.642448, 50, 100);
  const events = funnelLimits('byar', 114.8591735, 3 * 471.1527094, 100_000);
  return [
    {
      id: 'funnel-95',
      rule: 'Funnel of a percentage, 95%',
      formula: 'θ ± z √(θ(1 − θ) ÷ n)',
      example: '80.642448% and 50 people',
      published: '69.691035 to 91.593861',
      ours: between(people?.inner ?? null, 6),
      source: UKHSA
    },
    {
      id: 'funnel-998',
      rule: 'Funnel of a percentage, 99.8%',
      formula: 'θ ± z √(θ(1 − θ) ÷ n)',
      example: '80.642448% and 50 people',
      published: '63.375595 to 97.909301',
      ours: between(people?.outer ?? null, 6),
      source: UKHSA
    },
    {
      id: 'funnel-rate',
      rule: 'Funnel of a rate, 95%, exact Poisson below ten events',
      formula: 'the events of whose exact interval the rate is just an end',
      example: '114.8591735 per 100,000 and 3 years of 471.1527094 people, upper limit',
      published: '353.742',
      ours: formatNumber(events?.inner.high ?? 0, 3),
      source: UKHSA
    }
  ];
}

function placings(): readonly WorkedExample[] {
  const quarters = [0.25, 0.5, 0.75].map((share) => formatNumber(quantile7(WEIGHTS, share) ?? 0, 5));
  const ranks = rankCells('high', [80, 90, 80, 70].map(shown)).map((place) => String(place?.rank ?? ''));
  return [
    {
      id: 'quarters',
      rule: 'Quarters of England: type-7 cut points',
      formula: 'linear between the sorted values, the first at 0 and the last at 1',
      example: '32 car weights',
      published: '2.58125, 3.32500, 3.61000',
      ours: quarters.join(', '),
      source: R_EXAMPLE
    },
    {
      id: 'rounding',
      rule: 'Rounding: half away from zero',
      formula: 'on the decimal value',
      example: '52 of 416 in children’s homes, Peterborough, 31 March 2025: 12.5%',
      published: '13',
      ours: formatNumber(roundHalfAway((52 * 100) / 416, 0), 0),
      source: 'DfE, Children looked after in England, reporting year 2025'
    },
    {
      id: 'ranks',
      rule: 'Ranks: ties share the smaller',
      formula: '1 + how many are ahead',
      example: '80, 90, 80 and 70, highest first',
      published: '2, 1, 2, 4',
      ours: ranks.join(', '),
      source: 'Standard competition ranking, by its definition'
    }
  ];
}

function between(interval: Interval | null, decimals: number): string {
  if (interval === null) return '';
  return `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`;
}
