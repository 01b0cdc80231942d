import type { PageServerLoad } from './$types';
import { questionsOf } from '#lib/domain/counting-ways.ts';
import { englandFigures, newestDay, onDay } from '#lib/views/england.ts';
import { packEngland } from '#lib/views/packed-england.ts';
import { neighbourCodes } from '#lib/views/neighbour-codes.ts';
import { packFigures } from '#lib/views/packed.ts';
import { countedNoun } from '#lib/views/term-words.ts';
import { figuresOf, siteFigures, sourcesOf } from '../../site-figures.server.ts';
import { error } from '@sveltejs/kit';

export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.indicators.map(({ id }) => ({ id }));
}

export const load: PageServerLoad = async ({ params }) => {
  const { catalogue, figures, publishedOf } = await siteFigures();
  const indicator = catalogue.indicators.find(({ id }) => id === params.id);
  if (!indicator) error(404, `There is no indicator ${params.id}.`);
  const own = figuresOf(figures, indicator.id);
  const codes = new Set(catalogue.region.authorities.map(({ code }) => code));
  const grades =
    indicator.kind === 'grade' ? catalogue.ofsted.filter(({ authority }) => codes.has(authority)) : [];
  const england = englandFigures(publishedOf.get(indicator.id) ?? [], catalogue.authorities);
  return {
    indicator,
    noun: countedNoun(indicator, catalogue.measures),
    packed: packFigures(own),
    sources: sourcesOf(catalogue, own),
    grades,
    questions: questionsOf(indicator, catalogue.countingWays),
    // The newest day alone: the others come in a file of their own once the page is drawn.
    england: packEngland(onDay(england, newestDay(england))),
    neighbours: neighbourCodes(england.figures.length > 0 ? catalogue.neighbours : [], [...codes])
  };
};
