import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const FOLDER = 'data/submissions';
const SHIPPED = new URL('../../data/submissions/', import.meta.url);

/** The folder of a copied site in which a host replaces submissions. */
export interface HostedFolder {
  /** Puts a file into it, or another in its place. */
  put(name: string, text: string): void;
  take(name: string): void;
  /** Writes the list: names alone, or lines as `sha256sum` writes them, of the files that are there. */
  list(lines: readonly string[]): void;
  /** A line of the list as `sha256sum` writes it, of the file as it is now. */
  hashed(name: string): string;
}

/** The hosted folder of a copy of the built site. */
export function hostedFolder(site: string): HostedFolder {
  const path = (name: string): string => join(site, FOLDER, name);
  return {
    put: (name, text) => writeFileSync(path(name), text),
    take: (name) => rmSync(path(name)),
    list: (lines) => writeFileSync(path('manifest.txt'), `${lines.join('\n')}\n`),
    hashed: (name) =>
      `${createHash('sha256')
        .update(readFileSync(path(name)))
        .digest('hex')}  ${name}`
  };
}

/** The text of a submission that the site ships with. */
export function shippedText(name: string): string {
  return readFileSync(new URL(name, SHIPPED), 'utf8');
}
