import type { Catalogue } from '#lib/catalogue/read.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import type { AreaSources, ExplainedSource, NamedNeighbour } from '#lib/views/explained-material.ts';
import { packFigures } from '#lib/views/packed.ts';
import { countedNoun, termNames } from '#lib/views/term-words.ts';
import type { ExplainedFile } from './explained-file.ts';
import { figuresOf, type SiteFigures } from './site-figures.server.ts';

/** All that an indicator's figures are explained from, England's authorities apart. */
export function explainedFile(site: SiteFigures, indicator: Indicator): ExplainedFile {
  const { catalogue, figures, publishedOf } = site;
  const own = figuresOf(figures, indicator.id);
  return {
    indicator,
    packed: packFigures(own),
    names: termNames(indicator, catalogue.measures),
    noun: countedNoun(indicator, catalogue.measures),
    sources: sourcesFor(catalogue, indicator, own.published?.sources ?? []),
    areaSources: areaSources(catalogue, publishedOf.get(indicator.id) ?? []),
    neighbours: indicator.published === null ? [] : namedNeighbours(catalogue),
    mix: isPartOfMix(indicator) ? catalogue.indicators.filter(isPartOfMix).map(({ id }) => id) : []
  };
}

/** Whether an indicator is a kind of placement, whose shares come to the whole. */
function isPartOfMix({ numerator }: Indicator): boolean {
  return numerator.some(({ measure }) => measure === 'lac_placement');
}

/** The publications of the figures, of the population and of the neighbour models. */
function sourcesFor(
  { sources }: Catalogue,
  { denominator }: Indicator,
  published: readonly string[]
): readonly ExplainedSource[] {
  const population = denominator === 'population' ? ['ons-mye-2024'] : [];
  const ids = new Set([...published, ...population]);
  return sources.filter(({ id }) => ids.has(id) || (published.length > 0 && id.startsWith('sn-')));
}

function areaSources({ region }: Catalogue, figures: readonly PublishedFigure[]): AreaSources {
  const areas = [...region.authorities.map(({ code }) => code), region.regionCode, region.countryCode];
  const of = (code: string): Readonly<Record<string, string>> =>
    Object.fromEntries(figures.filter(({ area }) => area === code).map(({ end, source }) => [end, source]));
  return Object.fromEntries(areas.map((code) => [code, of(code)]));
}

function namedNeighbours({ region, neighbours, authorities }: Catalogue): readonly NamedNeighbour[] {
  const names = new Map(authorities.map(({ code, name }) => [code, name]));
  const inside = new Set(region.authorities.map(({ code }) => code));
  return neighbours
    .filter(({ authority }) => inside.has(authority))
    .map(({ model, authority, rank, neighbour }) => ({
      model,
      authority,
      rank,
      neighbour,
      name: names.get(neighbour) ?? neighbour
    }));
}
