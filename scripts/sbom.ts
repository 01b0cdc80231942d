import { readFileSync, writeFileSync } from 'node:fs';
import { billOfMaterials, packagesOf, type Lockfile } from './cyclonedx.ts';

/** Writes sbom.cdx.json, the software bill of materials, from package-lock.json, and says which licences it holds. */

const FILE = 'sbom.cdx.json';

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- npm wrote the file, of this type
const lock: Lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
writeFileSync(FILE, `${JSON.stringify(billOfMaterials(lock), null, 2)}\n`);

const counts = new Map<string, number>();
for (const { license = 'none named' } of packagesOf(lock))
  counts.set(license, (counts.get(license) ?? 0) + 1);
const licences = [...counts].sort(([, a], [, b]) => b - a).map(([licence, count]) => `${licence} ${count}`);
console.log(`${FILE}: ${packagesOf(lock).length} packages (${licences.join(', ')}).`);
