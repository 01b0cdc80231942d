import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { summaryOf } from '#lib/catalogue/core.ts';
import type { IndicatorIndex, RegionCatalogue } from '#lib/catalogue/core.ts';
import type { FindingNames } from '#lib/catalogue/finding.ts';
import { protectionRulesOf } from '#lib/catalogue/protection-rules.ts';
import type { Catalogue } from '#lib/catalogue/read.ts';
import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import { figuresOfFolder, openDataFolder } from './compiled-figures.ts';
import { FROM_FILES, readStamp, serverName, stampText, workOf } from './data-stamp.ts';
import { integrityOf } from './integrity.ts';
import { writeFigures } from './figures-database.ts';
import { publishedOf, type FiguresTable } from './figures-tables.ts';
import { figuresOfServer } from './server-figures.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GENERATED = join(ROOT, '.generated');
const FIGURES = join(GENERATED, 'figures.duckdb');
const FIGURES_SIZE = join(GENERATED, 'figures-size.ts');
const CORE = join(GENERATED, 'catalogue.ts');
const INDICATORS = join(GENERATED, 'indicators.ts');
const CONTRACT = join(GENERATED, 'contract.ts');
const FINDING = join(GENERATED, 'finding.ts');
const PROTECTION = join(GENERATED, 'protection.ts');
const SHIPPED = join(GENERATED, 'shipped.ts');
/** The submissions in the figures, as the files that the site ships with. */
const SUBMISSIONS = join(GENERATED, 'submissions');
const STAMP = join(GENERATED, 'stamp.txt');
/** What the outputs are made from: the data, and the code that reads and writes it. */
const INPUTS = [
  'data',
  'scripts',
  'src/lib/catalogue',
  'src/lib/csv',
  'src/lib/domain',
  'src/lib/submissions'
];

const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;

await compileData();

async function compileData(): Promise<void> {
  const hash = hashOf(INPUTS);
  const isThere = [
    ...[FIGURES, FIGURES_SIZE, CORE, INDICATORS, CONTRACT, FINDING, PROTECTION, SHIPPED, SUBMISSIONS, STAMP]
  ].every(existsSync);
  const kept = isThere ? readStamp(readFileSync(STAMP, 'utf8')) : null;
  if (workOf(kept, hash, from) === 'none') {
    const source = kept?.source === FROM_FILES ? '' : `, with figures from ${kept?.source}`;
    console.log(`The compiled data are up to date${source}.`);
    return;
  }

  const began = performance.now();
  const folder = openDataFolder(join(ROOT, 'data'));
  const { catalogue, contract } = folder;
  const server = from === undefined || from === FROM_FILES ? null : from;
  const { tables, submissions, isMadeUp } =
    server === null ? figuresOfFolder(folder) : await figuresOfServer(server, folder);
  mkdirSync(GENERATED, { recursive: true });
  await writeFigures(FIGURES, tables);
  writeFileSync(FIGURES_SIZE, sizeText());
  writeFileSync(
    CORE,
    moduleText('catalogue', 'RegionCatalogue', 'catalogue/core', coreOf(catalogue, isMadeUp))
  );
  writeFileSync(INDICATORS, moduleText('indicators', 'IndicatorIndex', 'catalogue/core', indexOf(catalogue)));
  writeFileSync(CONTRACT, moduleText('contract', 'SubmissionContract', 'catalogue/contract', contract));
  writeFileSync(FINDING, moduleText('finding', 'FindingNames', 'catalogue/finding', findingOf(catalogue)));
  writeFileSync(
    PROTECTION,
    moduleText(
      'protection',
      'ProtectionRules',
      'catalogue/protection-rules',
      protectionRulesOf(catalogue, publishedOf(tables))
    )
  );
  writeSubmissions(submissions, server === null);
  writeFileSync(SHIPPED, shippedText(Object.keys(submissions).sort(), isMadeUp));
  const source = server === null ? FROM_FILES : serverName(server);
  writeFileSync(STAMP, stampText({ hash, source }));
  console.log(
    `Compiled ${rowsIn(tables, 'published')} published figures and ${rowsIn(tables, 'shipped_observation')} submitted ones from ${source} into ` +
      `${(statSync(FIGURES).size / 1e6).toFixed(1)} MB in ${Math.round(performance.now() - began)} ms.`
  );
}

function sizeText(): string {
  const bytes = readFileSync(FIGURES);
  return [
    `/** Bytes of the prebuilt database. */\nexport const figuresBytes = ${bytes.length};\n`,
    `/** By which a browser knows that they arrived as they were made. */`,
    `export const figuresIntegrity = ${JSON.stringify(integrityOf(bytes))};\n`
  ].join('\n');
}

function coreOf({ region }: Catalogue, isMadeUp: boolean): RegionCatalogue {
  const authorities = region.authorities.map((authority) => ({ ...authority, aliases: [] }));
  return {
    region: { ...region, authorities },
    neighbourModels: NEIGHBOUR_MODELS,
    isMadeUp
  };
}

/** Files of `data/` byte by byte, so that a host's list has the same hashes; texts of a server as they are. */
function writeSubmissions(submissions: Readonly<Record<string, string>>, areFiles: boolean): void {
  rmSync(SUBMISSIONS, { recursive: true, force: true });
  mkdirSync(SUBMISSIONS, { recursive: true });
  for (const [name, text] of Object.entries(submissions)) {
    if (areFiles) copyFileSync(join(ROOT, 'data', name), join(GENERATED, name));
    else writeFileSync(join(GENERATED, name), text);
  }
}

/** The shipped submissions, named as `submissions/luton.csv`, travel as files of their own, which no host replaces. */
function shippedText(names: readonly string[], madeUp: boolean): string {
  const imports = names.map(
    (name, index) => `import file${index} from ${JSON.stringify(`./${name}?url&no-inline`)};`
  );
  const files = names.map(
    (name, index) =>
      `    { name: ${JSON.stringify(basename(name))}, sha256: '${sha256Of(join(GENERATED, name))}', url: file${index} }`
  );
  return [
    '// Compiled from data/ by scripts/compile-data.ts; change the data, not this file.',
    "import type { ShippedList } from '#lib/submissions/shipped-list.ts';",
    ...imports,
    '',
    `export const shipped: ShippedList = {\n  madeUp: ${madeUp},\n  files: [\n${files.join(',\n')}\n  ]\n};`,
    ''
  ].join('\n');
}

function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function indexOf({ indicators }: Catalogue): IndicatorIndex {
  return indicators.map(summaryOf);
}

function findingOf({ region, synonyms }: Catalogue): FindingNames {
  const aliases = region.authorities.map(({ code, aliases: names }) => [code, names] as const);
  return { aliases: Object.fromEntries(aliases), synonyms };
}

function moduleText(name: string, type: string, file: string, value: unknown): string {
  return [
    '// Compiled from data/ by scripts/compile-data.ts; change the data, not this file.',
    `import type { ${type} } from '#lib/${file}.ts';`,
    '',
    `export const ${name}: ${type} = ${JSON.stringify(value, null, 2)};`,
    ''
  ].join('\n');
}

function rowsIn(tables: readonly FiguresTable[], table: string): number {
  return tables.find(({ name }) => name === table)?.rows.length ?? 0;
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(filesUnder).sort()) {
    hash.update(file).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(ROOT, file)).isFile());
}
