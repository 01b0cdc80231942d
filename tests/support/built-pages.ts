import { readdirSync } from 'node:fs';
import { BUILT } from './site.ts';

/** The address of every page in the build, under the site's base, shortest first. */
export function builtPages(): readonly string[] {
  return readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
