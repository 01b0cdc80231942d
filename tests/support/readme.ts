import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const BLOCK = /^```\w+ (.+)\n([\s\S]*?)^```$/gm;

/** The code of a README recipe (`Add a chart`) by the file it belongs to. Throws when the README has no such recipe. */
export function recipe(title: string): ReadonlyMap<string, string> {
  const [, section] = README.split(`\n### ${title}\n`);
  if (section === undefined) throw new Error(`README.md has no recipe called '${title}'.`);
  const [own = ''] = section.split(/\n##+ /);
  return new Map([...own.matchAll(BLOCK)].map(([, file = '', code = '']) => [file.trim(), code]));
}

/** The code that a recipe gives for a file; throws when it gives none. */
export function codeFor(file: string, blocks: ReadonlyMap<string, string>): string {
  const code = blocks.get(file);
  if (code === undefined) throw new Error(`The recipe has no code for '${file}'.`);
  return code;
}
