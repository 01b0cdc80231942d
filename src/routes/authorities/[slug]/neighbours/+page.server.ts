import type { PageServerLoad } from './$types';
import { error } from '@sveltejs/kit';
import { ruleOf, type Indicator } from '#lib/domain/indicator.ts';
import { aroundNewest, englandFigures } from '#lib/views/england.ts';
import { packFigures } from '#lib/views/packed.ts';
import { packEngland } from '#lib/views/packed-england.ts';
import { ofAuthority } from '#lib/views/of-authority.ts';
import { yearsBefore, YEARS_BACK } from '#lib/views/who-to-ring.ts';
import { namedNeighbours } from '../../../named-neighbours.server.ts';
import { figuresOf, siteFigures } from '../../../site-figures.server.ts';

export async function entries() {
  const { catalogue } = await siteFigures();
  return catalogue.region.authorities.map(({ slug }) => ({ slug }));
}

export const load: PageServerLoad = async ({ params }) => {
  const { catalogue, figures, publishedOf } = await siteFigures();
  const authority = catalogue.region.authorities.find(({ slug }) => slug === params.slug);
  if (!authority) error(404, `There is no authority ${params.slug} in this region.`);
  const neighbours = namedNeighbours(catalogue, authority.code);
  const published = catalogue.indicators.filter((indicator) => indicator.published !== null);
  const headlines = headlinesOf(published);
  const [first] = headlines;
  if (!first) error(404, 'No headline indicator has official figures.');
  const codes = new Set([
    ...neighbours.map(({ neighbour }) => neighbour),
    ...catalogue.region.authorities.map(({ code }) => code)
  ]);
  const england = englandFigures(publishedOf.get(first.id) ?? [], catalogue.authorities);
  const named = new Set(published.flatMap(({ id }) => figuresOf(figures, id).published?.sources ?? []));
  return {
    authority,
    neighbours,
    indicators: published.map(ruleOf),
    // One indicator's figures of others, to be drawn with; those of any other come in a file of their own when chosen.
    first: {
      indicator: first.id,
      england: packEngland(aroundNewest(england, codes, (newest) => yearsBefore(newest, YEARS_BACK)))
    },
    headlines: headlines.map(({ id }) => ({
      id,
      packed: packFigures({ ...ofAuthority(figuresOf(figures, id), authority.code), submitted: null })
    })),
    sources: catalogue.sources
      .filter(({ id }) => named.has(id))
      .map(({ id, title, publisher, release }) => ({ id, title, publisher, release }))
  };
};

function headlinesOf(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
}
