import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Writes build/site-files.json: every file that a reader needs to go on without a network, with its size and its SHA-256,
 * so that the service worker can keep the whole of one version, and nothing of another. What only hosts read, and what
 * they may replace without a build, is left out.
 */

const BUILD = 'build';
const FOR_HOSTS =
  /^data\/submissions\/|(?:^|\/)(?:service-worker\.js|site-files\.json|robots\.txt|_headers|version\.json|\.[^/]+)$|\.(?:br|gz)$/;

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => relative(BUILD, path).split(sep).join('/'))
  .filter((path) => !FOR_HOSTS.test(path))
  .map((path) => fileAt(path))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the framework wrote the file, of this type
const { version }: { version: string } = JSON.parse(readFileSync(join(BUILD, '_app/version.json'), 'utf8'));
writeFileSync(join(BUILD, 'site-files.json'), JSON.stringify({ version, files }));

function fileAt(path: string): { path: string; bytes: number; hash: string } {
  const bytes = readFileSync(join(BUILD, path));
  const hash = createHash('sha256').update(bytes).digest('base64');
  return { path, bytes: bytes.length, hash };
}
