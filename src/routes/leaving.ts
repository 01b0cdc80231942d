import { catalogue } from '#generated/catalogue.ts';
import {
  hidingWords,
  SHARING_WORDS,
  sharingStamp,
  type HiddenCells,
  type SharingLevel,
  type SharingView
} from '#lib/domain/sharing.ts';
import { seenAs, sharing } from '#lib/state/sharing.svelte.ts';
import { hiddenCells, namesIn, withoutLinks } from '#lib/tables/shared-table.ts';
import type { Table } from '#lib/tables/table.ts';
import { explanationText, type Explanation } from '#lib/views/explanation.ts';
import { isForAnybody, STATUS_WORDS, type Provenance } from '#lib/views/provenance.ts';
import { fetchNeeded } from './needed-to-leave.ts';
import { canBeProtected } from './submitted-in-use.ts';

export { fetchNeeded };

/** A table with where its numbers come from. */
export interface TableWithProvenance {
  readonly table: Table;
  readonly provenance: Provenance;
}

/** What may leave at the level in force, stamped with what was done to it; or in words why it stays. `cells` are null where nothing is hidden by rule. */
export type Leaving<What> =
  | {
      readonly kind: 'leaves';
      readonly what: What;
      /** How it is seen: what leaves must be made for that view. */
      readonly view: SharingLevel;
      /** True for what holds nothing submitted. */
      readonly isForAnybody: boolean;
      readonly stamp: string;
      readonly cells: HiddenCells | null;
    }
  | { readonly kind: 'stays'; readonly words: string };

const BEING_WORKED_OUT =
  'Not yet: what must be hidden of the loaded submissions is still being worked out. Try again in a moment.';
const MEMBERS_ONLY = 'No: it cannot be protected, so it leaves for members only.';
export const NO_LETTERS =
  'No: names, sizes or official figures in it would tell whose the submitted figures are. Choose partners, or show official figures alone.';
const NAMES_THROUGHOUT =
  'No: views name authorities throughout, so together they leave for partners or members. Choose partners under Sharing.';
/** A change of what is asked of `read` may leave it without an answer, or fail where a part of the page would not be there. */
const NOTHING = 'No: once small counts are hidden, nothing is left of it to compare.';

/**
 * What leaves of a table at the level in force. `read` makes the table of the figures in use, and is asked again for each
 * view of them: whatever it makes of other figures leaves for members only. Null where there is nothing to read.
 */
export async function tableLeaving(
  read: () => TableWithProvenance | null
): Promise<Leaving<TableWithProvenance>> {
  await fetchNeeded();
  const going = leavingOf(read, ({ provenance }) => provenance);
  if (going.kind === 'stays' || going.isForAnybody || going.view === 'members') return going;
  const { view, what } = going;
  if (what.table.rows.length === 0) return stays(view === 'public' ? NO_LETTERS : NOTHING);
  if (view === 'public' && namesLeft(what)) return stays(NO_LETTERS);
  const [members, small] = [seenOrNull('members', read), seenOrNull('small', read)];
  const cells = members && small && hiddenCells(members.table, small.table, what.table);
  const table = view === 'public' ? withoutLinks(what.table) : what.table;
  return { ...going, what: { ...what, table }, cells, stamp: stampOf(view, cells) };
}

/** The figures of several tables as they are seen at the level in force, and what becomes of each table that is made of them. */
export interface LeavingFigures<What> {
  readonly kind: 'leaves';
  readonly what: What;
  readonly view: SharingLevel;
  /** The stamp of what holds figures of such provenance. */
  readonly stampOf: (said: Pick<Provenance, 'status' | 'open'>) => string;
  /** A table made of the figures, as it may leave. Throws in words where it would still name who is not to be named. */
  readonly passed: (made: TableWithProvenance) => Table;
}

/**
 * What a paper of several tables is made of at the level in force, or in words why none can be made. `read` gives the
 * figures in use and is asked for the view of the level alone: only what `inUse` and its kin answer in it is protected.
 */
export async function figuresLeaving<What>(
  read: () => What
): Promise<LeavingFigures<What> | { readonly kind: 'stays'; readonly words: string }> {
  await fetchNeeded();
  const view = sharing.leavesFor;
  if (view !== 'members' && !canBeProtected()) return stays(BEING_WORKED_OUT);
  return {
    kind: 'leaves',
    view,
    what: seenAs(view, read).found,
    stampOf: stampFor,
    passed(made) {
      if (view !== 'public') return made.table;
      if (namesLeft(made)) throw new Error(NO_LETTERS);
      return withoutLinks(made.table);
    }
  };
}

/** The stamp at the level in force of what holds figures of such provenance. */
export function stampFor(said: Pick<Provenance, 'status' | 'open'>): string {
  if (isForAnybody(said)) return sharingStamp(said.open ? 'open' : 'official', null);
  return stampOf(sharing.leavesFor, null);
}

/** Why nothing can be read off a page that is drawn at the level in force, in words; null where it can. Ask `fetchNeeded` first. */
export function whyNotAsDrawn(): string | null {
  const level = sharing.leavesFor;
  if (level === 'public') return NAMES_THROUGHOUT;
  return level === 'members' || canBeProtected() ? null : BEING_WORKED_OUT;
}

/** What of a table will be hidden at the level in force, or why it stays, in a sentence. */
export async function previewWords(read: () => TableWithProvenance | null): Promise<string> {
  const going = await tableLeaving(read);
  if (going.kind === 'stays') return going.words;
  return going.cells === null ? SHARING_WORDS[going.view].means : `${hidingWords(going.cells)}.`;
}

/** What leaves of an explanation at the level in force, as text with its stamp. */
export async function explanationLeaving(read: () => Explanation | null): Promise<Leaving<string>> {
  await fetchNeeded();
  const going = leavingOf(read, ({ status }) => ({ status: STATUS_WORDS[status] }));
  if (going.kind === 'stays') return going;
  const text = explanationText(going.what, going.stamp);
  if (going.view === 'public' && namesToHide(text).length > 0) return stays(NO_LETTERS);
  return { ...going, what: text };
}

/** Whether something with this provenance may leave, and seen at which view. Ask `fetchNeeded` first. */
export function provenanceLeaving(read: () => Provenance): Leaving<Provenance> {
  return leavingOf(read, (provenance) => provenance);
}

function leavingOf<What>(
  read: () => What | null,
  saidOf: (what: What) => Pick<Provenance, 'status' | 'open'>
): Leaving<What> {
  const level = sharing.leavesFor;
  const members = seenOrNull('members', read);
  if (members === null) return stays(NOTHING);
  const said = saidOf(members);
  if (isForAnybody(said)) {
    const stamp = sharingStamp(said.open ? 'open' : 'official', null);
    const what = seenOrNull('partners', read) ?? members;
    return { kind: 'leaves', what, view: 'partners', isForAnybody: true, stamp, cells: null };
  }
  const leaves = {
    kind: 'leaves',
    view: level,
    isForAnybody: false,
    stamp: stampOf(level, null),
    cells: null
  } as const;
  if (level === 'members') return { ...leaves, what: members };
  if (!canBeProtected()) return stays(BEING_WORKED_OUT);
  const seen = tried(() => seenAs(level, read));
  if (seen === null || seen.found === null) return stays(level === 'public' ? NO_LETTERS : NOTHING);
  return seen.isMadeForIt ? { ...leaves, what: seen.found } : stays(MEMBERS_ONLY);
}

/** Which names of authorities that are not to be named some words hold. */
export function namesToHide(words: string): readonly string[] {
  return hiddenNames().filter((name) => words.includes(name));
}

function namesLeft({ table, provenance }: TableWithProvenance): boolean {
  return namesIn(table, hiddenNames()).length > 0 || namesToHide(JSON.stringify(provenance)).length > 0;
}

function hiddenNames(): readonly string[] {
  return catalogue.region.authorities
    .filter(({ code }) => code !== sharing.named)
    .flatMap(({ name, shortName, slug }) => [name, shortName, slug]);
}

function stampOf(level: SharingLevel, cells: HiddenCells | null): string {
  const named = catalogue.region.authorities.find(({ code }) => code === sharing.named)?.name ?? '';
  return sharingStamp(level, cells, named);
}

function seenOrNull<Found>(view: SharingView, read: () => Found | null): Found | null {
  return tried(() => seenAs(view, read))?.found ?? null;
}

/** A part of the page that is not there at some view cannot be read there. */
function tried<Found>(read: () => Found): Found | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function stays(words: string): { readonly kind: 'stays'; readonly words: string } {
  return { kind: 'stays', words };
}
