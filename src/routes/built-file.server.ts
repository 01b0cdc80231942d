import { version } from '$app/environment';
import { json } from '@sveltejs/kit';
import type { BuiltFile } from './built-file.ts';

/** The answer that becomes a file of the build, which `fetchBuilt` reads. */
export function builtFile(content: unknown): Response {
  const file: BuiltFile<unknown> = { version, content };
  return json(file);
}
