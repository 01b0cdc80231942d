import { beforeAll, describe, expect, test } from 'vitest';
import { recentFigures } from '../src/routes/changes/carried.server.ts';
import { packWords } from '../src/routes/papers/pack-words.server.ts';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { dataPack, type OutgoingPack } from '#lib/export/data-pack.ts';
import { AS_SUBMITTED, outgoing } from '#lib/export/outgoing.ts';
import { packHtml } from '#lib/export/pack-html.ts';
import { packXlsx } from '#lib/export/pack-xlsx.ts';
import { packWish } from '#lib/views/data-pack.ts';
import { headlineIndicators, tableIndicators } from '#lib/views/table-wish.ts';
import { must } from './support/data-rows.ts';
import { officialValue } from './support/official-figures.ts';
import { ORIGIN } from './support/outgoing-table.ts';
import { tablesOfHtml } from './support/page-html.ts';
import { MEMBERS } from './support/region-facts.ts';
import { unzipped } from './support/unzipped.ts';
import { rowsOf, sheetsOf, type StoredSheet } from './support/workbook.ts';

const { catalogue } = await siteFigures();
const entries = await recentFigures();
const { region, indicators } = catalogue;
const NAMES = { indicators, authorities: region.authorities };
const HEADLINE = headlineIndicators(NAMES);
const words = await packWords();

interface Told {
  readonly titles: readonly string[];
  readonly pack: OutgoingPack;
}

async function made(query: string, cancel?: (done: number, stop: AbortController) => void): Promise<Told> {
  const { wish, refused } = packWish(new URLSearchParams(query), NAMES);
  expect(refused).toEqual([]);
  const titles: string[] = [];
  const stop = new AbortController();
  const pack = await dataPack(
    { title: 'Made pack', wish, entries, region, submissions: { loaded: false }, ...words },
    (table, provenance) => outgoing(table, provenance, AS_SUBMITTED, ORIGIN),
    (done, _, title) => {
      titles.push(title);
      cancel?.(done, stop);
    },
    stop.signal
  );
  return { titles, pack };
}

/** A number of a cell of the HTML; its text where it is none. */
function numberOr(text: string): string | number {
  const plain = text.replaceAll(',', '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}

describe('the pack of headline indicators', () => {
  let pack: OutgoingPack;
  let titles: readonly string[];
  let bytes: Uint8Array;
  let html: string;
  let sheets: ReadonlyMap<string, StoredSheet>;

  beforeAll(async () => {
    ({ pack, titles } = await made(''));
    bytes = await packXlsx(pack);
    sheets = sheetsOf(bytes);
    html = packHtml(pack);
  });

  test('is told indicator by indicator, in their order', () => {
    const title = (id: string) => indicators.find((one) => one.id === id)?.title;
    expect(titles).toEqual(HEADLINE.map(title));
    expect(pack.leftOut).toEqual([]);
  });

  test('has a cover, contents, notes, definitions, sources, all indicators and a sheet for each, each with its title in A1', () => {
    expect([...sheets.keys()].slice(0, 8)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Definitions',
      'Sources',
      'All indicators',
      'LAC rate',
      'LAC per IRO'
    ]);
    expect(sheets.size).toBe(6 + HEADLINE.length);
    expect([...sheets.values()].filter(({ cells }) => cells.get('A1') === undefined)).toEqual([]);
  });

  test('sets every authority against its neighbours with n of 10, the region and England', () => {
    const [heads = [], ...rows] = rowsOf(must(sheets.get('LAC rate'), 'sheet'));
    for (const head of ['95% low (interval)', 'Rank in region', 'Neighbours known', 'Against England']) {
      expect(heads).toContain(head);
    }
    expect(rows.slice(0, 11).map(([name]) => name)).toEqual(MEMBERS.map(({ name }) => name));
    expect(rows.slice(0, 11).map((row) => row[1])).toEqual(
      MEMBERS.map(({ code }) => officialValue('cla-rate', '2025-03-31', code))
    );
    expect(rows.map(([name]) => String(name))).toEqual(
      expect.arrayContaining(['East of England (31 March 2025)', 'England (31 March 2025)'])
    );
    const known = heads.indexOf('Neighbours known');
    expect(rows.slice(0, 11).map((row) => row[known])).toEqual(MEMBERS.map(() => '10 of 10'));
  });

  test('never calls a neutral indicator better or worse', () => {
    const text = [...must(sheets.get('LAC rate'), 'sheet').cells.values()].join(' ');
    expect(text).toContain('higher');
    expect(text).not.toMatch(/better|worse/);
  });

  test('says over each table its period, status, sharing and source', () => {
    const lines = [...must(sheets.get('LAC per IRO'), 'sheet').cells.values()];
    expect(lines).toEqual(
      expect.arrayContaining([
        'Status: Illustrative: made-up submissions, not real figures',
        `Sharing: ${AS_SUBMITTED}`,
        'Source: Submissions of the authorities'
      ])
    );
    expect(lines.some((line) => String(line).startsWith('Period: 2025-26 Q4'))).toBe(true);
  });

  test('defines each indicator once, in the order of the pack, with a source', () => {
    const [heads = [], ...rows] = rowsOf(must(sheets.get('Definitions'), 'sheet'));
    expect(heads).toEqual(
      expect.arrayContaining(['Numerator', 'Denominator', 'Good direction', 'Source', 'Caveat'])
    );
    expect(rows.map(([title]) => title)).toEqual(titles);
    expect(rows.filter((row) => row[heads.indexOf('Source')] === null)).toEqual([]);
    const [rate] = rows;
    expect(rate?.[heads.indexOf('Numerator')]).toBe('Looked after children');
    expect(rate?.[heads.indexOf('Good direction')]).toBe('neither high nor low is good; never judged');
  });

  test('leads from the contents to every sheet and back, within the workbook alone', () => {
    const targets = [
      ...must(sheets.get('Contents'), 'sheet').xml.matchAll(/<hyperlink [^>]*location="([^"]+)"/g)
    ];
    expect(targets.map(([, to = '']) => to.replaceAll('&apos;', "'"))).toEqual(
      [...sheets.keys()].map((name) => `'${name.replaceAll("'", "''")}'!A1`)
    );
    expect(sheets.get('LAC rate')?.xml).toMatch(/<hyperlink ref="A2" location="[^"]*Contents[^"]*"/);
    const relations = [...unzipped(bytes)].filter(([name]) => name.endsWith('.rels'));
    expect(relations.filter(([, xml]) => xml.includes('External'))).toEqual([]);
  });

  test('names what is printed of each sheet in quotes, as Excel takes a name of two words', () => {
    const book = must(unzipped(bytes).get('xl/workbook.xml'), 'workbook');
    const ranges = [...book.matchAll(/<definedName [^>]*>([^<]*)<\/definedName>/g)].map(([, range = '']) =>
      range.replaceAll('&apos;', "'")
    );
    expect(ranges.length).toBe(2 * (sheets.size - 1));
    expect(ranges).toContain("'LAC rate'!$A$1:$Q$25");
    expect(ranges.filter((range) => !/^'[^']+'!\$[A-Z$0-9:]+$/.test(range))).toEqual([]);
  });

  test('is one HTML document without script that asks nothing of anyone', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|url\(|@import/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([ORIGIN.address.replaceAll('&', '&amp;')]);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => `#${id ?? ''}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((href) => href.startsWith('#') && !ids.includes(href))).toEqual([]);
  });

  test('has in its HTML the tables of the workbook: the same heads, rows and numbers', () => {
    const tables = tablesOfHtml(html);
    const figures = pack.sections.filter(({ kind }) => kind === 'figures');
    let numbers = 0;
    for (const { name, table } of figures) {
      const shown = must(
        tables.find(({ title }) => title === table.title),
        name
      );
      const [heads = [], ...rows] = rowsOf(must(sheets.get(name), name));
      expect(shown.rows.length).toBe(rows.length);
      for (const [at, column] of table.columns.entries()) {
        const inSheet = heads.indexOf(column.heading);
        const isWorded = heads[inSheet + 1] === `${column.heading}, in words`;
        for (const [index, row] of shown.rows.entries()) {
          const text = row[at] ?? '';
          const stored = rows[index]?.[isWorded ? inSheet + 1 : inSheet] ?? '';
          if (typeof stored === 'number') {
            numbers += 1;
            const most = 0.5 * 10 ** -decimalsOf(text) + 1e-9;
            expect(Math.abs(Number(numberOr(text)) - stored)).toBeLessThanOrEqual(most);
          } else expect(text, `${name}, ${column.heading}`).toBe(stored);
        }
      }
    }
    expect(numbers).toBeGreaterThan(900);
  });

  test('says in the foot of every table where its figures come from', () => {
    const feet = [...html.matchAll(/<tfoot>(.*?)<\/tfoot>/g)].map(([, foot = '']) => foot);
    expect(feet.length).toBe(pack.sections.filter(({ id }) => id !== 'definitions').length);
    expect(feet.filter((foot) => !/Source: .*Status: .*Sharing: /.test(foot))).toEqual([]);
  });
});

describe('a pack', () => {
  test('of all indicators has a sheet for each, with names that a spreadsheet takes', async () => {
    const { pack } = await made('indicators=all');
    const sheets = sheetsOf(await packXlsx(pack));
    expect(sheets.size + pack.leftOut.length).toBe(6 + tableIndicators(NAMES).length);
    const names = [...sheets.keys()];
    expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const tables = [...sheets.values()].flatMap(({ table }) => table?.name.toLowerCase() ?? []);
    expect(new Set(tables).size).toBe(tables.length);
    expect(tables.filter((name) => !/^[a-z_][a-z0-9_.]*$/.test(name))).toEqual([]);
  });

  test('of published figures alone holds no other, and names what it leaves out', async () => {
    const { pack } = await made('source=published');
    expect(pack.sections.some(({ name }) => name === 'LAC per IRO')).toBe(false);
    expect(pack.leftOut).toContain('Looked after children per reviewing officer (no published figures)');
    const html = packHtml(pack);
    expect(html).not.toContain('llustrative');
    expect(html).toContain('Left out');
  });

  test('of a period has no figure of another', async () => {
    const { pack } = await made('period=2024-03-31&source=published');
    const rate = must(
      pack.sections.find(({ id }) => id === 'lac-rate'),
      'LAC rate'
    );
    expect(rate.table.title).toBe('Looked after children per 10,000, 31 March 2024');
    expect(rate.table.rows[6]?.cells[1]?.number?.value).toBe(officialValue('cla-rate', '2024-03-31', '926'));
    const periods = pack.sections.flatMap(({ kind, table }) =>
      kind === 'figures' ? table.facts.filter(({ name }) => name === 'Period').map((fact) => fact.words) : []
    );
    expect(periods.filter((period) => !period.includes('31 March 2024'))).toEqual([]);
  });

  test('takes the neighbours’ average and model that are chosen, and says which', async () => {
    const { pack } = await made('average=median&model=nfer-2021&indicators=lac-rate');
    const section = must(
      pack.sections.find(({ id }) => id === 'lac-rate'),
      'LAC rate'
    );
    expect(section.table.columns.map(({ title }) => title)).toContain('Neighbours’ median');
    expect(section.table.facts.find(({ name }) => name === 'Comparators')?.words).toContain(
      'NFER 2021 neighbours, median of ten'
    );
  });

  test('that nothing is found for is words without figures, and still a workbook', async () => {
    const { pack } = await made('indicators=iro-caseload&source=published');
    expect(pack.sections.map(({ id }) => id)).toEqual(['definitions', 'sources', 'all']);
    expect(sheetsOf(await packXlsx(pack)).get('All indicators')?.table).toBeNull();
  });

  test('stops where it is cancelled', async () => {
    const seen: number[] = [];
    await expect(
      made('', (done, stop) => {
        seen.push(done);
        if (done === 3) stop.abort();
      })
    ).rejects.toThrow(/abort/i);
    expect(seen).toEqual([0, 1, 2, 3]);
  });
});
