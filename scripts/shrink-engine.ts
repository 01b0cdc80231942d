import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { integrityOf } from './integrity.ts';

/**
 * Puts the engine's program in build/ in gzip, under the name it has: 34 MB become 7.7, for hosts that take no file of
 * 25 MB or do not compress. The worker around the engine opens it, and takes either by
 * its hash. `npm run shrink` writes site-files.json again after it.
 */

const SCRIPTS = 'build/_app/immutable';
const FOLDER = `${SCRIPTS}/assets`;
const [GZIP_FIRST, GZIP_SECOND] = [0x1f, 0x8b];

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.wasm'));
if (names.length === 0) throw new Error(`There is no engine in ${FOLDER}: run npm run build first.`);
for (const name of names) shrink(join(FOLDER, name));

function shrink(path: string): void {
  const bytes = readFileSync(path);
  for (const copy of ['.gz', '.br']) rmSync(path + copy, { force: true });
  const isSmall = bytes[0] === GZIP_FIRST && bytes[1] === GZIP_SECOND;
  const small = isSmall ? bytes : gzipSync(bytes, { level: 9 });
  if (!isSmall) {
    writeFileSync(path, small);
    allow(integrityOf(bytes), integrityOf(small));
  }
  console.log(`The engine is ${(small.length / 1e6).toFixed(1)} MB in gzip: ${path}`);
}

/** Lets browsers take the program by another hash too. */
function allow(hash: string, other: string): void {
  const scripts = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(SCRIPTS, name))
    .filter((script) => readFileSync(script, 'utf8').includes(hash));
  if (scripts.length === 0) throw new Error(`No script in ${SCRIPTS} names the engine by its hash.`);
  for (const script of scripts) {
    writeFileSync(script, readFileSync(script, 'utf8').replaceAll(hash, `${hash} ${other}`));
    for (const copy of ['.gz', '.br']) rmSync(script + copy, { force: true });
  }
}
