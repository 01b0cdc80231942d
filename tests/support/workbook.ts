import { unzipped } from './unzipped.ts';

/** A sheet of a workbook as it is stored: its cells by address (text or number), and the table that stands on it. */
export interface StoredSheet {
  readonly cells: ReadonlyMap<string, string | number>;
  readonly table: {
    readonly name: string;
    readonly range: string;
    readonly columns: readonly string[];
  } | null;
  readonly xml: string;
}

/** The sheets of an .xlsx workbook by name, read from its bytes. */
export function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, StoredSheet> {
  const files = unzipped(bytes);
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, one = '']) => [...one.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('')
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ''], index) => {
      const xml = files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
      return [plain(name), { cells: cellsIn(xml, strings), table: tableOf(files, index + 1), xml }];
    })
  );
}

function cellsIn(xml: string, strings: readonly string[]): ReadonlyMap<string, string | number> {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(
      ([, address = '', attributes = '', value = '']) => [
        address,
        attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value)
      ]
    )
  );
}

function tableOf(files: ReadonlyMap<string, string>, sheet: number): StoredSheet['table'] {
  const relations = files.get(`xl/worksheets/_rels/sheet${sheet}.xml.rels`) ?? '';
  const path = /Target="\.\.\/(tables\/[^"]+)"/.exec(relations)?.[1];
  const xml = path === undefined ? undefined : files.get(`xl/${path}`);
  if (xml === undefined) return null;
  const attribute = (name: string): string => plain(new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
  const columns = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name = '']) => plain(name));
  return { name: attribute('displayName'), range: attribute('ref'), columns };
}

/** The cells of a table's range, row by row from its heads. */
export function rowsOf({ cells, table }: StoredSheet): readonly (readonly (string | number | null)[])[] {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(table?.range ?? '') ?? [];
  const columns = Array.from({ length: numberOf(right) - numberOf(left) + 1 }, (_, index) =>
    lettersOf(index + 1)
  );
  return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) =>
    columns.map((column) => cells.get(`${column}${Number(top) + index}`) ?? null)
  );
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : lettersOf(Math.floor((column - 1) / 26)) + last;
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');
}
