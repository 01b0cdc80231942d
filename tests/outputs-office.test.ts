import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { recentFigures } from '../src/routes/changes/carried.server.ts';
import { packWords } from '../src/routes/papers/pack-words.server.ts';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { dataPack, type OutgoingPack } from '#lib/export/data-pack.ts';
import { AS_SUBMITTED, outgoing } from '#lib/export/outgoing.ts';
import { packHtml } from '#lib/export/pack-html.ts';
import { packXlsx } from '#lib/export/pack-xlsx.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { tableHtml } from '#lib/export/table-clipboard.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import { packWish } from '#lib/views/data-pack.ts';
import { must } from './support/data-rows.ts';
import { CLEANED, HOSTILE } from './support/hostile-tables.ts';
import { converted, EVERY_SHEET_CSV, needs, NO_OFFICE, OFFICE } from './support/office.ts';
import { ORIGIN, PROVENANCE, TABLE } from './support/outgoing-table.ts';
import { unzipped } from './support/unzipped.ts';
import { rowsOf, sheetsOf } from './support/workbook.ts';

const LIMIT_MS = 180_000;
const LEAVING = outgoing(TABLE, PROVENANCE, 'For members', ORIGIN);

async function headlinePack(): Promise<OutgoingPack> {
  const { catalogue } = await siteFigures();
  const { region, indicators } = catalogue;
  const { wish } = packWish(new URLSearchParams(), { indicators, authorities: region.authorities });
  return dataPack(
    {
      title: 'Headline pack',
      wish,
      entries: await recentFigures(),
      region,
      submissions: { loaded: false },
      ...(await packWords())
    },
    (table, provenance) => outgoing(table, provenance, AS_SUBMITTED, ORIGIN),
    () => undefined,
    new AbortController().signal
  );
}

/** The sheets of a workbook as LibreOffice reads them, by name. */
async function readBack(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const files = await converted('book.xlsx', bytes, EVERY_SHEET_CSV);
  return new Map(
    [...files].map(([name, text]) => [
      name.replace(/^book-|\.csv$/g, ''),
      Papa.parse<string[]>(text.toString('utf8').trimEnd(), { delimiter: ',' }).data
    ])
  );
}

function alike(read: string, stored: string | number | null): boolean {
  if (typeof stored !== 'number') return read === (stored ?? '');
  return Math.abs(Number(read) - stored) <= Math.abs(stored) * 1e-12;
}

if (OFFICE === null) test.skip(NO_OFFICE, () => undefined);

describe.runIf(OFFICE !== null)('LibreOffice', () => {
  let pack: OutgoingPack;

  beforeAll(async () => {
    pack = await headlinePack();
  }, LIMIT_MS);

  test(
    'reads every sheet and every cell of the data pack as they were written',
    async () => {
      const bytes = await packXlsx(pack);
      const read = await readBack(bytes);
      const sheets = sheetsOf(bytes);
      expect([...read.keys()].sort()).toEqual([...sheets.keys()].sort());
      let compared = 0;
      for (const [name, sheet] of sheets) {
        const rows = must(read.get(name), name);
        expect(rows[0]?.[0], name).toBe(sheet.cells.get('A1'));
        if (sheet.table === null) continue;
        const head = Number(/\d+/.exec(sheet.table.range)?.[0]) - 1;
        for (const [index, stored] of rowsOf(sheet).entries()) {
          for (const [column, cell] of stored.entries()) {
            compared += 1;
            const text = rows[head + index]?.[column] ?? '';
            if (!alike(text, cell)) expect(text, `${name} ${index} ${column}`).toBe(cell);
          }
        }
      }
      expect(compared).toBeGreaterThan(3_000);
    },
    LIMIT_MS
  );

  test(
    'prints the data pack: a page at least for every sheet, and no page that cannot be read',
    async () => {
      const files = await converted('book.xlsx', await packXlsx(pack), 'pdf:calc_pdf_Export');
      const pdf = must(files.get('book.pdf'), 'PDF').toString('latin1');
      const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
      expect(pages).toBeGreaterThanOrEqual(pack.sections.length + 3);
      expect(pages).toBeLessThanOrEqual(2 * (pack.sections.length + 3));
    },
    LIMIT_MS
  );

  test(
    'takes the page to print as a document with the same tables',
    async ({ skip }) => {
      await needs('Writer', skip);
      const html = packHtml(pack);
      const content = await documentOf('pack.html', html);
      expect(content.match(/<table:table /g)?.length).toBe(html.match(/<table /g)?.length);
      expect(content).toContain('Looked after children per 10,000, 31 March 2025');
    },
    LIMIT_MS
  );

  test(
    'runs nothing of a workbook or CSV of hostile texts',
    async () => {
      const book = await readBack(await tableXlsx(HOSTILE));
      const rows = must(book.get('Table'), 'sheet').slice(-CLEANED.length);
      const held = rows.map((row) => row[1] ?? '');
      const wrong = CLEANED.filter(
        (text, at) => text.length < 32_000 && ![text, `'${text}`].includes(held[at] ?? '')
      );
      expect(wrong).toEqual([]);
      expect(rows.map((row) => Number(row[2]))).toEqual(CLEANED.map((_, index) => index + 0.5));

      const csv = await converted('table.csv', tableCsv(HOSTILE), 'fods');
      const flat = must(csv.get('table.fods'), 'sheet').toString('utf8');
      expect(flat).not.toMatch(/table:formula=|>#REF!<|xlink:href/);
      expect(flat).toContain('HYPERLINK');
    },
    LIMIT_MS
  );

  test(
    'pastes the table of the clipboard into a document as a real table with its head and its provenance',
    async ({ skip }) => {
      await needs('Writer', skip);
      const content = await documentOf('table.html', tableHtml(LEAVING));
      expect(content.match(/<table:table /g)).toHaveLength(1);
      expect(content.match(/<table:table-row/g)).toHaveLength(4);
      expect(content).toMatch(/<table:table-header-rows>/);
      expect(content).not.toMatch(/number-columns-spanned|covered-table-cell/);
      expect(textsOf(content)).toEqual(
        expect.arrayContaining(['LAC rate, 31 March 2025', '71.4', '166,342', 'Sharing: For members'])
      );
    },
    LIMIT_MS
  );

  test(
    'pastes the table of the clipboard into a spreadsheet with numbers as numbers, and runs none of its texts',
    async () => {
      const sheet = await pasted(tableHtml(LEAVING));
      expect(textsOf(sheet).slice(0, 2)).toEqual(['LAC rate, 31 March 2025', 'Authority']);
      const numbers = [...sheet.matchAll(/office:value="([^"]+)"/g)].map(([, value]) => Number(value));
      expect(numbers).toEqual([71.4, 166_342, -3.2, 0]);
      expect(await pasted(tableHtml(HOSTILE))).not.toMatch(/table:formula=|>#REF!<|xlink:href/);
    },
    LIMIT_MS
  );
});

/** What Writer makes of a page, as the text of its document. */
async function documentOf(name: string, html: string): Promise<string> {
  const files = await converted(name, html, 'odt:writer8');
  const [bytes] = [...files.values()];
  return must(unzipped(must(bytes, 'document')).get('content.xml'), 'content');
}

/** What Calc makes of a page, as the text of a flat spreadsheet. */
async function pasted(html: string): Promise<string> {
  const files = await converted(
    'table.html',
    html,
    'fods:OpenDocument Spreadsheet Flat XML',
    'calc_HTML_WebQuery'
  );
  const [bytes] = [...files.values()];
  const flat = must(bytes, 'sheet').toString('utf8');
  return flat.slice(flat.indexOf('<table:table '));
}

function textsOf(content: string): readonly string[] {
  return [...content.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, '')
  );
}
