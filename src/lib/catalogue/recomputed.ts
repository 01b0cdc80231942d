import type { Indicator } from '#lib/domain/indicator.ts';
import { recompute, sumAgrees, type Recomputed } from '#lib/domain/recompute.ts';
import { differenceKey, roundingOf } from './known-differences.ts';
import { groupedBy } from './problems.ts';
import type { PublishedRow } from './published.ts';
import type { Catalogue } from './read.ts';

/** One published value worked out again from its own counts; null where it has none, or is no value. */
export interface RecomputedRow {
  readonly row: PublishedRow;
  readonly indicator: Indicator;
  readonly found: Recomputed | null;
}

/** The region's authorities added up beside the region as published. */
export interface RegionSum {
  readonly series: string;
  readonly indicator: Indicator;
  readonly endDay: string;
  /** How many of the authorities have a count. */
  readonly known: number;
  readonly of: number;
  /** Null unless all have one. */
  readonly sum: number | null;
  readonly published: number;
  readonly agrees: boolean | null;
}

/** Every published value of a rate, percentage or ratio, worked out again where counts stand beside it; values that were worked out here are left out. */
export function recomputeAll(catalogue: Catalogue, rows: readonly PublishedRow[]): readonly RecomputedRow[] {
  const indicators = indicatorsBySeries(catalogue);
  return rows.flatMap((row) => {
    const indicator = indicators.get(row.series);
    if (!indicator || indicator.kind === 'count' || roundingOf(row, catalogue.rounding).ours) return [];
    return [{ row, indicator, found: recomputedRow(row, indicator, catalogue) }];
  });
}

function recomputedRow(row: PublishedRow, indicator: Indicator, { rounding }: Catalogue): Recomputed | null {
  const { numerator, denominator, value } = row;
  if (numerator === null || denominator === null || value === null) return null;
  const decimals = indicator.published?.decimals ?? indicator.decimals;
  return recompute(indicator.kind, { numerator, denominator, value }, decimals, roundingOf(row, rounding));
}

/** The counts of the region's authorities added up, for every series and year with a regional count. */
export function regionSums(catalogue: Catalogue, rows: readonly PublishedRow[]): readonly RegionSum[] {
  const { region, rounding } = catalogue;
  const indicators = indicatorsBySeries(catalogue);
  const codes = new Set(region.authorities.map(({ code }) => code));
  const own = groupedBy(
    rows.filter(({ area }) => codes.has(area)),
    ({ series, endDay }) => `${series} ${endDay}`
  );
  return rows
    .filter(({ area }) => area === region.regionCode)
    .flatMap((total): readonly RegionSum[] => {
      const indicator = indicators.get(total.series);
      const published = countOf(total, indicator);
      if (!indicator || published === null) return [];
      const parts = own.get(`${total.series} ${total.endDay}`) ?? [];
      const counts = parts.map((part) => countOf(part, indicator)).filter((count) => count !== null);
      const whole = counts.length === region.authorities.length;
      const partRounding = parts[0] ? roundingOf(parts[0], rounding).numerator : 0;
      const totalRounding = roundingOf(total, rounding).numerator;
      return [
        {
          series: total.series,
          indicator,
          endDay: total.endDay,
          known: counts.length,
          of: region.authorities.length,
          sum: whole ? Number(counts.reduce((added, count) => added + count, 0).toFixed(6)) : null,
          published,
          agrees: whole ? sumAgrees(counts, published, partRounding, totalRounding) : null
        }
      ];
    });
}

/** Differences that have no known reason, and known ones that are none: both should be empty. */
export function unexplained(
  catalogue: Catalogue,
  values: readonly RecomputedRow[],
  sums: readonly RegionSum[]
): readonly string[] {
  const found = [
    ...values
      .filter((value) => value.found === 'differs')
      .map(({ row: { series, area, endDay } }) => differenceKey({ check: 'value', series, area, endDay })),
    ...sums
      .filter(({ agrees }) => agrees === false)
      .map(({ series, endDay }) =>
        differenceKey({ check: 'sum', series, area: catalogue.region.regionCode, endDay })
      )
  ];
  const known = catalogue.knownDifferences.map(differenceKey);
  return [...found.filter((key) => !known.includes(key)), ...known.filter((key) => !found.includes(key))];
}

function countOf(row: PublishedRow, indicator: Indicator | undefined): number | null {
  return indicator?.kind === 'count' ? row.value : row.numerator;
}

function indicatorsBySeries({ indicators }: Catalogue): ReadonlyMap<string, Indicator> {
  return new Map(
    indicators.flatMap((indicator) => (indicator.published ? [[indicator.published.series, indicator]] : []))
  );
}
