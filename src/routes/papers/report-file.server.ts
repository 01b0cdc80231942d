import { ruleOf, type Indicator } from '#lib/domain/indicator.ts';
import { packSent } from '#lib/papers/packed-counts.ts';
import { packFigures } from '#lib/views/packed.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import { newestDays } from '#lib/views/summarise-published.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { figuresOf, type SiteFigures } from '../site-figures.server.ts';
import type { ReportFile } from './report-file.ts';

/** How many official days a report can look back to. */
const DAYS = 4;

/** A report shows the region beside a whole year or its last day alone. */
const YEAR_END = '-03-31';

/** All that an authority’s (DfE code) annual report is made from, with no figures of the region’s other authorities but pooled. */
export function reportFile(site: SiteFigures, code: string): ReportFile {
  const { catalogue, figures, sentCounts } = site;
  const submitted = catalogue.indicators.filter(({ numerator }) => numerator.length > 0);
  const count = catalogue.region.authorities.length;
  return {
    sent: packSent(sentCounts.filter(({ authority }) => authority === code)),
    indicators: submitted.map((indicator) => {
      const all = figuresOf(figures, indicator.id);
      const hidden = protectFigures(indicator, all, count);
      return {
        indicator: ruleOf(indicator),
        packed: packFigures(ofAuthority(all, code)),
        forPartners: packFigures({ ...ofAuthority(hidden, code), published: null }),
        sources: sourcesByDay(site, indicator)
      };
    }),
    lateReasons: catalogue.lateReasons,
    sources: catalogue.sources.map(({ id, title, publisher, release, licence }) => ({
      id,
      title,
      publisher,
      release,
      licence
    }))
  };
}

function ofAuthority({ published, submitted }: IndicatorFigures, code: string): IndicatorFigures {
  const isOwn = ({ authority }: { readonly authority: string }): boolean => authority === code;
  const recent = published && newestDays(published, DAYS);
  return {
    published: recent && { ...recent, points: recent.points.filter(isOwn) },
    submitted: submitted && {
      points: submitted.points.filter((point) => isOwn(point) && point.end.endsWith(YEAR_END)),
      region: submitted.region.filter(({ end }) => end.endsWith(YEAR_END))
    }
  };
}

function sourcesByDay(
  { catalogue, publishedOf }: SiteFigures,
  { id }: Indicator
): Readonly<Record<string, string>> {
  const official = (publishedOf.get(id) ?? []).filter(({ area }) => area === catalogue.region.countryCode);
  return Object.fromEntries(official.map(({ end, source }) => [end, source]));
}
