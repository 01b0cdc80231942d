import type { Indicator, IndicatorRule, Term } from '#lib/domain/indicator.ts';
import type { Measure, MeasureUnit } from '#lib/domain/measure.ts';

/** Names of measures ("lac") and of their categories ("lac_age:under-1"). */
export type TermNames = Readonly<Record<string, string>>;

const RELATIVE: readonly (readonly [breakdown: string, words: string])[] = [
  ['@own', 'in the authority itself'],
  ['@others', 'in the other authorities of the region'],
  ['@hosted', 'living in this authority, as the others report them']
];

/** The names of the measures and categories that an indicator is made of. */
export function termNames(
  { numerator, denominator }: IndicatorRule,
  measures: readonly Measure[]
): TermNames {
  const terms = [...numerator, ...(denominator === 'population' ? [] : denominator)];
  const names = terms.map((term) => [keyOf(term), nameOf(term, measures)] as const);
  return Object.fromEntries(names);
}

function keyOf({ measure, breakdown }: Term): string {
  return breakdown === '' ? measure : `${measure}:${breakdown}`;
}

function nameOf({ measure, breakdown }: Term, measures: readonly Measure[]): string {
  const found = measures.find(({ id }) => id === measure);
  const title = found?.title ?? measure;
  if (breakdown === '') return title;
  const relative = RELATIVE.find(([id]) => id === breakdown)?.[1];
  return `${title}: ${relative ?? found?.breakdowns.find(({ id }) => id === breakdown)?.title ?? breakdown}`;
}

/** What is added up for a numerator or denominator: "Reviews held − Reviews held on time". */
export function termWords(terms: readonly Term[], names: TermNames): string {
  return terms
    .map((term, index) => {
      const sign = term.sign < 0 ? '− ' : index === 0 ? '' : '+ ';
      const name = names[keyOf(term)] ?? keyOf(term);
      const again = terms[index - 1]?.measure === term.measure;
      return `${sign}${again ? name.slice(name.indexOf(': ') + 2) : name}`;
    })
    .join(' ');
}

const NOUNS: Readonly<Record<MeasureUnit, string>> = {
  children: 'children',
  reviews: 'reviews',
  conferences: 'conferences',
  officers: 'officers',
  fte: 'posts',
  plans: 'plans',
  events: 'cases'
};

/** What the whole of an indicator counts, as a sentence names it: "reviews"; of a rate, what its numerator counts. */
export function countedNoun(
  { numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>,
  measures: readonly Measure[]
): string {
  const [first] = denominator === 'population' || denominator.length === 0 ? numerator : denominator;
  const unit = measures.find(({ id }) => id === first?.measure)?.unit;
  return unit === undefined ? 'children' : NOUNS[unit];
}
