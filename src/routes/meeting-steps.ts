import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { tick } from 'svelte';
import { catalogue } from '#generated/catalogue.ts';
import { meetingAgenda } from '#lib/state/agenda.svelte.ts';
import { choices, choose } from './choices.svelte.ts';
import { leaveFullScreen } from './meeting-door.ts';
import { addressOf, changeMeeting, meeting } from './meeting.svelte.ts';
import { setStage } from './stage.ts';

/** The last part or screen of a view whose parts are not counted yet. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Where the reader was before the meeting. */
let desk: { address: string; scroll: number; focus: Element | null } | null = null;
let pathLookedAt = '';
let lastSpotlit: string | null = null;

/** Projects the page on show, or the agenda from a place in it; from its beginning where the page has nothing to project. */
export async function startMeeting(from: number | null): Promise<void> {
  desk = {
    address: addressOf(null) + page.url.hash,
    scroll: window.scrollY,
    focus: document.activeElement
  };
  changeMeeting({ on: true, blank: false, place: null, shownView: null, part: 0, screen: 0 });
  const hasViews = document.querySelector('[data-view]') !== null;
  const place = from ?? (hasViews || meetingAgenda.current.items.length === 0 ? null : 0);
  if (place === null) lookAround();
  else await goToPlace(place);
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** Back to the desk: the page, the place on it and the control that the reader left. */
export async function endMeeting(): Promise<void> {
  if (!meeting.on) return;
  changeMeeting({ on: false, blank: false, answersHidden: false, place: null, spotlit: null, room: null });
  await leaveFullScreen();
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
  const viewsHere = [...document.querySelectorAll<HTMLElement>('[data-view]')].map((view) => ({
    id: view.dataset['view'] ?? '',
    title: view.querySelector('h2')?.textContent.trim() ?? ''
  }));
  const { shownView } = meeting;
  const isSamePage = page.url.pathname === pathLookedAt;
  pathLookedAt = page.url.pathname;
  const wished = [page.url.hash.slice(1), isSamePage ? shownView : null];
  const next = wished.find((id) => viewsHere.some((view) => view.id === id)) ?? viewsHere[0]?.id ?? null;
  changeMeeting({ viewsHere, shownView: next });
  if (next !== shownView && shownView !== null) changeMeeting({ part: 0, screen: 0 });
  void tick().then(setStage);
}

/** To the next (1) or previous (−1) picture: of the view, of the agenda, or of the page where there is none. */
export async function step(by: 1 | -1): Promise<void> {
  changeMeeting({ blank: false });
  if (stepInside('screen', by) || stepInside('part', by)) setStage();
  else await stepOn(by);
}

/** True where the view has such a screen or part; a part is entered from the side that one comes from. */
function stepInside(of: 'screen' | 'part', by: 1 | -1): boolean {
  const to = meeting[of] + by;
  if (to < 0 || to >= meeting[`${of}s`]) return false;
  changeMeeting(of === 'screen' ? { screen: to } : { part: to, screen: by === 1 ? 0 : LAST });
  return true;
}

/** To the beginning of the next (1) or previous (−1) view, past what is left of this one. */
export async function stepOver(by: 1 | -1): Promise<void> {
  changeMeeting({ blank: false });
  await stepOn(by, 1);
}

/** To the next or previous view, entered at its beginning (1) or its end (−1). */
async function stepOn(by: 1 | -1, from: 1 | -1 = by): Promise<void> {
  if (meeting.place !== null) return goToPlace(meeting.place + by, from);
  const here = meeting.viewsHere.findIndex(({ id }) => id === meeting.shownView);
  const next = meeting.viewsHere[here + by];
  if (next !== undefined) await show(addressOf(next.id), from);
}

/** To a place in the agenda, entered at its end when one comes back (−1); nowhere beyond its ends. */
export async function goToPlace(to: number, by: 1 | -1 = 1): Promise<void> {
  const item = meetingAgenda.current.items[to];
  if (!item) return;
  changeMeeting({ place: to, answersHidden: false });
  await show(item.address, by);
}

/** To the first or last view: of the agenda, or of the page where there is none. */
export async function goToEnd(end: 'first' | 'last'): Promise<void> {
  const { items } = meetingAgenda.current;
  if (meeting.place !== null) return goToPlace(end === 'first' ? 0 : items.length - 1);
  const view = meeting.viewsHere.at(end === 'first' ? 0 : -1);
  if (view !== undefined) await show(addressOf(view.id), 1);
}

async function show(address: string, by: 1 | -1): Promise<void> {
  const at = by === 1 ? 0 : LAST;
  changeMeeting({ part: at, screen: at, shownView: null });
  await goBelow(address);
  await tick();
  lookAround();
  await tick();
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
  const { part, screen } = meeting;
  if (!other) return;
  await show(addressOf(meeting.shownView).replace(`authorities/${slug}/`, `authorities/${other.slug}/`), 1);
  changeMeeting({ part, screen });
  setStage();
}

/** Spotlights the next (1) or previous (−1) authority; before the first and after the last there is none. */
export async function spotlight(by: 1 | -1): Promise<void> {
  const all = catalogue.region.authorities.map(({ code }) => code);
  const codes = page.params['slug'] === undefined ? [null, ...all] : all;
  const at = codes.indexOf(inSpotlight());
  await spotlightOn(codes[(at + by + codes.length) % codes.length] ?? null);
}

/** Puts the spotlight out, or back on the authority that was in it last. */
export async function toggleSpotlight(): Promise<void> {
  const now = inSpotlight();
  if (page.params['slug'] !== undefined) return;
  await spotlightOn(now === null ? (lastSpotlit ?? catalogue.region.authorities[0]?.code ?? null) : null);
  lastSpotlit = now ?? lastSpotlit;
}

/** Hides the values and marks until the room has said what it expects, or shows them. */
export function toggleAnswers(): void {
  changeMeeting({ answersHidden: !meeting.answersHidden });
}

/** Turns the picture off, so that people look at each other, or on. */
export function toggleBlank(): void {
  changeMeeting({ blank: !meeting.blank });
}
