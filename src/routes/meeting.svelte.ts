import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { tick } from 'svelte';
import { catalogue } from '#generated/catalogue.ts';
import { meetingAgenda } from '#lib/state/agenda.svelte.ts';
import { choices, choose } from './choices.svelte.ts';

let on = $state(false);
let blank = $state(false);
let answersHidden = $state(false);
let place = $state<number | null>(null);
let shownView = $state<string | null>(null);
let viewsHere = $state.raw<readonly string[]>([]);

/** The meeting as it is projected; it changes only through the functions of this file. */
export const meeting = {
  get on(): boolean {
    return on;
  },
  get blank(): boolean {
    return blank;
  },
  /** True while values and marks are kept back for the room to guess. */
  get answersHidden(): boolean {
    return answersHidden;
  },
  /** Place in the agenda, from 0; null when a page is shown by itself. */
  get place(): number | null {
    return place;
  },
  /** Id of the view of this page that is shown. */
  get shownView(): string | null {
    return shownView;
  },
  get viewsHere(): readonly string[] {
    return viewsHere;
  }
};

/** The address of the page on show below the site's own folder, with its choices and one of its views. */
export function addressOf(view: string | null): string {
  const own = page.url.pathname.slice(resolve('/').length);
  return `${own}${page.url.search}${view === null ? '' : `#${view}`}`;
}

/** Projects the page on show, or the agenda from a place in it. */
export async function startMeeting(from: number | null = null): Promise<void> {
  on = true;
  blank = false;
  await fillScreen();
  if (from === null) {
    place = null;
    lookAround();
  } else await goToPlace(from);
}

/** A phone may have no full screen, and a browser may refuse it: the meeting goes on in its window. */
async function fillScreen(): Promise<void> {
  if (document.fullscreenEnabled) await document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Back to the desk, on the page that was shown last. */
export function endMeeting(): void {
  on = false;
  blank = false;
  answersHidden = false;
  place = null;
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Finds the views of the page that has just come, and shows the one its address names, else the first. */
export function lookAround(): void {
  viewsHere = [...document.querySelectorAll<HTMLElement>('[data-view]')].map(
    (view) => view.dataset['view'] ?? ''
  );
  const named = page.url.hash.slice(1);
  shownView = viewsHere.includes(named) ? named : (viewsHere[0] ?? null);
}

/** To the next (1) or previous (−1) view: of the agenda, or of the page where there is none. */
export async function step(by: 1 | -1): Promise<void> {
  blank = false;
  if (place !== null) return goToPlace(place + by);
  const next = viewsHere[viewsHere.indexOf(shownView ?? '') + by];
  if (next !== undefined) await show(addressOf(next));
}

/** To a place in the agenda; nowhere beyond its ends. */
export async function goToPlace(to: number): Promise<void> {
  const item = meetingAgenda.current.items[to];
  if (!item) return;
  place = to;
  answersHidden = false;
  await show(item.address);
}

async function show(address: string): Promise<void> {
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- resolved here; the agenda has checked the rest
  await goto(`${resolve('/')}${address}`, { keepFocus: true });
  await tick();
  lookAround();
  window.scrollTo(0, 0);
}

/** Spotlights the next (1) or previous (−1) authority; before the first and after the last there is none. */
export function spotlight(by: 1 | -1): void {
  const codes = [null, ...catalogue.region.authorities.map(({ code }) => code)];
  const at = codes.indexOf(choices.selection.authority);
  choose({ authority: codes[(at + by + codes.length) % codes.length] ?? null });
}

/** Hides the values and marks until the room has said what it expects, or shows them. */
export function toggleAnswers(): void {
  answersHidden = !answersHidden;
}

/** Turns the picture off, so that people look at each other, or on. */
export function toggleBlank(): void {
  blank = !blank;
}
