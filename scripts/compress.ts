import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { WHOLE_MOST_BYTES } from '#lib/engine/figures-file.ts';

/**
 * Writes a .gz and a .br copy beside every file of build/ that gains by it, for hosts that send such copies. Brotli
 * stops at 9: the engine takes four seconds and 5.9 MB, where the highest quality takes minutes to save 0.8 MB.
 */

const BUILD = 'build';
const GAINS = /\.(?:html|js|css|json|svg|txt|webmanifest|wasm|duckdb|csv)$/;
/** A host may replace these without a build, and a copy would go on saying what they said before. */
const REPLACEABLE = /^data[\\/]submissions[\\/]/;
const SMALLEST = 1_000;
const AT_ONCE = 4;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

if (!existsSync(BUILD)) {
  console.error('There is no built site yet: run npm run build first.');
  process.exit(1);
}
const began = performance.now();
const waiting = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((name) => GAINS.test(name) && !REPLACEABLE.test(name))
  .map((name) => join(BUILD, name));
const sizes = { files: 0, plain: 0, gz: 0, br: 0 };
await Promise.all(Array.from({ length: AT_ONCE }, compressNext));
const [plain, gz, br] = [sizes.plain, sizes.gz, sizes.br].map((bytes) => (bytes / 1e6).toFixed(1));
console.log(
  `Compressed ${sizes.files} files, ${plain} MB: ${gz} MB with gzip, ${br} MB with brotli, ` +
    `in ${Math.round((performance.now() - began) / 1000)} s.`
);

async function compressNext(): Promise<void> {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await compress(path);
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  // A host that sends a copy of the database could not send parts of it.
  const isReadInParts = path.endsWith('.duckdb') && bytes.length > WHOLE_MOST_BYTES;
  if (bytes.length < SMALLEST || isReadInParts) return;
  const [small, smaller] = await Promise.all([
    gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }),
    brotlied(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    })
  ]);
  await writeFile(`${path}.gz`, small);
  await writeFile(`${path}.br`, smaller);
  sizes.files += 1;
  sizes.plain += bytes.length;
  sizes.gz += small.length;
  sizes.br += smaller.length;
}
