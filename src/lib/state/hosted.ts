import { listWords } from '#lib/domain/format.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import { issueWords } from '#lib/submissions/issue-words.ts';
import { halfMarkedWords, isMadeUp } from '#lib/submissions/made-up.ts';
import { MANIFEST, readManifest, type ListedFile } from '#lib/submissions/manifest.ts';
import { changedQuarters, fileFor, type Shelf } from '#lib/submissions/shelf.ts';
import type { ShippedFile, ShippedList } from '#lib/submissions/shipped-list.ts';
import type { CheckedFile } from './check-all.ts';
import { readOnto, type Reader } from './reading.ts';
import { laidBeneath } from './site-part.ts';

/** What a host answers for one file: its bytes and the day it last changed, where the host says; or why not, in words. */
export type Answered =
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly changed: string | null } | { readonly words: string };

/** The host as we ask it. */
export interface SubmissionsHost {
  /** The bytes of the list; null where there is none, or the host cannot be reached. */
  readonly manifest: () => Promise<Uint8Array | null>;
  readonly file: (name: string) => Promise<Answered>;
  /** A submission that the site was built with. */
  readonly builtIn: (file: ShippedFile) => Promise<File>;
}

/** The site's own files as they are to be shown, empty while the build's own figures stand, and what of the host's could not be used. */
export interface Hosted {
  readonly shelf: Shelf;
  /** The bytes of each file by its id. */
  readonly bytes: ReadonlyMap<string, File>;
  readonly faults: readonly string[];
}

interface Fetched {
  readonly file: File;
  readonly sha256: string;
  readonly sent: string | null;
}

/** Finds the host's submissions that the site was not built with, and reads them on the road that a reader's own files take. */
export async function hostedSubmissions(
  host: SubmissionsHost,
  shipped: ShippedList,
  reader: Reader,
  nameOf: (code: string) => string
): Promise<Hosted> {
  const bytes = await host.manifest();
  const manifest = bytes === null ? null : readManifest(bytes);
  if (manifest === null) return { shelf: [], bytes: new Map(), faults: [] };
  const known = new Set(shipped.files.map(({ sha256 }) => sha256));
  const asked = manifest.files.filter(({ sha256 }) => sha256 === null || !known.has(sha256));
  const answers = await Promise.all(asked.map((listed) => fetchListed(host, reader, listed)));
  const faults = [
    ...manifest.problems,
    ...answers.flatMap((answer) => ('words' in answer ? [answer.words] : []))
  ];
  const fresh = answers.flatMap((answer) => ('words' in answer || known.has(answer.sha256) ? [] : [answer]));
  const read = await readFresh(fresh, shipped, reader, nameOf);
  const all = [...faults, ...read.faults];
  if (read.shelf.length === 0) return { shelf: [], bytes: new Map(), faults: all };
  const isReal = read.shelf.some(({ madeUp }) => madeUp !== true);
  const built = isReal && shipped.madeUp ? NOTHING : await builtSubmissions(host, shipped, reader);
  return {
    shelf: [...built.shelf, ...read.shelf],
    bytes: new Map([...built.bytes, ...read.bytes]),
    faults: all
  };
}

const NOTHING: Hosted = { shelf: [], bytes: new Map(), faults: [] };

/** The files that the site was built with, to lie beneath others. */
export async function builtSubmissions(
  host: Pick<SubmissionsHost, 'builtIn'>,
  { files, madeUp }: ShippedList,
  reader: Reader
): Promise<Hosted> {
  const { shelf, bytes } = await readOnto(
    [],
    await Promise.all(files.map((file) => host.builtIn(file))),
    reader
  );
  const made = new Set(madeUp ? shelf.map(({ id }) => id) : []);
  return { shelf: laidBeneath(shelf, 'build', made), bytes: named('build', bytes), faults: [] };
}

async function fetchListed(
  host: SubmissionsHost,
  reader: Reader,
  { name, sha256, sent }: ListedFile
): Promise<Fetched | { readonly words: string }> {
  const answer = await host.file(name);
  if ('words' in answer) return answer;
  const file = new File([answer.bytes], name, { type: 'text/csv' });
  const is = await reader.identify(file);
  if (sha256 === null || sha256 === is) return { file, sha256: is, sent: sent ?? answer.changed };
  return {
    words:
      `${name} is not the file that ${MANIFEST} lists: its SHA-256 begins ${is.slice(0, 8)}, not ${sha256.slice(0, 8)}. ` +
      `It was changed after the list was written, or did not arrive whole. Copy the file again, or write ${MANIFEST} again.`
  };
}

async function readFresh(
  fresh: readonly Fetched[],
  shipped: ShippedList,
  reader: Reader,
  nameOf: (code: string) => string
): Promise<Hosted> {
  const { shelf, bytes, faulty } = await readOnto(
    [],
    fresh.map(({ file }) => file),
    reader
  );
  const half = shelf.filter(({ checked }) => isMadeUp(checked) === null);
  const madeUp = new Set(shelf.flatMap(({ id, checked }) => (isMadeUp(checked) === true ? [id] : [])));
  const whole = shelf.filter((file) => !half.includes(file));
  const isReal = whole.some(({ id }) => !madeUp.has(id)) || (shipped.files.length > 0 && !shipped.madeUp);
  const leftOut = isReal ? whole.filter(({ id }) => madeUp.has(id)) : [];
  const used = whole.filter((file) => !leftOut.includes(file));
  const sent = new Map(fresh.flatMap((one) => (one.sent === null ? [] : [[one.sha256, one.sent] as const])));
  const dated = used.map((file) => ({ ...file, ...sentOn(sent.get(file.id)) }));
  return {
    shelf: laidBeneath(dated, 'host', madeUp),
    bytes: named('host', bytes),
    faults: [
      ...faulty.map(faultWords),
      ...half.map(({ checked }) => halfMarkedWords(checked)),
      ...leftOut.map(({ checked }) => leftOutWords(checked.file)),
      ...twiceWords(used, nameOf)
    ]
  };
}

function sentOn(sent: string | undefined): { readonly sent?: string } {
  return sent === undefined ? {} : { sent };
}

function named(from: 'build' | 'host', bytes: ReadonlyMap<string, File>): ReadonlyMap<string, File> {
  return new Map([...bytes].map(([id, file]) => [`${from} ${id}`, file]));
}

function faultWords({ file, result }: CheckedFile): string {
  const [first, ...others] = result.issues.filter(({ severity }) => severity === 'error');
  if (first === undefined) return `${file.name} names no authority. Put its code in the column “authority”.`;
  const more =
    others.length === 0
      ? ''
      : ` There are ${others.length} more: add the file on the page Submissions to see all.`;
  return `${issueWords(first)}${more}`;
}

function leftOutWords(name: string): string {
  return (
    `${name} is marked illustrative and is left out: made-up figures do not stand beside real ones. ` +
    `Take it off ${MANIFEST}, or put the real file in its place.`
  );
}

/** Says which quarters two files of the host give otherwise. */
function twiceWords(shelf: Shelf, nameOf: (code: string) => string): readonly string[] {
  return shelf.flatMap((file, index) => {
    const earlier = shelf.slice(0, index).map((one) => ({ ...one, standing: 'in-use' as const }));
    const ends = changedQuarters(earlier, file);
    const other = ends[0] === undefined ? null : fileFor(earlier, file.authority, ends[0]);
    if (other === null) return [];
    return [
      `${other.checked.file} and ${file.checked.file} give other figures for ${nameOf(file.authority)}, ` +
        `${listWords(ends.map(quarterLabel))}: those of ${file.checked.file}, the later in ${MANIFEST}, are shown. Take one of the two off the list.`
    ];
  });
}
