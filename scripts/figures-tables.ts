import type { PublishedRow } from '#lib/catalogue/published.ts';
import type { Catalogue } from '#lib/catalogue/read.ts';
import { withoutTellingTotals } from '#lib/catalogue/telling-totals.ts';
import { expandedTerms } from '#lib/catalogue/terms.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { SqlValue } from '#lib/engine/port.ts';

export type FiguresType = 'varchar' | 'integer' | 'double' | 'boolean';

/** A table of the prebuilt database: rows in the order of its columns, sorted as they are to be stored. */
export interface FiguresTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, FiguresType>>;
  readonly rows: readonly (readonly SqlValue[])[];
}

type Columns<Item> = Readonly<Record<string, readonly [FiguresType, (item: Item) => SqlValue]>>;

const POPULATION = 'population-0-17';

/** Every table of the prebuilt database. */
export function figuresTables(
  catalogue: Catalogue,
  published: readonly PublishedRow[],
  shipped: readonly Observation[]
): readonly FiguresTable[] {
  return [
    authorityTable(catalogue),
    neighbourTable(catalogue),
    indicatorTable(catalogue),
    termTable(catalogue),
    publishedTable(
      withoutTellingTotals(
        published.filter(({ series }) => series !== POPULATION),
        catalogue.region
      )
    ),
    populationTable(published.filter(({ series, value }) => series === POPULATION && value !== null)),
    shippedTable(shipped)
  ];
}

function authorityTable({ authorities, region }: Catalogue): FiguresTable {
  const positions = new Map(region.authorities.map(({ code }, index) => [code, index + 1]));
  return table('authority', authorities, {
    code: ['varchar', ({ code }) => code],
    gss: ['varchar', ({ gss }) => gss],
    name: ['varchar', ({ name }) => name],
    short_name: ['varchar', ({ shortName }) => shortName],
    slug: ['varchar', ({ slug }) => slug],
    type: ['varchar', ({ type }) => type],
    in_region: ['boolean', ({ code }) => positions.has(code)],
    position: ['integer', ({ code }) => positions.get(code) ?? null]
  });
}

function neighbourTable({ neighbours }: Catalogue): FiguresTable {
  return table('neighbour', neighbours, {
    model: ['varchar', ({ model }) => model],
    authority: ['varchar', ({ authority }) => authority],
    rank: ['integer', ({ rank }) => rank],
    neighbour: ['varchar', ({ neighbour }) => neighbour],
    closeness: ['varchar', ({ closeness }) => closeness]
  });
}

function indicatorTable({ indicators }: Catalogue): FiguresTable {
  return table('indicator', indicators, {
    id: ['varchar', ({ id }) => id],
    kind: ['varchar', ({ kind }) => kind],
    basis: ['varchar', ({ basis }) => basis],
    published_series: ['varchar', ({ published }) => published?.series ?? '']
  });
}

function termTable({ indicators, measures, region }: Catalogue): FiguresTable {
  const basisOf = new Map(measures.map(({ id, basis }) => [id, basis]));
  const codes = region.authorities.map(({ code }) => code);
  return table('term', expandedTerms(indicators, codes), {
    indicator: ['varchar', ({ indicator }) => indicator],
    authority: ['varchar', ({ authority }) => authority],
    part: ['varchar', ({ part }) => part],
    source_authority: ['varchar', ({ sourceAuthority }) => sourceAuthority],
    measure: ['varchar', ({ measure }) => measure],
    breakdown: ['varchar', ({ breakdown }) => breakdown],
    sign: ['integer', ({ sign }) => sign],
    basis: ['varchar', ({ measure }) => basisOf.get(measure) ?? null]
  });
}

function publishedTable(figures: readonly PublishedRow[]): FiguresTable {
  return table('published', figures, {
    series: ['varchar', ({ series }) => series],
    end_day: ['varchar', ({ endDay }) => endDay],
    area: ['varchar', ({ area }) => area],
    area_type: ['varchar', ({ areaType }) => areaType],
    numerator: ['double', ({ numerator }) => numerator],
    denominator: ['double', ({ denominator }) => denominator],
    value: ['double', ({ value }) => value],
    flag: ['varchar', ({ flag }) => flag],
    numerator_flag: ['varchar', ({ numeratorFlag }) => numeratorFlag],
    source: ['varchar', ({ source }) => source]
  });
}

/** The official rows of a database's tables, those of the population apart. */
export function publishedOf(tables: readonly FiguresTable[]): readonly PublishedRow[] {
  const stored = tables.find(({ name }) => name === 'published');
  const places = new Map(Object.keys(stored?.columns ?? {}).map((name, index) => [name, index]));
  return (stored?.rows ?? []).map((row) => {
    const cell = (name: string): SqlValue => row[places.get(name) ?? -1] ?? null;
    const text = (name: string): string => String(cell(name) ?? '');
    const number = (name: string): number | null => (cell(name) === null ? null : Number(cell(name)));
    const areaType = text('area_type');
    return {
      series: text('series'),
      area: text('area'),
      areaType: areaType === 'region' || areaType === 'country' ? areaType : 'authority',
      endDay: text('end_day'),
      numerator: number('numerator'),
      denominator: number('denominator'),
      value: number('value'),
      flag: text('flag'),
      numeratorFlag: text('numerator_flag'),
      source: text('source')
    };
  });
}

function populationTable(figures: readonly PublishedRow[]): FiguresTable {
  return table('population', figures, {
    area: ['varchar', ({ area }) => area],
    year: ['integer', ({ endDay }) => Number(endDay.slice(0, 4))],
    persons: ['integer', ({ value }) => value]
  });
}

/** Stored by measure, as questions ask: each then needs a few neighbouring blocks. */
function shippedTable(observations: readonly Observation[]): FiguresTable {
  const stored = [...observations].sort(
    (one, other) =>
      compared(one.measure, other.measure) ||
      compared(one.breakdown, other.breakdown) ||
      compared(one.end, other.end) ||
      compared(one.authority, other.authority)
  );
  return tableAsGiven('shipped_observation', stored, {
    authority: ['varchar', ({ authority }) => authority],
    end_day: ['varchar', ({ end }) => end],
    measure: ['varchar', ({ measure }) => measure],
    breakdown: ['varchar', ({ breakdown }) => breakdown],
    value: ['double', ({ value }) => value],
    symbol: ['varchar', ({ symbol }) => symbol ?? ''],
    note: ['varchar', ({ note }) => note]
  });
}

/** A table with its rows sorted by their first columns: the same data give the same order, and a filter skips whole blocks. */
function table<Item>(name: string, items: readonly Item[], columns: Columns<Item>): FiguresTable {
  const made = tableAsGiven(name, items, columns);
  return { ...made, rows: [...made.rows].sort(byFirstDifference) };
}

function tableAsGiven<Item>(name: string, items: readonly Item[], columns: Columns<Item>): FiguresTable {
  const readers = Object.values(columns).map(([, read]) => read);
  return {
    name,
    columns: Object.fromEntries(Object.entries(columns).map(([column, [type]]) => [column, type])),
    rows: items.map((item) => readers.map((read) => read(item)))
  };
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function byFirstDifference(one: readonly SqlValue[], other: readonly SqlValue[]): number {
  const column = one.findIndex((value, index) => value !== other[index]);
  if (column < 0) return 0;
  return (one[column] ?? '') < (other[column] ?? '') ? -1 : 1;
}
