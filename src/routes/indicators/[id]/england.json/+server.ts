import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { englandFigures } from '#lib/views/england.ts';
import { packEngland } from '#lib/views/packed-england.ts';
import { siteFigures } from '../../../site-figures.server.ts';
import { builtFile } from '../../../built-file.server.ts';

export const prerender = true;

/** One file for each indicator that has an official series. */
export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.indicators.filter(({ published }) => published !== null).map(({ id }) => ({ id }));
}

/** Every English authority's official figures of an indicator, all years: fetched when a page has been drawn. */
export const GET: RequestHandler = async ({ params }) => {
  const { catalogue, publishedOf } = await siteFigures();
  const published = publishedOf.get(params.id);
  if (!published) error(404, `There are no official figures for ${params.id}.`);
  return builtFile(packEngland(englandFigures(published, catalogue.authorities)));
};
