import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission } from '#lib/submissions/check.ts';
import { observationsInUse, place, type Shelf } from '#lib/submissions/shelf.ts';
import { checkAll, type CheckedFile } from './check-all.ts';
import { madeOwn, settledAmong, type Keep } from './members-part.ts';
import type { CheckingWorld } from './session-world.ts';
import type { StoredFile } from './stored-files.ts';

/** How files are read: checked, and named by their bytes. */
export interface Reader {
  readonly check: (file: File, onProgress: (fraction: number) => void) => Promise<CheckedSubmission>;
  /** The same text for the same bytes, and for no others. */
  readonly identify: (file: File) => Promise<string>;
  readonly onProgress: (words: string, fraction: number) => void;
}

/** What came of reading files onto a shelf. */
export interface Reading {
  readonly shelf: Shelf;
  readonly faulty: readonly CheckedFile[];
  /** Names of files that were on the shelf already, byte for byte. */
  readonly known: readonly string[];
  /** The bytes of the files that are new on it, by id. */
  readonly bytes: ReadonlyMap<string, File>;
}

/** What came of the files added last, apart from those that were taken. */
export type Attempt = Pick<Reading, 'faulty' | 'known'>;

/** More figures than this are not sent along to be compared with: it would take longer than the check. */
const MOST_COMPARED = 100_000;

/** The figures in use that a new file's are compared with, to see what changed since the last quarter. */
function comparableFigures(shelf: Shelf): readonly Observation[] {
  const shown = observationsInUse(shelf);
  return shown.length <= MOST_COMPARED ? shown : [];
}

/** How a world's files are read onto a shelf, until the signal says to stop. */
export function readerIn(
  world: CheckingWorld,
  shelf: Shelf,
  signal: AbortSignal,
  onProgress: Reader['onProgress']
): Reader {
  const previous = comparableFigures(shelf);
  return {
    check: (file, onFraction) => world.check(file, previous, signal, onFraction),
    identify: world.identify,
    onProgress
  };
}

/** How files of the site itself are read: compared with no others, and without a word of how far it is. */
export function quietReader(world: CheckingWorld): Reader {
  return readerIn(world, [], new AbortController().signal, () => undefined);
}

/** Reads files and puts those that are accepted on a shelf, to be kept as `keep` says. */
export async function readOnto(
  start: Shelf,
  files: readonly File[],
  reader: Reader,
  keep: Keep = 'browser'
): Promise<Reading> {
  const ids = new Map<File, string>();
  const checkAndName = async (file: File, onFraction: (fraction: number) => void) => {
    const result = await reader.check(file, onFraction);
    if (isTaken(result)) ids.set(file, await reader.identify(file));
    return result;
  };
  const checked = await checkAll(files, checkAndName, reader.onProgress);
  const bytes = new Map<string, File>();
  const known: string[] = [];
  const given = new Set<string>();
  let shelf = start;
  for (const { file, result } of checked) {
    const id = ids.get(file);
    if (!isTaken(result) || id === undefined) continue;
    given.add(id);
    if (shelf.some((shelved) => shelved.id === id)) known.push(file.name);
    else bytes.set(id, file);
    const membersOnly = keep === 'memory';
    shelf = place(shelf, { id, authority: result.authority, checked: result, membersOnly });
  }
  shelf = keep === 'memory' ? settledAmong(shelf, new Set(bytes.keys())) : madeOwn(shelf, given);
  return { shelf, known, bytes, faulty: checked.filter(({ result }) => !result.accepted) };
}

function isTaken(result: CheckedSubmission): result is CheckedSubmission & { readonly authority: string } {
  return result.accepted && result.authority !== null;
}

/** Reads stored files again, each with the place and the decisions that were stored with it. */
export async function readStored(stored: readonly StoredFile[], reader: Reader): Promise<Reading> {
  const reading = await readOnto(
    [],
    stored.map(({ file }) => file),
    reader
  );
  const shelf = reading.shelf.map((shelved) => {
    const decided = stored.find(({ file }) => file === reading.bytes.get(shelved.id));
    return decided
      ? { ...shelved, position: decided.position, standing: decided.standing, reasons: decided.reasons }
      : shelved;
  });
  return { ...reading, shelf };
}
