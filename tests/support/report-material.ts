import type { Authority } from '#lib/domain/authority.ts';
import { unpackSent } from '#lib/papers/packed-counts.ts';
import type { ReportMaterial } from '#lib/papers/report-material.ts';
import { reportYear, yearBefore } from '#lib/papers/report-year.ts';
import { yearFigures } from '#lib/papers/year-figures.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import { reportFile } from '../../src/routes/papers/report-file.server.ts';
import { siteFigures } from '../../src/routes/site-figures.server.ts';
import { must } from './data-rows.ts';

/** What the shipped submissions and official figures say for an authority’s report of the year that ends on a 31 March. */
export async function shippedMaterial(slug: string, end: string): Promise<ReportMaterial> {
  const site = await siteFigures();
  const { region, measures, sums } = site.catalogue;
  const authority: Authority = must(
    region.authorities.find((one) => one.slug === slug),
    slug
  );
  const file = reportFile(site, authority.code);
  const sent = unpackSent(file.sent, authority.code);
  const year = reportYear(end);
  return {
    authority,
    region,
    measures,
    lateReasons: file.lateReasons,
    year: yearFigures(sent, authority.code, year, sums),
    before: yearFigures(sent, authority.code, yearBefore(year), sums),
    indicators: file.indicators.map(({ indicator, packed, sources }) => ({
      indicator,
      figures: unpackFigures(packed, indicator.kind),
      sources
    })),
    sources: file.sources,
    model: 'dfe-2025',
    average: 'mean',
    status: 'illustrative'
  };
}
