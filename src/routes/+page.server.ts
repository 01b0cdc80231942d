import { ruleOf } from '#lib/domain/indicator.ts';
import { packFigures } from '#lib/views/packed.ts';
import { newestDays } from '#lib/views/summarise-published.ts';
import { newestQuarters } from '#lib/views/summarise-submitted.ts';
import { figuresOf, siteFigures } from './site-figures.server.ts';

/** How far back the overview goes: three official years and five quarters. Each indicator's own page has all there are. */
const DAYS = 3;
const QUARTERS = 5;

export async function load() {
  const { catalogue, figures } = await siteFigures();
  const headline = catalogue.indicators
    .filter((indicator) => indicator.headline !== null)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
  return {
    indicators: headline.map((indicator) => {
      const { published, submitted } = figuresOf(figures, indicator.id);
      return {
        indicator: ruleOf(indicator),
        packed: packFigures({
          published: published && newestDays(published, DAYS),
          submitted: submitted && newestQuarters(submitted, QUARTERS)
        })
      };
    })
  };
}
