import { goto } from '$app/navigation';
import { match, resolve } from '$app/paths';
import { tick } from 'svelte';
import { session } from '#lib/state/session.svelte.ts';
import { choices } from '../choices.svelte.ts';

/** How long a view may take to come, and how long its page must stand still, in milliseconds. */
const LONGEST = 20_000;
const STILL = 150;

/**
 * Goes to a view's address below the site's own folder without a step for the back button, and waits until the view and
 * its figures are there. Rejects with a sentence's end where there is no such view, or it does not come.
 */
export async function arriveAt(address: string, cancelled: AbortSignal): Promise<HTMLElement> {
  const target = new URL(`${resolve('/')}${address}`, window.location.href);
  if ((await match(target)) === null) throw new Error('its page is not on this site');
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- resolved here
  await goto(target, { replaceState: true, keepFocus: true, noScroll: true });
  await tick();
  const view = await standing(target.hash.slice(1), cancelled);
  if (view === null) throw new Error('its page no longer has it');
  return view;
}

/** The view once nothing on its page waits or changes; null where the page stands still without it. */
async function standing(id: string, cancelled: AbortSignal): Promise<HTMLElement | null> {
  const main = document.querySelector('main') ?? document.body;
  const until = performance.now() + LONGEST;
  while (performance.now() < until) {
    cancelled.throwIfAborted();
    const isQuiet = await standsStill(main);
    const isWaiting =
      !choices.ready || session.restoring || main.querySelector('[aria-busy="true"]') !== null;
    if (isQuiet && !isWaiting) return viewOf(main, id);
  }
  throw new Error('its figures did not come in time');
}

/** The view with an id; the first of the page for an address that names none. */
function viewOf(main: Element, id: string): HTMLElement | null {
  const views = [...main.querySelectorAll<HTMLElement>('[data-view]')];
  if (id === '') return views[0] ?? null;
  return views.find((view) => view.dataset['view'] === id) ?? null;
}

function standsStill(main: Element): Promise<boolean> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => end(false));
    const timer = setTimeout(() => end(true), STILL);
    function end(isStill: boolean): void {
      clearTimeout(timer);
      observer.disconnect();
      done(isStill);
    }
    observer.observe(main, { childList: true, subtree: true, characterData: true });
  });
}
