import { ruleOf } from '#lib/domain/indicator.ts';
import { countedNoun } from '#lib/views/term-words.ts';
import { neighboursInside } from '#lib/views/neighbours-inside.ts';
import { packFigures } from '#lib/views/packed.ts';
import { packLateReviews } from '#lib/views/packed-late-reviews.ts';
import { figuresOf, siteFigures, sourcesOf } from '../site-figures.server.ts';

/** What the page is about, in its order. */
const REVIEWS = [
  'reviews-on-time',
  'first-reviews-on-time',
  'reports-on-time',
  'records-on-time',
  'iro-allocated-5-days'
];
const CONFERENCES = ['icpc-15-days', 'cp-reviews-on-time'];

export async function load() {
  const { catalogue, figures, lateReviews } = await siteFigures();
  const entry = (id: string) => {
    const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
    if (!indicator) throw new Error(`There is no indicator ${id}.`);
    const own = figuresOf(figures, id);
    return {
      indicator: ruleOf(indicator),
      caveat: indicator.published?.match === 'near' ? indicator.caveat : '',
      noun: countedNoun(indicator, catalogue.measures),
      packed: packFigures(own),
      sources: sourcesOf(catalogue, own)
    };
  };
  return {
    reviews: REVIEWS.map(entry),
    conferences: CONFERENCES.map(entry),
    neighbours: neighboursInside(catalogue.neighbours, catalogue.region),
    reasons: catalogue.lateReasons,
    late: packLateReviews(lateReviews)
  };
}
