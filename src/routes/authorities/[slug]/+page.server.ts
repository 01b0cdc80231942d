import type { PageServerLoad } from './$types';
import { error } from '@sveltejs/kit';
import { ruleOf } from '#lib/domain/indicator.ts';
import { packFigures } from '#lib/views/packed.ts';
import { newestDays } from '#lib/views/summarise-published.ts';
import { newestQuarters } from '#lib/views/summarise-submitted.ts';
import { ofAuthority } from '#lib/views/of-authority.ts';
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
  const names = new Map(catalogue.authorities.map(({ code, name }) => [code, name]));
  const inRegion = new Map(catalogue.region.authorities.map(({ code, slug }) => [code, slug]));
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
    neighbours: catalogue.neighbours
      .filter((neighbour) => neighbour.authority === authority.code)
      .sort((a, b) => a.rank - b.rank)
      .map(({ model, rank, neighbour, closeness }) => ({
        model,
        rank,
        name: names.get(neighbour) ?? neighbour,
        closeness,
        slug: inRegion.get(neighbour) ?? null
      })),
    inspections: catalogue.ofsted.filter((inspection) => inspection.authority === authority.code)
  };
};
