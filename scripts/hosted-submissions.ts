import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, manifestText } from '#lib/submissions/manifest.ts';

/** Puts the submissions that the site is built with, and their list, into the folder of build/ in which a host replaces them. */

const FROM = join('.generated', 'submissions');
const TO = join('build', 'data', 'submissions');

mkdirSync(TO, { recursive: true });
const names = existsSync(FROM) ? readdirSync(FROM).filter((name) => name.endsWith('.csv')) : [];
for (const name of names) copyFileSync(join(FROM, name), join(TO, name));
// Without days: those of a checkout say nothing, and the same data must make the same build.
const files = names.sort().map((name) => ({
  name,
  sha256: createHash('sha256')
    .update(readFileSync(join(FROM, name)))
    .digest('hex'),
  sent: null
}));
writeFileSync(join(TO, MANIFEST), manifestText(files));
