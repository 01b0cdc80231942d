import { version } from '$app/environment';
import { json } from '@sveltejs/kit';
import type { BuiltFile } from './built-file.ts';

/** The answer that becomes a file of the build, which `fetchBuilt` reads. */
export function builtFile<Content>(content: Content): Response {
  const file: BuiltFile<Content> = { version, content };
  return json(file);
}
