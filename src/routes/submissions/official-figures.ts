import { resolve } from '$app/paths';
import type { PlacingHosting } from '#lib/catalogue/placing-hosting.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import { fetchBuilt } from '../built-file.ts';

/** What submissions can be checked against: the region's own official figures of the last Marches. */
export interface OfficialFigures {
  readonly indicators: readonly IndicatorRule[];
  readonly published: readonly PublishedFigure[];
  readonly placingHosting: readonly PlacingHosting[];
}

let fetched: Promise<OfficialFigures> | null = null;

/** The official figures of the site, fetched once and only when asked for; rejects when they cannot be had. */
export function officialFigures(): Promise<OfficialFigures> {
  fetched ??= fetchFigures().catch((cause: unknown) => {
    fetched = null;
    throw cause;
  });
  return fetched;
}

function fetchFigures(): Promise<OfficialFigures> {
  return fetchBuilt(`${resolve('/submissions/')}official.json`, 'The official figures');
}
