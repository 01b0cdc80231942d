import { MODEL_NAMES, rankRule, type Provenance, type SourceName } from '#lib/views/provenance.ts';
import { bandOfQuarter } from '#lib/domain/rank.ts';
import type { AmongEngland } from '#lib/views/among-england.ts';

/** Where the figures of all English authorities on a day come from, and how their ranks and quarters are counted. */
export function englandProvenance(among: AmongEngland, sources: readonly SourceName[]): Provenance {
  const { indicator, periodLabel, cuts, highlighted, model } = among;
  const publications = sources.filter(({ id }) => among.sources.includes(id));
  const letters = bandOfQuarter(indicator.polarity, 0) === null ? '' : ', A the best';
  return {
    title: `${indicator.title}: all English authorities`,
    period: periodLabel,
    status: 'Published official figures',
    source: publications
      .map(({ publisher, title, release }) => `${publisher}, ${title}, ${release}`)
      .join('; '),
    comparators: highlighted
      ? `${MODEL_NAMES[model]} of ${highlighted.name} are marked`
      : 'none: choose an authority under Highlight to see its neighbours marked',
    rules: [
      `Ranks: ${rankRule(indicator.polarity)}; ties share the smaller rank`,
      cuts === null
        ? ''
        : `quarters: type-7 cut points of the figures shown, a figure on a cut in the lower${letters}`
    ]
      .filter((rule) => rule !== '')
      .join('; ')
  };
}
