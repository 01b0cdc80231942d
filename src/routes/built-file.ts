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
  const file = fileIn<Content>(await textAt(address, what));
  if (file === null) throw new Error(`${what} did not arrive whole. Reload the page and try again.`);
  if (file.version === version) return file.content;
  throw new Error(
    'The host has replaced this site by another version since the page was opened, and their figures must not be mixed. Reload the page to go on with the newer one.'
  );
}

async function textAt(address: string, what: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) }).catch(() => null);
  if (response === null) throw new Error(`${what} could not be fetched. Check the connection and try again.`);
  if (!response.ok) throw new Error(`${what} answered ${response.status}. Reload the page and try again.`);
  return response.text().catch(() => '');
}

/** The file that a text holds, null when it is cut short or something else. */
function fileIn<Content>(text: string): BuiltFile<Content> | null {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- of this type where this very build wrote it, as its version tells
    const file: BuiltFile<Content> | null = JSON.parse(text);
    return file;
  } catch {
    return null;
  }
}
