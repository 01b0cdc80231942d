import { ruleOf } from '#lib/domain/indicator.ts';
import { isReconciled } from '#lib/views/reconciliation.ts';
import type { OfficialFigures } from '../official-figures.ts';
import { siteFigures } from '../../site-figures.server.ts';
import { builtFile } from '../../built-file.server.ts';

export const prerender = true;

/** How many Marches can be reconciled: submissions rarely go further back. */
const MARCHES = 4;

/** The official figures that submissions are checked against, fetched only by a reader who loads files. */
export async function GET() {
  const { catalogue, publishedOfRegion } = await siteFigures();
  const marches = [...new Set(publishedOfRegion.map(({ end }) => end))]
    .filter(isReconciled)
    .sort()
    .slice(-MARCHES);
  const same = catalogue.indicators.filter(({ published }) => published?.match === 'same');
  const ids = new Set(same.map(({ id }) => id));
  const official: OfficialFigures = {
    indicators: same.map(ruleOf),
    published: publishedOfRegion.filter(({ end, indicator }) => marches.includes(end) && ids.has(indicator)),
    placingHosting: catalogue.placingHosting
  };
  return builtFile(official);
}
