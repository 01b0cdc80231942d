import { resolve } from '$app/paths';
import type { PlacingHosting } from '#lib/catalogue/placing-hosting.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';

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

async function fetchFigures(): Promise<OfficialFigures> {
  const response = await fetch(`${resolve('/submissions/')}official.json`);
  if (!response.ok) throw new Error(`The official figures answered ${response.status}.`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const figures: OfficialFigures = await response.json();
  return figures;
}
