import { version } from '$app/environment';

/** A file that the site was built with, and of which build it is. */
export interface BuiltFile<Content> {
  readonly version: string;
  readonly content: Content;
}

/** How long a file may take on the slowest line before the reader is told. */
const LIMIT_MS = 60_000;

/**
 * What a file of the build holds that this page is of, by its whole address. Rejects in words for the reader, which begin
 * with what it is, in the plural (“The official figures”), when it cannot be had, or when the host has another build by now.
 */
export async function fetchBuilt<Content>(address: string, what: string): Promise<Content> {
  const file = await fileAt(address, what);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- this very build wrote the file, of this type
  if (isOfThisBuild(file)) return file.content as Content;
  throw new Error(
    'The host has replaced this site by another version since the page was opened, and their figures must not be mixed. Reload the page to go on with the newer one.'
  );
}

async function fileAt(address: string, what: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) }).catch(() => null);
  if (response === null) throw new Error(`${what} could not be fetched. Check the connection and try again.`);
  if (!response.ok) throw new Error(`${what} answered ${response.status}. Reload the page and try again.`);
  const text = await response.text().catch(() => '');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${what} did not arrive whole. Reload the page and try again.`);
  }
}

function isOfThisBuild(file: unknown): file is BuiltFile<unknown> {
  return typeof file === 'object' && file !== null && 'version' in file && file.version === version;
}
