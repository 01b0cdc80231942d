import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Architecture, breaches, breachesIn, type Sources } from './support/architecture.ts';

const ARCHITECTURE: Architecture = {
  folders: {
    domain: { ours: [], packages: [] },
    csv: { ours: ['domain'], packages: ['papaparse'] },
    catalogue: { ours: ['domain', 'csv'], packages: [] },
    submissions: { ours: ['domain', 'csv', 'types of catalogue'], packages: [] },
    ssda903: { ours: ['domain', 'csv', 'types of catalogue'], packages: [] },
    sealed: { ours: [], packages: [] },
    engine: { ours: ['domain'], packages: [] },
    questions: { ours: ['domain', 'engine/port.ts'], packages: [] },
    'questions/*': { ours: ['domain', 'engine/port.ts', 'questions'], packages: [] },
    views: { ours: ['domain', 'types of questions'], packages: [] },
    charts: { ours: ['domain', 'views'], packages: ['svelte', 'd3'] },
    'charts/*': { ours: ['domain', 'views', 'charts', 'charts/parts'], packages: ['svelte', 'd3'] },
    tables: { ours: ['domain', 'views'], packages: ['svelte'] },
    papers: { ours: ['domain', 'views', 'tables'], packages: [] },
    export: { ours: ['domain', 'csv', 'views', 'tables', 'papers'], packages: [] },
    state: {
      ours: [
        'domain',
        'catalogue',
        'submissions',
        'types of sealed',
        'engine/port.ts',
        'questions',
        'questions/*',
        'views'
      ],
      packages: ['svelte']
    },
    ui: { ours: ['domain', 'catalogue', 'state'], packages: ['svelte'] },
    routes: { ours: ['any'], packages: ['svelte', '@sveltejs/kit', '$app', '#generated'] },
    src: { ours: [], packages: ['@sveltejs/kit', '$service-worker'] }
  },
  exceptions: [
    { file: 'lib/engine/browser.ts', imports: '@duckdb/duckdb-wasm', reason: 'the engine of the browser' },
    {
      file: 'lib/engine/node.ts',
      imports: '@duckdb/node-api',
      reason: 'the engine of the build and the tests'
    },
    { file: 'lib/engine/node.ts', imports: 'node:', reason: 'it runs in Node alone' },
    { file: 'lib/engine/postgres.ts', imports: 'pg', reason: 'the engine on a server, for the build' },
    {
      file: 'lib/engine/arrow-rows.ts',
      imports: 'apache-arrow',
      reason: 'the form the browser engine answers in'
    },
    { file: 'lib/catalogue/files.ts', imports: 'node:', reason: 'it reads the data folder, in Node alone' },
    { file: 'lib/state/stored-files.ts', imports: 'idb-keyval', reason: 'it keeps files in the browser' },
    {
      file: 'lib/export/template-xlsx.ts',
      imports: 'hucre/xlsx',
      reason: 'the spreadsheet form of the template'
    },
    { file: 'lib/export/table-xlsx.ts', imports: 'hucre/xlsx', reason: 'the spreadsheet form of a table' },
    { file: 'lib/export/pack-xlsx.ts', imports: 'hucre/xlsx', reason: 'the spreadsheet form of a data pack' },
    {
      file: 'lib/export/xlsx-sheets.ts',
      imports: 'hucre/xlsx',
      reason: 'the types of the sheets of that form'
    },
    ...['docx-blocks', 'docx-chart', 'docx-look', 'docx-table', 'report-docx'].map((name) => ({
      file: `lib/export/${name}.ts`,
      imports: 'docx',
      reason: 'the Word form of a paper'
    })),
    {
      file: 'lib/export/chart-workbook.ts',
      imports: 'hucre/xlsx',
      reason: 'the workbook behind a chart of a slide'
    },
    { file: 'lib/export/pack-pptx.ts', imports: 'pptxgenjs', reason: 'the slides of a meeting' },
    { file: 'lib/export/deck.ts', imports: 'pptxgenjs', reason: 'the types of those slides' },
    { file: 'lib/export/slide-rows.ts', imports: 'pptxgenjs', reason: 'the types of their tables' },
    {
      file: 'lib/submissions/sha256.ts',
      imports: '@noble/hashes',
      reason: 'a page on plain http has no cryptography of its own'
    },
    { file: 'lib/charts/registry.ts', imports: './*/index.ts', reason: 'it finds every chart’s folder' },
    { file: 'routes/+layout.svelte', imports: '../app.css', reason: 'the style sheet of every page' },
    {
      file: 'routes/definitions/style/+page.server.ts',
      imports: '../../../tokens.css',
      reason: 'the page that shows the tokens shows the tokens there are'
    }
  ],
  testPackages: [
    'vitest',
    'vitest-browser-svelte',
    'fast-check',
    'axe-core',
    'papaparse',
    'node:',
    '#generated',
    '@duckdb/duckdb-wasm',
    'apache-arrow'
  ],
  addresses: ['http://www.w3.org/', 'http://schemas.openxmlformats.org/'],
  mostLines: 200,
  emptyNames: ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc']
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function readSources(): Sources {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(ROOT.length).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
  );
}

describe('the sources', () => {
  const sources = readSources();

  test('import only what the table allows, ask nothing of other origins, and are short', () => {
    expect(breaches(sources, ARCHITECTURE)).toEqual([]);
  });

  test('are all read, and every folder of ours has a row in the table', () => {
    const folders = new Set(
      [...sources.keys()].flatMap((path) => /^src\/lib\/([^/]+)\//.exec(path)?.[1] ?? [])
    );
    expect([...folders].filter((folder) => !(folder in ARCHITECTURE.folders))).toEqual([]);
    const rows = Object.keys(ARCHITECTURE.folders).filter((row) => !/[/*]|^(routes|src)$/.test(row));
    expect(rows.filter((row) => !folders.has(row))).toEqual([]);
    expect(sources.size).toBeGreaterThan(150);
  });

  test('need every exception', () => {
    const unneeded = ARCHITECTURE.exceptions.filter((exception) => {
      const others = ARCHITECTURE.exceptions.filter((other) => other !== exception);
      const path = `src/${exception.file}`;
      const without = breachesIn(path, sources, { ...ARCHITECTURE, exceptions: others });
      return !sources.has(path) || without.length === breachesIn(path, sources, ARCHITECTURE).length;
    });
    expect(unneeded).toEqual([]);
  });
});

const SOUND: readonly (readonly [string, string])[] = [
  ['src/lib/domain/cell.ts', 'export const cell = 1;'],
  ['src/lib/catalogue/contract.ts', 'export interface Contract {}'],
  ['src/lib/engine/port.ts', ''],
  ['src/lib/engine/browser.ts', "import { AsyncDuckDB } from '@duckdb/duckdb-wasm';"],
  ['src/lib/questions/decode.ts', "import type { Engine } from '#lib/engine/port.ts';"],
  [
    'src/lib/questions/one/index.ts',
    "import { textIn } from '#lib/questions/decode.ts';\nimport query from './query.sql?raw';"
  ],
  ['src/lib/questions/one/query.sql', 'select 1'],
  ['src/lib/views/ranked.ts', "import type { Row } from '#lib/questions/one/index.ts';"],
  ['src/lib/charts/chart.ts', ''],
  ['src/lib/charts/parts/Figure.svelte', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['src/lib/charts/bars/index.ts', "export { default } from './Bars.svelte';"],
  [
    'src/lib/charts/bars/Bars.svelte',
    "<script>import { max } from 'd3'; import Figure from '#lib/charts/parts/Figure.svelte';</script>"
  ],
  [
    'src/lib/views/ranked.test.ts',
    "import { open } from '#lib/engine/browser.ts';\nimport { figures } from '../../../tests/support/figures-engine.ts';\nimport { test } from 'vitest';"
  ],
  ['src/routes/+page.ts', "import { asset } from '$app/paths';\nimport type { PageLoad } from './$types';"]
];

describe('the table', () => {
  test('passes what keeps to it', () => {
    expect(breaches(new Map(SOUND), ARCHITECTURE)).toEqual([]);
  });

  test.each([
    [
      'a static import',
      'lib/domain/a.ts',
      "import { x } from '#lib/catalogue/contract.ts';",
      'domain imports nothing'
    ],
    [
      'an import of types',
      'lib/csv/a.ts',
      "import type { X } from '#lib/views/ranked.ts';",
      'csv imports domain'
    ],
    ['a side effect', 'lib/ui/a.ts', "import '#lib/views/ranked.ts';", 'ui imports domain, catalogue, state'],
    [
      'a dynamic import',
      'lib/views/a.ts',
      "const x = await import('#lib/charts/chart.ts');",
      'views imports'
    ],
    [
      'a type by its address',
      'lib/csv/a.ts',
      "type X = import('#lib/engine/port.ts').Engine;",
      'csv imports domain'
    ],
    [
      'an export from elsewhere',
      'lib/tables/a.ts',
      "export { x } from '#lib/charts/chart.ts';",
      'tables imports'
    ],
    [
      'a script in a component',
      'lib/ui/A.svelte',
      '<script lang="ts">import x from \'#lib/export/csv.ts\';</script>',
      'is not there'
    ],
    [
      'markup of a component',
      'lib/ui/A.svelte',
      "{#await import('#lib/views/ranked.ts')}{/await}",
      'ui imports'
    ],
    [
      'a value where only types may go',
      'lib/submissions/a.ts',
      "import { x } from '#lib/catalogue/contract.ts';",
      'submissions imports'
    ],
    [
      'a worker in another folder',
      'lib/csv/a.ts',
      "new Worker(new URL('../engine/port.ts', import.meta.url));",
      'leaves its folder'
    ],
    [
      'a file’s text in another folder',
      'lib/views/a.ts',
      "import q from '../questions/one/query.sql?raw';",
      'leaves its folder'
    ],
    [
      'one question in another',
      'lib/questions/two/index.ts',
      "import x from '#lib/questions/one/index.ts';",
      'questions/two imports'
    ],
    [
      'one chart in another',
      'lib/charts/lines/index.ts',
      "import x from '#lib/charts/bars/index.ts';",
      'charts/lines imports'
    ],
    ['a chart’s way up', 'lib/charts/lines/index.ts', "import x from '../chart.ts';", 'leaves its folder'],
    [
      'a glob over other folders',
      'lib/views/a.ts',
      "import.meta.glob('../charts/*/index.ts');",
      'leaves its folder'
    ],
    [
      'another file of the engine',
      'lib/state/a.ts',
      "import x from '#lib/engine/browser.ts';",
      'state imports'
    ],
    [
      'the browser engine’s package',
      'lib/engine/a.ts',
      "import x from '@duckdb/duckdb-wasm/dist/x.wasm?url';",
      'package @duckdb/duckdb-wasm'
    ],
    [
      'the build engine’s package',
      'lib/engine/browser.ts',
      "import x from '@duckdb/node-api';",
      'package @duckdb/node-api'
    ],
    ['a reader of CSV', 'lib/submissions/a.ts', "import Papa from 'papaparse';", 'package papaparse'],
    ['arithmetic for pictures', 'lib/views/a.ts', "import { max } from 'd3';", 'package d3'],
    ['a package nobody knows', 'routes/a.ts', "import _ from 'lodash';", 'package lodash'],
    [
      'a test’s package outside a test',
      'lib/domain/a.ts',
      "import { expect } from 'vitest';",
      'package vitest'
    ],
    [
      'Node where the browser is',
      'lib/csv/a.ts',
      "import { readFileSync } from 'node:fs';",
      'package node:fs'
    ],
    [
      'the build’s output',
      'lib/state/a.ts',
      "import { catalogue } from '#generated/catalogue.ts';",
      'package #generated'
    ],
    ['an address worked out', 'routes/a.ts', 'await import(place);', 'only the running program knows'],
    ['a path without its extension', 'routes/a.ts', "import x from '#lib/domain/cell';", 'is not there'],
    ['a network address', 'routes/a.ts', "fetch('https://example.org/x');", 'https://example.org/x'],
    [
      'a namesake of an allowed address',
      'routes/a.ts',
      "fetch('http://www.w3.org.example/x');",
      'www.w3.org.example'
    ],
    [
      'an address without its scheme',
      'app.html',
      '<script src="//cdn.example/x.js"></script>',
      '//cdn.example'
    ],
    [
      'an address in a style sheet',
      'app.css',
      "@import url('https://fonts.example/x.css');",
      'fonts.example'
    ],
    ['a long file', 'lib/domain/a.ts', 'const a = 1;\n'.repeat(201), 'has 201 lines'],
    [
      'a test’s way to a page',
      'lib/views/a.test.ts',
      "import x from '../../routes/a.ts';",
      'leaves its folder'
    ],
    ['a package no test needs', 'lib/views/a.test.ts', "import _ from 'lodash';", 'package lodash'],
    ['an empty name', 'lib/domain/date-utils.ts', '', 'is called utils']
  ])('finds %s', (_, path, text, words) => {
    const found = breaches(new Map([...SOUND, [`src/${path}`, text]]), ARCHITECTURE);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`src/${path} `);
    expect(found[0]).toContain(words);
  });
});
