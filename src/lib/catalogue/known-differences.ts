import type { CountRounding } from '#lib/domain/recompute.ts';
import type { Source } from './context.ts';
import type { PublishedRow } from './published.ts';
import { repeated } from './problems.ts';
import { type CatalogueFiles, rowsOf } from './row.ts';

const AREA_TYPES = ['authority', 'region', 'country'] as const;

/** What the counts of a publication are rounded to; an empty series is every one, an empty last day ever since. */
export interface PublishedRounding extends CountRounding {
  readonly source: string;
  readonly series: string;
  readonly areaType: PublishedRow['areaType'];
  readonly until: string | null;
  /** True where the publication gives counts alone and the value was worked out from them here, so that it proves nothing. */
  readonly ours: boolean;
}

/** A published figure that does not follow from the published counts, and why: a `value` from its own, or a `sum` of the region's authorities. */
export interface KnownDifference {
  readonly check: 'value' | 'sum';
  readonly series: string;
  /** DfE code of an authority, GSS code of a region or country. */
  readonly area: string;
  readonly name: string;
  readonly endDay: string;
  readonly reason: string;
}

/** What the counts of each publication are rounded to; notes unknown sources. */
export function readRounding(
  files: CatalogueFiles,
  sources: readonly Source[],
  problems: string[]
): readonly PublishedRounding[] {
  const columns = ['source', 'series', 'area_type', 'until', 'numerator', 'denominator', 'value'];
  return rowsOf(files, 'rounding.csv', columns, problems).map((row) => {
    const source = row.text('source');
    if (!sources.some(({ id }) => id === source)) {
      row.fault('source', `'${source}' is no id of data/sources.csv. Use one that stands there.`);
    }
    return {
      source,
      series: row.optional('series'),
      areaType: row.choice('area_type', AREA_TYPES),
      until: row.dayOrNull('until'),
      numerator: row.numberOrNull('numerator') ?? 0,
      denominator: row.numberOrNull('denominator') ?? 0,
      ours: row.choice('value', ['', 'ours']) === 'ours'
    };
  });
}

/** The known differences; notes two of one figure. */
export function readKnownDifferences(files: CatalogueFiles, problems: string[]): readonly KnownDifference[] {
  const columns = ['check', 'series', 'area', 'name', 'end_day', 'reason'];
  const known = rowsOf(files, 'known-differences.csv', columns, problems).map((row) => ({
    check: row.choice('check', ['value', 'sum']),
    series: row.text('series'),
    area: row.text('area'),
    name: row.text('name'),
    endDay: row.day('end_day'),
    reason: row.text('reason')
  }));
  for (const key of repeated(known.map(differenceKey))) {
    problems.push(`data/known-differences.csv: '${key}' stands more than once. Keep one row of it.`);
  }
  return known;
}

/** What a difference is of, as one text. */
export function differenceKey({
  check,
  series,
  area,
  endDay
}: Omit<KnownDifference, 'reason' | 'name'>): string {
  return `${check} ${series} ${area} ${endDay}`;
}

/** What the counts of a published row are rounded to; exact where no row says otherwise. */
export function roundingOf(
  row: PublishedRow,
  rounding: readonly PublishedRounding[]
): Pick<PublishedRounding, 'numerator' | 'denominator' | 'ours'> {
  const found = rounding.find(
    ({ source, series, areaType, until }) =>
      source === row.source &&
      (series === '' || series === row.series) &&
      areaType === row.areaType &&
      (until === null || row.endDay <= until)
  );
  return found ?? { numerator: 0, denominator: 0, ours: false };
}
