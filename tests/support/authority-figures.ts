import type { Catalogue } from '#lib/catalogue/read.ts';
import type { Authority } from '#lib/domain/authority.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { NOTHING_CHOSEN, type Selection } from '#lib/state/selection.ts';
import { compareIndicator } from '#lib/views/comparison.ts';
import { ofAuthority } from '#lib/views/of-authority.ts';
import type { SpineEntry } from '#lib/views/spine-view.ts';
import { must } from './data-rows.ts';
import { figuresOf, siteFigures } from '../../src/routes/site-figures.server.ts';

/** An authority of the region by its slug; throws when there is none. */
export function memberOf(catalogue: Catalogue, slug: string): Authority {
  return must(
    catalogue.region.authorities.find((authority) => authority.slug === slug),
    `authority ${slug}`
  );
}

/** An indicator by its id; throws when there is none. */
export function indicatorOf(catalogue: Catalogue, id: string): Indicator {
  return must(
    catalogue.indicators.find((indicator) => indicator.id === id),
    `indicator ${id}`
  );
}

/** Every indicator of one authority as its page compares it, from the real engine. */
export async function entriesOf(
  slug: string,
  change: Partial<Selection> = {}
): Promise<readonly SpineEntry[]> {
  const { catalogue, figures } = await siteFigures();
  const authority = memberOf(catalogue, slug);
  const region = { ...catalogue.region, authorities: [authority] };
  const wish = { ...NOTHING_CHOSEN, ...change, authority: authority.code };
  return catalogue.indicators
    .filter(({ kind }) => kind !== 'grade')
    .flatMap((indicator) => {
      const own = ofAuthority(figuresOf(figures, indicator.id), authority.code);
      const comparison = compareIndicator(indicator, own, region, wish, { loaded: false });
      return comparison ? [{ comparison, figures: own }] : [];
    });
}
