import type { Authority, Region } from '#lib/domain/authority.ts';
import { repeated } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

const FILE = 'authorities.csv';
const COLUMNS = [
  'code',
  'gss',
  'name',
  'short_name',
  'slug',
  'aliases',
  'type',
  'region_code',
  'valid_from',
  'valid_to',
  'successors'
];
const REGION_FILE = 'region.csv';
const REGION_COLUMNS = [
  'position',
  'authority',
  'region_title',
  'region_code',
  'region_name',
  'country_code',
  'country_name'
];

/** Every English upper-tier authority, in the file's order; notes repeated codes, slugs and names, and unknown successors. */
export function readAuthorities(files: CatalogueFiles, problems: string[]): readonly Authority[] {
  const authorities = rowsOf(files, FILE, COLUMNS, problems).map(authorityOf);
  noteRepeated(authorities, problems);
  const codes = new Set(authorities.map(({ code }) => code));
  for (const { code, successors } of authorities) {
    for (const successor of successors.filter((next) => !codes.has(next))) {
      problems.push(
        `data/${FILE}, column successors: '${successor}' (of ${code}) is no authority's code. Use a code of the file.`
      );
    }
  }
  return authorities;
}

function authorityOf(row: Row): Authority {
  const slug = row.text('slug');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    row.fault('slug', `'${slug}' cannot stand in an address. Use small letters, digits and hyphens.`);
  }
  return {
    code: row.text('code'),
    gss: row.text('gss'),
    name: row.text('name'),
    shortName: row.text('short_name'),
    slug,
    aliases: row.list('aliases'),
    type: row.text('type'),
    validFrom: row.dayOrNull('valid_from'),
    validTo: row.dayOrNull('valid_to'),
    successors: row.list('successors')
  };
}

function noteRepeated(authorities: readonly Authority[], problems: string[]): void {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    slug: authorities.map(({ slug }) => slug),
    'code, gss, name or alias': authorities.flatMap(namesOf)
  };
  for (const [column, values] of Object.entries(kinds)) {
    for (const value of repeated(values)) {
      problems.push(
        `data/${FILE}, column ${column}: '${value}' stands more than once. Give each authority its own.`
      );
    }
  }
}

function namesOf({ code, gss, name, aliases }: Authority): readonly string[] {
  return [code, gss, name, ...aliases].map((word) => word.toLowerCase());
}

/** The region the site compares, its authorities in display order; notes unknown or repeated authorities and rows that disagree. */
export function readRegion(
  files: CatalogueFiles,
  authorities: readonly Authority[],
  problems: string[]
): Region {
  const rows = rowsOf(files, REGION_FILE, REGION_COLUMNS, problems);
  const placed = rows.map((row) => ({ position: row.whole('position', 1), row }));
  const ordered = placed.sort((one, other) => one.position - other.position).map(({ row }) => row);
  ordered.forEach((row, index) => notePosition(row, index + 1));
  for (const code of repeated(rows.map((row) => row.optional('authority')))) {
    problems.push(`data/${REGION_FILE}, column authority: ${code} stands more than once. Keep one row.`);
  }
  return {
    title: sameInAll(ordered, 'region_title'),
    regionCode: sameInAll(ordered, 'region_code'),
    regionName: sameInAll(ordered, 'region_name'),
    countryCode: sameInAll(ordered, 'country_code'),
    countryName: sameInAll(ordered, 'country_name'),
    authorities: ordered.flatMap((row) => memberOf(row, authorities))
  };
}

function notePosition(row: Row, expected: number): void {
  if (row.optional('position') === String(expected)) return;
  row.fault(
    'position',
    `is ${row.optional('position')} where ${expected} was due. Number the rows 1, 2, 3 …`
  );
}

function sameInAll(rows: readonly Row[], column: string): string {
  const first = rows[0]?.text(column) ?? '';
  for (const row of rows) {
    if (row.optional(column) !== first)
      row.fault(column, `differs from '${first}'. Write the same in every row.`);
  }
  return first;
}

function memberOf(row: Row, authorities: readonly Authority[]): readonly Authority[] {
  const code = row.text('authority');
  const found = authorities.find((authority) => authority.code === code);
  if (found) return [found];
  row.fault('authority', `'${code}' is no code of data/${FILE}. Use a DfE code that stands there.`);
  return [];
}
