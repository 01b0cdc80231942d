import type { PackSource } from '#lib/tables/pack-tables.ts';
import { definitionWords, type DefinitionWords } from '#lib/views/definition-words.ts';
import { siteFigures } from '../site-figures.server.ts';

/** How the attribution of the outlines begins, which no table shows. */
const MAP = 'Map:';

/** What a data pack says of its indicators and sources: fetched when a pack is made. */
export interface PackWords {
  readonly definitions: readonly DefinitionWords[];
  readonly sources: readonly PackSource[];
  readonly attribution: readonly string[];
}

/** The words of the whole catalogue that papers carry. */
export async function packWords(): Promise<PackWords> {
  const { catalogue } = await siteFigures();
  return {
    definitions: catalogue.indicators.map((indicator) => definitionWords(indicator, catalogue.measures)),
    sources: catalogue.sources.map(({ id, title, publisher, release, licence, url }) => ({
      id,
      title,
      publisher,
      release,
      licence,
      url
    })),
    attribution: catalogue.attribution.filter((sentence) => !sentence.startsWith(MAP))
  };
}
