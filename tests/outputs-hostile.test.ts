import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Outgoing } from '#lib/export/outgoing.ts';
import { packHtml } from '#lib/export/pack-html.ts';
import { packXlsx } from '#lib/export/pack-xlsx.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { tableHtml, tableText } from '#lib/export/table-clipboard.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import { tidyCsv } from '#lib/export/tidy-csv.ts';
import { CLEANED, HOSTILE, hostileHeads, hostilePack } from './support/hostile-tables.ts';
import { HOSTILE_TEXTS } from './support/hostile-texts.ts';
import { unzipped } from './support/unzipped.ts';
import { rowsOf, sheetsOf } from './support/workbook.ts';
import { must } from './support/data-rows.ts';

const RUN = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@|\t\r\n]/u;
const FORMATS: Readonly<Record<string, (leaving: Outgoing) => readonly string[]>> = {
  'CSV as shown': (leaving) => parsed(tableCsv(leaving), ','),
  'CSV tidy': (leaving) => parsed(tidyCsv(leaving), ','),
  'text with tabs': (leaving) => tableText(leaving).split(/[\t\r\n]+/),
  'HTML of the clipboard': (leaving) => textsOfHtml(tableHtml(leaving)),
  'page to print': (leaving) => textsOfHtml(packHtml(packOf(leaving)))
};

function packOf(table: Outgoing) {
  const section = { id: 'all', kind: 'figures', name: 'All', says: table.title, table } as const;
  return { title: table.title, facts: table.facts, sections: [section], leftOut: [], attribution: [] };
}

function parsed(text: string, delimiter: string): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter });
  expect(errors).toEqual([]);
  return data.flat();
}

/** The texts between the tags of a document, as a reader sees them. */
function textsOfHtml(html: string): readonly string[] {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .split(/<[^>]+>/)
    .map((text) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    )
    .map((text) => text.replace(/^\n|\n$/g, ''));
}

/** Texts that a spreadsheet would run; a number is none, and a program's own CSV may hold one below zero. */
function running(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => RUN.test(text.normalize('NFKC')) && !/^-?\d+(\.\d+)?$/.test(text));
}

describe.each(Object.entries(FORMATS))('%s', (_, write) => {
  test('runs none of the texts, and holds each as it was written', () => {
    const texts = write(HOSTILE);
    expect(running(texts)).toEqual([]);
    const missing = CLEANED.filter(
      (text) => text !== '' && !texts.includes(text) && !texts.includes(`'${text}`)
    );
    expect(missing.map((text) => text.slice(0, 60))).toEqual([]);
  });

  test.each(Object.entries(HOSTILE_TEXTS))('runs nothing in heads and provenance: %s', (_name, text) => {
    expect(running(write(hostileHeads(text)))).toEqual([]);
  });
});

describe('markup', () => {
  const ALLOWED =
    /^(?:\/?(?:table|caption|b|thead|tbody|tfoot|tr|th|td|p|html|head|body|header|nav|section|article|h1|h2|h3|ol|li|dl|dt|dd|div|span|a|title|style)|!doctype|meta)$/i;

  test.each(Object.entries(HOSTILE_TEXTS))(
    'of the clipboard and the page holds no tag of others, and no link: %s',
    (_, text) => {
      for (const html of [tableHtml(hostileHeads(text)), packHtml(hostilePack(text))]) {
        const tags = [...html.matchAll(/<([!/]?[a-z0-9]+)/gi)].map(([, tag = '']) => tag);
        expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([]);
        expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
        const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
        expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
      }
    }
  );
});

describe('workbooks', () => {
  test('hold each text as text, and run none', async () => {
    for (const bytes of [await tableXlsx(HOSTILE), await packXlsx(hostilePack('=1+1'))]) {
      const sheets = sheetsOf(bytes);
      const xml = [...unzipped(bytes).values()].join('\n');
      expect(xml).not.toMatch(/<f[ >]|t="(?:e|str)"|<oleObject|<externalReference|ddeLink/);
      const texts = [...sheets.values()].flatMap(({ cells }) =>
        [...cells.values()].filter((cell) => typeof cell === 'string')
      );
      expect(running(texts)).toEqual([]);
      expect(texts.filter((text) => text.length > 32_767)).toEqual([]);
      const rows = rowsOf(must(sheets.get('Table') ?? sheets.get('Notes of all'), 'sheet')).slice(1);
      expect(rows.map((row) => row[2])).toEqual(CLEANED.map((_, index) => index + 0.5));
      const short = CLEANED.map((text) => (text.length > 32_000 ? null : text));
      const held = rows.map((row) => String(row[1] ?? ''));
      const wrong = short.filter((text, at) => text !== null && ![text, `'${text}`].includes(held[at] ?? ''));
      expect(wrong).toEqual([]);
    }
  });

  test.each(Object.entries(HOSTILE_TEXTS))(
    'are sound XML with hostile names and heads: %s',
    async (_, text) => {
      const files = unzipped(await packXlsx(hostilePack(text)));
      for (const [name, xml] of files) {
        const inside = xml.replace(/<[^<>]*>/g, '');
        expect(inside, name).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
        expect(xml, name).not.toMatch(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u);
      }
      const heights = [...files.values()].flatMap((xml) =>
        [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) => Number(ht))
      );
      expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    }
  );
});
