import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Room } from '#lib/charts/parts/projection.ts';

export interface ViewHere {
  readonly id: string;
  readonly title: string;
}

/** What is projected, and how. */
export interface Meeting {
  on: boolean;
  blank: boolean;
  /** True while values and marks are kept back for the room to guess. */
  answersHidden: boolean;
  /** Name of the authority in the spotlight, from which the others step back; null for none. */
  spotlit: string | null;
  /** Place in the agenda, from 0; null when a page is shown by itself. */
  place: number | null;
  /** Which of its pictures a view shows, from 0, where it has several. */
  part: number;
  parts: number;
  /** Which screen of a picture or table, from 0, where it has more rows or columns than go on one. */
  screen: number;
  screens: number;
  /** Id of the view of this page that is shown. */
  shownView: string | null;
  viewsHere: readonly ViewHere[];
  /** The place that the picture on show has; null at the desk, and where the page scrolls. */
  room: Room | null;
  /** Why there is no meeting, in words; empty otherwise. */
  problem: string;
}

const now = $state<Meeting>({
  on: false,
  blank: false,
  answersHidden: false,
  spotlit: null,
  place: null,
  part: 0,
  parts: 1,
  screen: 0,
  screens: 1,
  shownView: null,
  viewsHere: [],
  room: null,
  problem: ''
});

/** The meeting as it is projected; it changes only through `changeMeeting`. */
export const meeting: Readonly<Meeting> = now;

/** Changes what is projected; what does not differ stays untouched. */
export function changeMeeting(changes: Partial<Meeting>): void {
  Object.assign(now, changes);
}

/** The address of the page on show below the site's own folder, with its choices and one of its views. */
export function addressOf(view: string | null): string {
  const own = page.url.pathname.slice(resolve('/').length);
  return `${own}${page.url.search}${view === null ? '' : `#${view}`}`;
}
