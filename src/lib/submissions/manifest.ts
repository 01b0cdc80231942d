import { readText } from '#lib/csv/bytes.ts';

/** The name of the list of hosted submissions, in their own folder. */
export const MANIFEST = 'manifest.txt';
const MOST_LISTED = 200;

/** A submission that the host offers, as its list has it. */
export interface ListedFile {
  readonly name: string;
  /** 64 lower-case hexadecimal digits; null where the list gives none, and the file is then always fetched. */
  readonly sha256: string | null;
  /** ISO day on which it was sent; null where the list gives none. */
  readonly sent: string | null;
}

/** What a list offers, and what of it could not be read, in sentences for the host. */
export interface Manifest {
  readonly files: readonly ListedFile[];
  readonly problems: readonly string[];
}

/** A name alone, so that no line can lead out of the folder; before it a hash as sha256sum writes it, after it a day. */
const LINE =
  /^(?:([0-9a-f]{64})[ \t]+\*?)?(?:\.\/)?([^/\\:?#%*"<>|\s][^/\\:?#%*"<>|]*\.csv)(?:[ \t]+(\d{4}-\d\d-\d\d))?$/i;

/** Reads a list: a line a file, blank lines and lines that begin with "#" apart; null for bytes that are a page and no list. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  const decoded = readText(bytes);
  if ('refusal' in decoded) {
    return decoded.refusal === 'html' ? null : unread('is not plain text');
  }
  const lines = decoded.text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const files = new Map<string, ListedFile>();
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const file = listedIn(line);
    if (file !== null) files.set(file.name, file);
    else
      problems.push(
        `${MANIFEST}, line ${index + 1}: “${short(line)}” is not the name of a CSV file. ${FORM}`
      );
  }
  if (files.size > MOST_LISTED) return unread(`lists ${files.size} files, more than ${MOST_LISTED}`);
  return { files: [...files.values()], problems };
}

const FORM = `Write the name alone, or a line of “sha256sum *.csv”.`;

/** Writes what `readManifest` reads. */
export function manifestText(files: readonly ListedFile[]): string {
  const lines = files.map(({ name, sha256, sent }) =>
    [...(sha256 === null ? [] : [sha256]), name, ...(sent === null ? [] : [sent])].join('  ')
  );
  return `${lines.join('\n')}\n`;
}

function listedIn(line: string): ListedFile | null {
  const [, sha256, name, sent] = LINE.exec(line) ?? [];
  if (name === undefined) return null;
  return {
    name,
    sha256: sha256?.toLowerCase() ?? null,
    sent: sent !== undefined && isDay(sent) ? sent : null
  };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function short(line: string): string {
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`;
}

function unread(why: string): Manifest {
  return { files: [], problems: [`${MANIFEST} ${why}. Write one line for each CSV file of the folder.`] };
}
