import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { tick } from 'svelte';
import { catalogue } from '#generated/catalogue.ts';
import { meetingAgenda } from '#lib/state/agenda.svelte.ts';
import { choices, choose } from './choices.svelte.ts';
import { partsOnShow } from './stage.svelte.ts';

interface ViewHere {
  readonly id: string;
  readonly title: string;
}

let on = $state(false);
let blank = $state(false);
let answersHidden = $state(false);
let place = $state<number | null>(null);
let part = $state(0);
let parts = $state(1);
let shownView = $state<string | null>(null);
let viewsHere = $state.raw<readonly ViewHere[]>([]);
/** Where the reader was before the meeting. */
let desk: { address: string; path: string; scroll: number; focus: Element | null } | null = null;
let pathLookedAt = '';

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
    return on && answersHidden;
  },
  /** Place in the agenda, from 0; null when a page is shown by itself. */
  get place(): number | null {
    return place;
  },
  /** Which of its pictures a view shows, from 0, where it has several. */
  get part(): number {
    return part;
  },
  get parts(): number {
    return parts;
  },
  /** Id of the view of this page that is shown. */
  get shownView(): string | null {
    return shownView;
  },
  get viewsHere(): readonly ViewHere[] {
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
  const [path, scroll, focus] = [page.url.pathname, window.scrollY, document.activeElement];
  desk = { address: addressOf(null) + page.url.hash, path, scroll, focus };
  on = true;
  blank = false;
  part = 0;
  await fillScreen();
  if (from === null) {
    place = null;
    shownView = null;
    lookAround();
  } else await goToPlace(from);
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** A phone may have no full screen, and a browser may refuse it: the meeting goes on in its window. */
async function fillScreen(): Promise<void> {
  if (document.fullscreenEnabled) await document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Back to the desk: the page, the place on it and the control that the reader left. */
export async function endMeeting(): Promise<void> {
  if (!on) return;
  on = false;
  blank = false;
  answersHidden = false;
  place = null;
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  if (desk === null) return;
  const { address, scroll, focus } = desk;
  desk = null;
  if (address !== addressOf(null) + page.url.hash) await goBelow(address);
  await tick();
  window.scrollTo(0, scroll);
  if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
}

/** Finds the views of the page that has just come; shows the one its address names, else the one on show, else the first. */
export function lookAround(): void {
  viewsHere = [...document.querySelectorAll<HTMLElement>('[data-view]')].map((view) => ({
    id: view.dataset['view'] ?? '',
    title: view.querySelector('h2')?.textContent.trim() ?? ''
  }));
  const isSamePage = page.url.pathname === pathLookedAt;
  pathLookedAt = page.url.pathname;
  const wished = [page.url.hash.slice(1), isSamePage ? shownView : null];
  const next = wished.find((id) => viewsHere.some((view) => view.id === id)) ?? viewsHere[0]?.id ?? null;
  if (next !== shownView) part = 0;
  shownView = next;
  void countParts();
}

async function countParts(): Promise<void> {
  await tick();
  parts = partsOnShow();
  part = Math.min(part, parts - 1);
}

/** To the next (1) or previous (−1) picture: of the view, of the agenda, or of the page where there is none. */
export async function step(by: 1 | -1): Promise<void> {
  blank = false;
  const withinView = part + by;
  if (withinView >= 0 && withinView < parts) {
    part = withinView;
    return;
  }
  const before = shownView;
  const placeBefore = place;
  if (place !== null) await goToPlace(place + by);
  else {
    const next = viewsHere[viewsHere.findIndex(({ id }) => id === shownView) + by];
    if (next !== undefined) await show(addressOf(next.id));
  }
  if (by === -1 && (shownView !== before || place !== placeBefore)) part = parts - 1;
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
  part = 0;
  shownView = null;
  await goBelow(address);
  await tick();
  lookAround();
  await countParts();
}

/** To an address below the site's own folder, without a step for the back button. */
async function goBelow(address: string): Promise<void> {
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- resolved here; the agenda has checked the rest
  await goto(`${resolve('/')}${address}`, { keepFocus: true, replaceState: true });
}

/** The authority in the spotlight, by its code: the one a page is about, else the highlighted one. */
export function inSpotlight(): string | null {
  const own = catalogue.region.authorities.find(({ slug }) => slug === page.params['slug']);
  return own?.code ?? choices.selection.authority;
}

/** Spotlights an authority, or none; a page about one authority gives way to the same page about another. */
export async function spotlightOn(code: string | null): Promise<void> {
  const slug = page.params['slug'];
  if (slug === undefined) choose({ authority: code });
  else await showOther(slug, code);
}

async function showOther(slug: string, code: string | null): Promise<void> {
  const other = catalogue.region.authorities.find((authority) => authority.code === code);
  if (other) await show(addressOf(shownView).replace(`authorities/${slug}/`, `authorities/${other.slug}/`));
}

/** Spotlights the next (1) or previous (−1) authority; before the first and after the last there is none. */
export async function spotlight(by: 1 | -1): Promise<void> {
  const all = catalogue.region.authorities.map(({ code }) => code);
  const codes = page.params['slug'] === undefined ? [null, ...all] : all;
  const at = codes.indexOf(inSpotlight());
  await spotlightOn(codes[(at + by + codes.length) % codes.length] ?? null);
}

/** Hides the values and marks until the room has said what it expects, or shows them. */
export function toggleAnswers(): void {
  answersHidden = !answersHidden;
}

/** Turns the picture off, so that people look at each other, or on. */
export function toggleBlank(): void {
  blank = !blank;
}
