import { readDataFolder } from '#lib/catalogue/files.ts';
import { protection } from '#generated/protection.ts';
import { readCatalogue, type Catalogue } from '#lib/catalogue/read.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { hiddenObservations, protectedObservations } from '#lib/domain/protection.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { askOver, askShippedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { askLateReviews, type ReviewCount } from '#lib/questions/late-reviews/index.ts';
import { askPlacedChildren } from '#lib/questions/placed-children/index.ts';
import { askPublishedFigures, type PublishedFigure } from '#lib/questions/published-figures/index.ts';
import { askSentCounts, type SentCount } from '#lib/questions/sent-counts/index.ts';
import { askSubmittedFigures, type SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import { markWithheld } from '#lib/questions/submitted-figures/withheld.ts';
import { lateReviewsIn } from '#lib/views/late-reviews.ts';
import { markLateReviews, type MarkedLateReviews } from '#lib/views/protected-late-reviews.ts';
import { markPlaced, type MarkedPlaced } from '#lib/views/protected-placing.ts';
import { summarisePublished } from '#lib/views/summarise-published.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** What the prerendered pages are made from: the checked catalogue and every indicator's figures, asked of the real engine once. */
export interface SiteFigures {
  readonly catalogue: Catalogue;
  readonly figures: ReadonlyMap<string, IndicatorFigures>;
  /** The official figures of the region's own authorities. */
  readonly publishedOfRegion: readonly PublishedFigure[];
  /** What the shipped submissions come to. */
  readonly submitted: readonly SubmittedFigure[];
  /** Every area's official figures, by indicator. */
  readonly publishedOf: ReadonlyMap<string, readonly PublishedFigure[]>;
  /** Where the children of the shipped submissions live. */
  readonly placed: readonly MarkedPlaced[];
  /** Every count in the shipped submissions. */
  readonly sentCounts: readonly SentCount[];
  /** Late reviews in the shipped submissions, by authority and quarter. */
  readonly lateReviews: readonly MarkedLateReviews[];
  /** The counts of reviews that they are made from. */
  readonly reviewCounts: readonly ReviewCount[];
}

let site: Promise<SiteFigures> | null = null;

/** The figures of the whole site, read and asked once a build. */
export function siteFigures(): Promise<SiteFigures> {
  site ??= ask();
  return site;
}

async function ask(): Promise<SiteFigures> {
  const catalogue = readCatalogue(readDataFolder('data').catalogue);
  const engine = await openNodeEngine('.generated/figures.duckdb');
  try {
    await useShippedObservations(engine);
    const published = await askPublishedFigures(engine);
    const observations = await askShippedObservations(engine);
    const hidden = hiddenObservations(observations, protection);
    const asked = await askSubmittedFigures(engine);
    const submitted = await markWithheld(engine, asked, observations, hidden, 'shipped');
    const placed = await askPlacedChildren(engine);
    const sentCounts = await askSentCounts(engine);
    const publishedOf = byIndicator(published);
    const reasons = catalogue.lateReasons.map(({ id }) => id);
    const reviewCounts = await askLateReviews(engine);
    const lateReviews = lateReviewsIn(reviewCounts, reasons);
    const forPartners = await askOver(
      engine,
      protectedObservations(observations, hidden, 'full'),
      'shipped',
      async () => ({
        placed: await askPlacedChildren(engine),
        lateReviews: lateReviewsIn(await askLateReviews(engine), reasons)
      })
    );
    const summary = (indicator: Indicator): IndicatorFigures => ({
      published: summarisePublished(
        indicator,
        publishedOf.get(indicator.id) ?? [],
        catalogue.neighbours,
        catalogue.region
      ),
      submitted: summariseSubmitted(
        indicator,
        submitted.filter((figure) => figure.indicator === indicator.id),
        catalogue.region
      )
    });
    const figures = new Map(catalogue.indicators.map((indicator) => [indicator.id, summary(indicator)]));
    const codes = new Set(catalogue.region.authorities.map(({ code }) => code));
    const publishedOfRegion = published.filter(({ area }) => codes.has(area));
    return {
      ...{ catalogue, figures, submitted, publishedOfRegion, publishedOf, sentCounts, reviewCounts },
      placed: markPlaced(placed, forPartners.placed),
      lateReviews: markLateReviews(lateReviews, forPartners.lateReviews)
    };
  } finally {
    await engine.close();
  }
}

function byIndicator(published: readonly PublishedFigure[]): ReadonlyMap<string, readonly PublishedFigure[]> {
  const figures = new Map<string, PublishedFigure[]>();
  for (const figure of published) {
    const known = figures.get(figure.indicator);
    if (known) known.push(figure);
    else figures.set(figure.indicator, [figure]);
  }
  return figures;
}

/** The publications behind some figures, as a page names them. */
export function sourcesOf(catalogue: Catalogue, figures: IndicatorFigures) {
  const ids = new Set(figures.published?.sources ?? []);
  return catalogue.sources
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, publisher, release, licence, url }) => ({
      id,
      title,
      publisher,
      release,
      licence,
      url
    }));
}

/** The figures of an indicator; throws for one that the catalogue does not have, which is a bug. */
export function figuresOf(figures: SiteFigures['figures'], indicator: string): IndicatorFigures {
  const found = figures.get(indicator);
  if (!found) throw new Error(`There are no figures for ${indicator}.`);
  return found;
}
