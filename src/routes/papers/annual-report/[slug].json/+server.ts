import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { reportFile } from '../../report-file.server.ts';
import { siteFigures } from '../../../site-figures.server.ts';
import { builtFile } from '../../../built-file.server.ts';

export const prerender = true;

/** One file for each authority of the region. */
export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.region.authorities.map(({ slug }) => ({ slug }));
}

/** What an authority’s annual report is made from: fetched when a reader asks for one. */
export const GET: RequestHandler = async ({ params }) => {
  const site = await siteFigures();
  const authority = site.catalogue.region.authorities.find(({ slug }) => slug === params.slug);
  if (!authority) error(404, `There is no authority ${params.slug} in the region.`);
  return builtFile(reportFile(site, authority.code));
};
