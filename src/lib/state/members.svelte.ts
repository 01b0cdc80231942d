import type { SealedContent } from '#lib/sealed/content.ts';
import type { Keep } from './members-part.ts';
import { DEFAULT_IDLE_MINUTES, idleState } from './idle-lock.ts';
import { addFiles, forgetMembers } from './session-changes.ts';
import { session } from './session.svelte.ts';
import { membersPart, readersPart } from './shelf-parts.ts';

let title = $state('');
let minutes = $state(DEFAULT_IDLE_MINUTES);
let isWarned = $state(false);
let lockedWords = $state('');
let lastUsed = 0;

/** The members' figures of this tab: whether they are open, and for how long. Neither a passphrase nor a key is ever kept. */
export const members = {
  /** How many files are open, in this tab's memory alone. */
  get open() {
    return membersPart(session.shelf).length;
  },
  /** What the opened file says it holds. */
  get title() {
    return title;
  },
  /** After how many minutes without use they are locked. */
  get minutes() {
    return minutes;
  },
  /** True in the last minute. */
  get isWarned() {
    return isWarned;
  },
  /** What became of them, in words, after they were locked; empty at other times. */
  get lockedWords() {
    return lockedWords;
  }
};

/** Takes opened content in as if its files had been dropped: checked, compared and shown. */
export async function takeMembers(content: SealedContent, keep: Keep, now: number): Promise<void> {
  title = content.title;
  lockedWords = '';
  isWarned = false;
  lastUsed = now;
  await addFiles(
    content.files.map(({ name, bytes }) => new File([bytes], name, { type: 'text/csv' })),
    keep
  );
}

/** Sets after how many minutes without use the figures are locked. */
export function lockAfter(chosen: number, now: number): void {
  minutes = chosen;
  used(now);
}

/** Hears that the reader is here at `now` (milliseconds): the time begins again, unless it is over already. */
export function used(now: number): void {
  if (members.open === 0) return;
  if (idleState(lastUsed, minutes, now) === 'over') {
    void lockMembers('over');
    return;
  }
  lastUsed = now;
  isWarned = false;
}

/** Looks at the clock: warns in the last minute, and locks when the time is over. */
export function watchIdle(now: number): void {
  if (members.open === 0) return;
  const state = idleState(lastUsed, minutes, now);
  isWarned = state === 'warned';
  if (state === 'over') void lockMembers('over');
}

/** Takes the members' files out of memory, because the reader says so or the time is `over`. */
export async function lockMembers(why: 'asked' | 'over'): Promise<void> {
  const spent = why === 'over' ? `after ${minutes} minutes without use` : 'as you asked';
  isWarned = false;
  title = '';
  await forgetMembers();
  const left =
    readersPart(session.shelf).length > 0 ? 'the files you loaded yourself' : 'what the site ships with';
  lockedWords = `The members’ figures were locked ${spent}: they are gone from this page. What you see now is ${left}.`;
}

/** Clears what was said of the last locking. */
export function dismissLocked(): void {
  lockedWords = '';
}
