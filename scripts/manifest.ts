import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, manifestText, type ListedFile } from '#lib/submissions/manifest.ts';

/** Writes the list of the CSV files of a folder into it, for hosts: `npm run manifest -- <folder>`, data/submissions of the built site unless named. */

const folder = process.argv[2] ?? join('build', 'data', 'submissions');
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. Name the one that holds the submissions.`);
  process.exit(1);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .sort()
  .map((name): ListedFile => {
    const path = join(folder, name);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    return { name, sha256, sent: statSync(path).mtime.toISOString().slice(0, 10) };
  });
writeFileSync(join(folder, MANIFEST), manifestText(files));
console.log(`${join(folder, MANIFEST)} lists ${files.length} submissions.`);
