import type { PageServerLoad } from './$types';
import { packFigures } from '#lib/views/packed.ts';
import { figuresOf, siteFigures, sourcesOf } from '../../site-figures.server.ts';
import { error } from '@sveltejs/kit';

export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.indicators.map(({ id }) => ({ id }));
}

export const load: PageServerLoad = async ({ params }) => {
  const { catalogue, figures } = await siteFigures();
  const indicator = catalogue.indicators.find(({ id }) => id === params.id);
  if (!indicator) error(404, `There is no indicator ${params.id}.`);
  const own = figuresOf(figures, indicator.id);
  const codes = new Set(catalogue.region.authorities.map(({ code }) => code));
  const grades =
    indicator.kind === 'grade' ? catalogue.ofsted.filter(({ authority }) => codes.has(authority)) : [];
  return { indicator, packed: packFigures(own), sources: sourcesOf(catalogue, own), grades };
};
