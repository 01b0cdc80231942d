import type { Catalogue } from './read.ts';
import { repeated, throwIfAny } from './problems.ts';
import { type Row, rowsOf } from './row.ts';

/** One official figure: a series, an area and the day its period ends. `value` is as published; counts are null where not given. */
export interface PublishedRow {
  readonly series: string;
  /** DfE code of an authority, GSS code of a region or country. */
  readonly area: string;
  readonly areaType: 'authority' | 'region' | 'country';
  readonly endDay: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Why there is no value, or `joint`; empty where nothing is to be said. */
  readonly flag: string;
  readonly numeratorFlag: string;
  readonly source: string;
}

const COLUMNS = [
  'series',
  'area',
  'area_type',
  'end_day',
  'numerator',
  'denominator',
  'value',
  'flag',
  'numerator_flag',
  'source'
];
const FLAGS = ['', 'c', 'k', 'low', 'z', 'x', 'u', '-', 'joint'] as const;
const POPULATION = 'population-0-17';

/** Rows of one file of published figures (`file` as in `published/placements.csv`); throws a CatalogueError with every problem found. */
export function readPublished(text: string, file: string): readonly PublishedRow[] {
  const problems: string[] = [];
  const rows = rowsOf({ [file]: text }, file, COLUMNS, problems).map(publishedOf);
  const cells = rows.map(({ series, area, endDay }) => `${series}, ${area}, ${endDay}`);
  for (const cell of repeated(cells)) {
    problems.push(`data/${file}: there are two rows for ${cell}. Keep one.`);
  }
  throwIfAny(problems);
  return rows;
}

function publishedOf(row: Row): PublishedRow {
  const figure: PublishedRow = {
    series: row.text('series'),
    area: row.text('area'),
    areaType: row.choice('area_type', ['authority', 'region', 'country']),
    endDay: row.day('end_day'),
    numerator: row.numberOrNull('numerator'),
    denominator: row.numberOrNull('denominator'),
    value: row.numberOrNull('value'),
    flag: row.choice('flag', FLAGS),
    numeratorFlag: row.choice('numerator_flag', FLAGS),
    source: row.text('source')
  };
  if (figure.value === null && figure.flag === '') {
    row.fault('flag', 'is empty and so is value. Write the figure, or the symbol that stands for it.');
  }
  return figure;
}

/** What does not fit between published figures and the catalogue: series nobody publishes or names, areas and sources unknown, parts above their whole. */
export function publishedProblems(catalogue: Catalogue, rows: readonly PublishedRow[]): readonly string[] {
  return [
    ...seriesProblems(catalogue, rows),
    ...strangers(rows, 'area', knownAreas(catalogue, rows)),
    ...strangers(rows, 'source', new Set(catalogue.sources.map(({ id }) => id))),
    ...partsAboveWhole(catalogue, rows)
  ];
}

function seriesProblems({ indicators }: Catalogue, rows: readonly PublishedRow[]): readonly string[] {
  const published = new Set(rows.map(({ series }) => series));
  const named = new Set(indicators.flatMap(({ published: series }) => (series ? [series.series] : [])));
  return [
    ...[...named, POPULATION]
      .filter((series) => !published.has(series))
      .map(
        (series) =>
          `data/indicators.csv, column published_series: no file of data/published has '${series}'. Add its figures or correct the name.`
      ),
    ...[...published]
      .filter((series) => series !== POPULATION && !named.has(series))
      .map((series) => `data/published: no indicator names the series '${series}'. Take it out or name it.`)
  ];
}

function knownAreas({ authorities }: Catalogue, rows: readonly PublishedRow[]): ReadonlySet<string> {
  const wider = rows.filter(({ area, areaType }) => areaType !== 'authority' && /^E(92|12)\d{6}$/.test(area));
  return new Set([...authorities.map(({ code }) => code), ...wider.map(({ area }) => area)]);
}

function strangers(
  rows: readonly PublishedRow[],
  column: 'area' | 'source',
  known: ReadonlySet<string>
): readonly string[] {
  const unknown = new Set(rows.map((row) => row[column]).filter((word) => !known.has(word)));
  return [...unknown].map(
    (word) => `data/published, column ${column}: '${word}' is not known. Use a code or id of the data folder.`
  );
}

function partsAboveWhole({ indicators }: Catalogue, rows: readonly PublishedRow[]): readonly string[] {
  const shares = indicators.filter(({ kind, interval }) => kind === 'percentage' && interval === 'wilson');
  const series = new Set(shares.flatMap(({ published }) => (published ? [published.series] : [])));
  return rows
    .filter((row) => series.has(row.series) && isAboveWhole(row))
    .map(
      (row) =>
        `data/published, ${row.series}, ${row.area}, ${row.endDay}: the part ${row.numerator ?? ''} of ${row.denominator ?? ''} (${row.value ?? ''} %) is above the whole. Correct the counts.`
    );
}

function isAboveWhole({ numerator, denominator, value }: PublishedRow): boolean {
  if (value !== null && value > 100) return true;
  return numerator !== null && denominator !== null && numerator > denominator;
}
