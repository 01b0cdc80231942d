import { DuckDBInstance } from '@duckdb/node-api';
import { statSync } from 'node:fs';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readPublished } from '#lib/catalogue/published.ts';
import { readCatalogue, type Catalogue } from '#lib/catalogue/read.ts';
import { literal } from '#lib/engine/statements.ts';
import { writeFigures } from '../../figures-database.ts';
import { figuresTables } from '../../figures-tables.ts';

/** A database whose questions are measured, and what they can be asked about. */
export interface MeasuredDatabase {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly authorities: readonly string[];
  readonly indicators: readonly string[];
  readonly days: readonly string[];
}

type Place = readonly [measure: string, breakdown: string];

/** Ten years. */
const QUARTERS = 40;
const LAST_QUARTER = 2026 * 4;
const QUARTER_ENDS = ['12-31', '03-31', '06-30', '09-30'];

/**
 * Writes a database as the build does, with every authority of England as the region, ten years, and about so many rows:
 * 4.5 million are 735 counts a quarter from each. The same rows every time.
 */
export async function makeLarge(file: string, data: string, rows: number): Promise<MeasuredDatabase> {
  const folder = readDataFolder(data);
  const own = readCatalogue(folder.catalogue);
  const now = own.authorities.filter(({ validTo }) => validTo === null);
  const catalogue: Catalogue = { ...own, region: { ...own.region, authorities: now } };
  const published = Object.entries(folder.published).flatMap(([name, text]) => readPublished(text, name));
  await writeFigures(file, figuresTables(catalogue, published, []));
  const authorities = now.map(({ code }) => code);
  const days = Array.from({ length: QUARTERS }, (_, index) => lastDay(LAST_QUARTER + index + 1 - QUARTERS));
  const cells = Math.round(rows / authorities.length / QUARTERS);
  const places = placesOf(catalogue, authorities, cells);
  await addObservations(file, authorities, days, places);
  return {
    file,
    bytes: statSync(file).size,
    rows: authorities.length * QUARTERS * places.length,
    authorities,
    indicators: catalogue.indicators.map(({ id }) => id),
    days
  };
}

/** The database that the site ships with, as the build left it in a file. */
export async function shippedDatabase(file: string, data: string): Promise<MeasuredDatabase> {
  const { indicators, region } = readCatalogue(readDataFolder(data).catalogue);
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const answer = await connection.runAndReadAll(
    'select cast(end_day as varchar) as day, count(*) as rows from shipped_observation group by 1 order by 1'
  );
  connection.closeSync();
  instance.closeSync();
  const quarters = answer.getRows();
  return {
    file,
    bytes: statSync(file).size,
    rows: quarters.reduce((sum, [, rows]) => sum + Number(rows), 0),
    authorities: region.authorities.map(({ code }) => code),
    indicators: indicators.map(({ id }) => id),
    days: quarters.map(([day]) => String(day))
  };
}

/** Every measure and breakdown there is, placings with every authority, and made-up breakdowns up to as many as are wanted. */
function placesOf({ measures }: Catalogue, authorities: readonly string[], cells: number): readonly Place[] {
  const real = measures.flatMap(({ id, breakdowns }): readonly Place[] => [
    [id, ''],
    ...breakdowns.map((breakdown): Place => [id, breakdown.id]),
    ...(id === 'lac_placed_in' ? authorities.map((code): Place => [id, code]) : [])
  ]);
  const places = new Map(real.map((place) => [place.join(':'), place]));
  for (let made = 0; places.size < cells; made += 1) {
    const measure = measures[made % measures.length]?.id ?? '';
    const place: Place = [measure, `made-up-${Math.floor(made / measures.length) + 1}`];
    places.set(place.join(':'), place);
  }
  return [...places.values()];
}

async function addObservations(
  file: string,
  authorities: readonly string[],
  days: readonly string[],
  places: readonly Place[]
): Promise<void> {
  const list = (texts: readonly string[]): string => texts.map((text) => `(${literal(text)})`).join(', ');
  const cells = places.map((place) => `(${place.map(literal).join(', ')})`).join(', ');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`attach ${literal(file)} as figures (storage_version 'v1.0.0')`);
  await connection.run(`insert into figures.shipped_observation
    select authority, end_day, measure, breakdown, case when chance >= 20 then chance end,
      case when chance < 20 then 'c' else '' end, 'Illustrative'
    from (
      select *, cast(hash(authority || end_day || measure || breakdown) % 997 as double) as chance
      from (values ${cells}) as place (measure, breakdown)
      cross join (values ${list(days)}) as quarter (end_day)
      cross join (values ${list(authorities)}) as sender (authority)
    )
    order by measure, breakdown, end_day, authority`);
  await connection.run('detach figures');
  connection.closeSync();
  instance.closeSync();
}

function lastDay(quarter: number): string {
  return `${Math.floor(quarter / 4) + (quarter % 4 === 0 ? -1 : 0)}-${QUARTER_ENDS[quarter % 4]}`;
}
