import { siteFigures } from '../site-figures.server.ts';

export async function load() {
  const { catalogue } = await siteFigures();
  return {
    indicators: catalogue.indicators,
    measures: catalogue.measures,
    sources: catalogue.sources,
    attribution: catalogue.attribution
  };
}
