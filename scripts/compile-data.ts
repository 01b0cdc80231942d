import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { summaryOf } from '#lib/catalogue/core.ts';
import type { IndicatorIndex, RegionCatalogue } from '#lib/catalogue/core.ts';
import { readDataFolder } from '#lib/catalogue/files.ts';
import type { FindingNames } from '#lib/catalogue/finding.ts';
import { protectionRulesOf } from '#lib/catalogue/protection-rules.ts';
import { readPublished } from '#lib/catalogue/published.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import type { Catalogue } from '#lib/catalogue/read.ts';
import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import { FROM_FILES, readStamp, serverName, stampText, workOf } from './data-stamp.ts';
import { integrityOf } from './integrity.ts';
import { writeFigures } from './figures-database.ts';
import { figuresTables, type FiguresTable } from './figures-tables.ts';
import { tablesFromServer } from './server-figures.ts';
import { readShipped } from './shipped-observations.ts';

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
    ...[FIGURES, FIGURES_SIZE, CORE, INDICATORS, CONTRACT, FINDING, PROTECTION, SHIPPED, STAMP]
  ].every(existsSync);
  const kept = isThere ? readStamp(readFileSync(STAMP, 'utf8')) : null;
  if (workOf(kept, hash, from) === 'none') {
    const source = kept?.source === FROM_FILES ? '' : `, with figures from ${kept?.source}`;
    console.log(`The compiled data are up to date${source}.`);
    return;
  }

  const began = performance.now();
  const folder = readDataFolder(join(ROOT, 'data'));
  const catalogue = readCatalogue(folder.catalogue);
  const published = Object.entries(folder.published).flatMap(([file, text]) => readPublished(text, file));
  const contract = submissionContract(catalogue);
  const shipped = readShipped(folder.submissions, contract);
  mkdirSync(GENERATED, { recursive: true });
  const tables = figuresTables(catalogue, published, shipped.observations);
  const codes = catalogue.region.authorities.map(({ code }) => code);
  const server = from === undefined || from === FROM_FILES ? null : from;
  const stored = server === null ? tables : await tablesFromServer(server, tables, contract, codes);
  await writeFigures(FIGURES, stored);
  writeFileSync(FIGURES_SIZE, sizeText());
  writeFileSync(
    CORE,
    moduleText('catalogue', 'RegionCatalogue', 'catalogue/core', coreOf(catalogue, shipped.isMadeUp))
  );
  writeFileSync(INDICATORS, moduleText('indicators', 'IndicatorIndex', 'catalogue/core', indexOf(catalogue)));
  writeFileSync(CONTRACT, moduleText('contract', 'SubmissionContract', 'catalogue/contract', contract));
  writeFileSync(FINDING, moduleText('finding', 'FindingNames', 'catalogue/finding', findingOf(catalogue)));
  writeFileSync(
    PROTECTION,
    moduleText('protection', 'ProtectionRules', 'catalogue/protection-rules', protectionRulesOf(catalogue))
  );
  writeFileSync(SHIPPED, shippedText(shipped.isMadeUp));
  const source = server === null ? FROM_FILES : serverName(server);
  writeFileSync(STAMP, stampText({ hash, source }));
  console.log(
    `Compiled ${rowsIn(stored, 'published')} published figures and ${rowsIn(stored, 'shipped_observation')} submitted ones from ${source} into ` +
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

/** The shipped submissions travel as files of their own, which no host replaces. */
function shippedText(madeUp: boolean): string {
  const folder = join(ROOT, 'data', 'submissions');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
  const imports = names.map(
    (name, index) =>
      `import file${index} from ${JSON.stringify(`../data/submissions/${name}?url&no-inline`)};`
  );
  const files = names.map(
    (name, index) =>
      `    { name: ${JSON.stringify(name)}, sha256: '${sha256Of(join(folder, name))}', url: file${index} }`
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
