import { boundariesText } from '#lib/catalogue/files.ts';
import { readBoundaries } from '#lib/catalogue/boundaries.ts';
import type { Catalogue } from '#lib/catalogue/read.ts';
import { outlinesIn } from '#lib/charts/region-map/outlines.ts';
import { ruleOf, type Indicator } from '#lib/domain/indicator.ts';
import { packPlacing } from '#lib/views/packed-placing.ts';
import { packFigures } from '#lib/views/packed.ts';
import { placingEnds } from '#lib/views/placing-matrix.ts';
import type { OfficialPlacing, Place } from '#lib/views/placing.ts';
import { newestDays } from '#lib/views/summarise-published.ts';
import { newestQuarters } from '#lib/views/summarise-submitted.ts';
import type { Averages, PublishedSummary } from '#lib/views/summary.ts';
import { figuresOf, siteFigures, sourcesOf, type SiteFigures } from '../site-figures.server.ts';

/** How far back the page goes: each indicator’s own page has all there are. */
const DAYS = 2;
const QUARTERS = 5;
/** The side of the square that outlines are drawn in, in units. */
const MAP_SIDE = 600;
/** Distance and stability, in the order of the page. */
const SHARES = [
  'over-20-miles',
  'placed-in-region',
  'placed-outside-region',
  'three-placements',
  'same-carer-two-years'
];

export async function load() {
  const { catalogue, figures, placed } = await siteFigures();
  const mix = catalogue.indicators.filter(({ numerator }) =>
    numerator.some(({ measure }) => measure === 'lac_placement')
  );
  const shares = SHARES.flatMap((id) => catalogue.indicators.filter((indicator) => indicator.id === id));
  const ends = placingEnds(placed).slice(0, QUARTERS);
  const { sources, placingHosting } = catalogue;
  return {
    mix: mix.map((indicator) => carried(indicator, figures)),
    shares: shares.map((indicator) => carried(indicator, figures)),
    placed: packPlacing(placed.filter(({ end }) => ends.includes(end))),
    places: placesOf(catalogue),
    official: placingHosting
      .filter(({ endDay }) => ends.includes(endDay))
      .map(({ area, endDay, ownPlacedInside, ownPlacedOutside, livingInAreaOthers }): OfficialPlacing => ({
        area,
        endDay,
        ownPlacedInside,
        ownPlacedOutside,
        livingInAreaOthers
      })),
    officialSources: sources
      .filter(({ id }) => placingHosting.some(({ source, endDay }) => source === id && ends.includes(endDay)))
      .map(({ id, title, publisher, release }) => ({ id, title, publisher, release })),
    sources: sourcesOf(catalogue, figuresOf(figures, mix[0]?.id ?? '')),
    map: { side: MAP_SIDE, outlines: outlinesIn(readBoundaries(boundariesText('data')), MAP_SIDE) },
    attribution: catalogue.attribution.filter((sentence) => sentence.startsWith('Map'))
  };
}

/** An indicator and its newest figures. */
function carried(indicator: Indicator, figures: SiteFigures['figures']) {
  const { published, submitted } = figuresOf(figures, indicator.id);
  return {
    indicator: ruleOf(indicator),
    packed: packFigures({
      published: published && withoutBounds(newestDays(published, DAYS)),
      submitted: submitted && newestQuarters(submitted, QUARTERS)
    })
  };
}

/** Official figures without the bounds of their averages, which this page does not show and which would be a fifth of it. */
function withoutBounds(summary: PublishedSummary): PublishedSummary {
  const plain = ({ mean, median, pooled }: Averages): Averages => ({
    mean: { ...mean, bounds: null },
    median: { ...median, bounds: null },
    pooled: { ...pooled, bounds: null }
  });
  return {
    ...summary,
    points: summary.points.map((point) => ({
      ...point,
      neighbours: {
        'dfe-2025': plain(point.neighbours['dfe-2025']),
        'nfer-2021': plain(point.neighbours['nfer-2021'])
      }
    }))
  };
}

/** The authorities of the region in their order, then the places beyond it. */
function placesOf({ region, measures }: Catalogue): readonly Place[] {
  const breakdowns = measures.find(({ id }) => id === 'lac_placed_in')?.breakdowns ?? [];
  const codes = new Set(region.authorities.map(({ code }) => code));
  return [
    ...region.authorities.map(({ code, name, shortName }) => ({
      id: code,
      label: name,
      shortLabel: shortName,
      isAuthority: true
    })),
    ...breakdowns
      .filter(({ id }) => !codes.has(id))
      .map(({ id, title }) => ({ id, label: title, shortLabel: title, isAuthority: false }))
  ];
}
