import { EMPTY_MARK, EMPTY_WORDS, type EmptyKind } from '#lib/domain/cell.ts';
import type { Table, TableCell, TableColumn, TableRow } from '#lib/tables/table.ts';
import { isForAnybody, type Provenance } from '#lib/views/provenance.ts';
import { cleanText } from './clean-text.ts';
import { formulaSafe } from './formula-safe.ts';
import { shownNumber, type ShownNumber } from './shown-number.ts';

/** When and from where something was taken: `address` opens the same view again. */
export interface Origin {
  readonly generated: string;
  readonly version: string;
  readonly address: string;
}

/** One line of what is said with every table and picture that leaves. */
export interface Fact {
  readonly name: string;
  readonly words: string;
}

/** A cell that may leave: text no spreadsheet runs, and its number where it shows one. */
export interface OutgoingCell {
  readonly text: string;
  readonly number: ShownNumber | null;
}

export interface OutgoingRow {
  readonly role: TableRow['role'];
  readonly cells: readonly OutgoingCell[];
}

/** A heading as it leaves; no two of a table are the same. */
export interface OutgoingColumn {
  readonly title: string;
  readonly note: string;
  readonly heading: string;
  readonly kind: TableColumn['kind'];
}

/** A table on its way out, with all that must be said of it. Every file and copy is made of this and of nothing else. */
export interface Outgoing {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly columns: readonly OutgoingColumn[];
  readonly rows: readonly OutgoingRow[];
}

/** The stamp of figures that leave as their senders gave them. */
export const AS_SUBMITTED = 'As submitted, for members: small counts are not hidden';

/** The marks that stand in place of numbers, with their meaning. */
export const MARKS: readonly (readonly [mark: string, meaning: string])[] = (
  ['suppressed', 'low', 'not-available', 'not-applicable', 'not-supplied'] satisfies EmptyKind[]
).map((kind) => [EMPTY_MARK[kind], EMPTY_WORDS[kind]]);

export const SHORTHAND = MARKS.map((pair) => pair.join(' ')).join('; ');

/**
 * The one door out: a table in the order on screen, what is known of its figures, how widely it may be shared (`stamp`),
 * and where it was taken. Text is cleaned and made safe here, so that no writer can forget it.
 */
export function outgoing(table: Table, provenance: Provenance, stamp: string, origin: Origin): Outgoing {
  return {
    title: safe(table.title),
    facts: factsOf(provenance, stamp, origin),
    columns: columnsOf(table.columns),
    rows: table.rows.map(({ role, cells }) => ({
      role,
      cells: table.columns.map((column, index) => cellOf(cells[index], column))
    }))
  };
}

/** All that is said with what leaves, in order. Empty phrases are left out. */
export function factsOf(provenance: Provenance, stamp: string, origin: Origin): readonly Fact[] {
  return [
    { name: 'Title', words: provenance.title },
    { name: 'Period', words: provenance.period },
    { name: 'Status', words: provenance.status },
    { name: 'Sharing', words: stamp },
    { name: 'Source', words: provenance.source },
    { name: 'Licence', words: licenceWords(provenance) },
    { name: 'Comparators', words: provenance.comparators },
    { name: 'Rules', words: provenance.rules },
    { name: 'Shorthand', words: SHORTHAND },
    { name: 'Generated', words: `${origin.generated}, site version ${origin.version}` },
    { name: 'Opens at', words: origin.address }
  ]
    .map(({ name, words }) => ({ name, words: safe(words) }))
    .filter(({ words }) => words !== '');
}

/** Under what each of the sources may be used. */
function licenceWords(provenance: Provenance): string {
  const hasOfficial = !/^Submissions[^;]*$/.test(provenance.source);
  return [
    hasOfficial ? 'Official figures: Open Government Licence v3.0' : '',
    isForAnybody(provenance) ? '' : 'Submitted figures: under no licence, for those alone that Sharing names'
  ]
    .filter((words) => words !== '')
    .join('. ');
}

function cellOf(cell: TableCell | undefined, column: TableColumn): OutgoingCell {
  if (cell === undefined) return { text: '', number: null };
  const number = column.kind === 'number' ? shownNumber(cell) : null;
  return { text: number?.isPlain ? cleanText(cell.text) : safe(cell.text), number };
}

function columnsOf(columns: readonly TableColumn[]): readonly OutgoingColumn[] {
  const used = new Set<string>();
  return columns.map(({ title, note = '', kind }, index) => {
    const name = safe(title) || `Column ${index + 1}`;
    const noted = cleanText(note);
    const heading = differing(noted === '' ? name : `${name} (${noted})`, used);
    return { title: name, note: safe(noted), heading, kind };
  });
}

/** A heading unlike those before it, small and capital letters alike, as spreadsheets tell them apart. */
export function differing(heading: string, used: Set<string>): string {
  let own = heading;
  for (let count = 2; used.has(own.toLowerCase()); count += 1) own = `${heading} (${count})`;
  used.add(own.toLowerCase());
  return own;
}

function safe(text: string): string {
  return String(formulaSafe(cleanText(text)));
}
