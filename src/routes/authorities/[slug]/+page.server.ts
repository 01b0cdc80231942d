import type { PageServerLoad } from './$types';
import { error } from '@sveltejs/kit';
import { ruleOf } from '#lib/domain/indicator.ts';
import { packFigures } from '#lib/views/packed.ts';
import { newestDays } from '#lib/views/summarise-published.ts';
import { newestQuarters } from '#lib/views/summarise-submitted.ts';
import { ofAuthority } from '#lib/views/of-authority.ts';
import { namedNeighbours } from '../../named-neighbours.server.ts';
import { figuresOf, siteFigures } from '../../site-figures.server.ts';

/** How far back the table goes for most indicators; the headline ones keep all their years for their trends. */
const DAYS = 3;
const QUARTERS = 5;

export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.region.authorities.map(({ slug }) => ({ slug }));
}

export const load: PageServerLoad = async ({ params }) => {
  const { catalogue, figures } = await siteFigures();
  const authority = catalogue.region.authorities.find(({ slug }) => slug === params.slug);
  if (!authority) error(404, `There is no authority ${params.slug} in this region.`);
  return {
    authority,
    indicators: catalogue.indicators
      .filter(({ kind }) => kind !== 'grade')
      .map((indicator) => {
        const { published, submitted } = ofAuthority(figuresOf(figures, indicator.id), authority.code);
        const recent = indicator.headline === null;
        return {
          indicator: ruleOf(indicator),
          packed: packFigures({
            published: published && recent ? newestDays(published, DAYS) : published,
            submitted: submitted && recent ? newestQuarters(submitted, QUARTERS) : submitted
          })
        };
      }),
    neighbours: namedNeighbours(catalogue, authority.code),
    inspections: catalogue.ofsted.filter((inspection) => inspection.authority === authority.code)
  };
};
