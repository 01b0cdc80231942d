import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { siteFigures } from '../../../site-figures.server.ts';
import { explainedFile } from '../../../explained-file.server.ts';
import { builtFile } from '../../../built-file.server.ts';

export const prerender = true;

/** One file for each indicator that has figures. */
export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.indicators.filter(({ kind }) => kind !== 'grade').map(({ id }) => ({ id }));
}

/** All that an indicator's figures are explained from, England's authorities apart: fetched when a reader opens one. */
export const GET: RequestHandler = async ({ params }) => {
  const site = await siteFigures();
  const indicator = site.catalogue.indicators.find(({ id }) => id === params.id);
  if (!indicator) error(404, `There is no indicator ${params.id}.`);
  return builtFile(explainedFile(site, indicator));
};
