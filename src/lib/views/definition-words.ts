import type { Indicator, IndicatorKind, Term } from '#lib/domain/indicator.ts';
import type { Measure } from '#lib/domain/measure.ts';

/** What an indicator is, in words, for a page or for the papers. */
export interface DefinitionWords {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly definition: string;
  /** Empty for an indicator that is published only. */
  readonly numerator: string;
  /** Empty where there is none. */
  readonly denominator: string;
  readonly made: string;
  readonly polarity: string;
  readonly uncertainty: string;
  readonly published: string;
  readonly caveat: string;
}

/** How a measure is called where an indicator is made from it. */
export type MeasureNames = Pick<Measure, 'id' | 'title' | 'breakdowns'>;

const POLARITY = {
  high: 'higher is better',
  low: 'lower is better',
  neutral: 'neither high nor low is good; never judged',
  band: 'best inside a band, both ends inside'
} as const;

const INTERVALS = {
  wilson: '95% Wilson score interval',
  byar: '95% interval: exact Poisson below ten events, Byar’s from ten',
  none: 'no interval'
} as const;

const MADE: Readonly<Record<IndicatorKind, string>> = {
  rate: 'numerator ÷ denominator × 10,000',
  'per-100': 'numerator ÷ denominator × 100',
  percentage: 'numerator ÷ denominator × 100',
  ratio: 'numerator ÷ denominator',
  count: 'a count',
  level: 'a number as submitted, which cannot be added up',
  grade: 'a judgement in words'
};

const SPECIAL_BREAKDOWNS: Readonly<Record<string, string>> = {
  '@own': 'in the authority itself',
  '@others': 'in the region’s other authorities',
  '@hosted': 'as the region’s other authorities report of this one'
};

const POPULATION = 'population aged 0 to 17, ONS mid-year estimate of the year before';

/** How an indicator is made: "numerator ÷ denominator × 100; %; during the period". */
export function madeWords({ kind, unit, basis }: Pick<Indicator, 'kind' | 'unit' | 'basis'>): string {
  const when = basis === 'S' ? 'on the last day of the period' : 'during the period';
  return [MADE[kind], unit, when].filter((words) => words !== '').join('; ');
}

/** Which direction of an indicator is good, if any: "best inside a band, both ends inside (50 to 70)". */
export function polarityWords({ polarity, band }: Pick<Indicator, 'polarity' | 'band'>): string {
  return `${POLARITY[polarity]}${band ? ` (${band[0]} to ${band[1]})` : ''}`;
}

/** By which interval an indicator says how sure its values are. */
export function uncertaintyWords({ interval }: Pick<Indicator, 'interval'>): string {
  return INTERVALS[interval];
}

/** A numerator or denominator in words; each measure by its title where `measures` has it, else by its id. Empty for none. */
export function termsWords(
  terms: readonly Term[] | 'population',
  measures: readonly MeasureNames[] = []
): string {
  if (terms === 'population') return POPULATION;
  return terms
    .map(
      (term, index) =>
        `${index === 0 ? (term.sign < 0 ? '− ' : '') : term.sign < 0 ? ' − ' : ' + '}${termWords(term, measures)}`
    )
    .join('');
}

function termWords({ measure, breakdown }: Term, measures: readonly MeasureNames[]): string {
  const found = measures.find(({ id }) => id === measure);
  const category = found?.breakdowns.find(({ id }) => id === breakdown);
  const of = SPECIAL_BREAKDOWNS[breakdown] ?? category?.title ?? breakdown;
  return `${found?.title ?? measure}${of === '' ? '' : ` (${of})`}`;
}

/** An indicator’s definition in words, for papers that are read without the site. */
export function definitionWords(indicator: Indicator, measures: readonly MeasureNames[]): DefinitionWords {
  const { id, title, theme, definition, numerator, denominator, published, caveat } = indicator;
  return {
    id,
    title,
    theme,
    definition,
    numerator: termsWords(numerator, measures),
    denominator: termsWords(denominator, measures),
    made: madeWords(indicator),
    polarity: polarityWords(indicator),
    uncertainty: uncertaintyWords(indicator),
    published: publishedWords(published),
    caveat
  };
}

function publishedWords(published: Indicator['published']): string {
  if (published === null) return 'no national figures exist: compared with the region only';
  return published.match === 'near' ? 'published, counted differently (see the caveat)' : 'published';
}
