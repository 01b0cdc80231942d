import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { mount, tick, unmount } from 'svelte';
import type { PackFormat } from './pack-files.ts';
import { meetingAgenda } from '#lib/state/agenda.svelte.ts';

/** What is being made, by its place in the agenda from 1; null when nothing is. */
export interface PackWork {
  readonly place: number;
  readonly of: number;
  readonly title: string;
}

let work = $state.raw<PackWork | null>(null);
let said = $state('');
let problems = $state.raw<readonly string[]>([]);
let cancelling = new AbortController();

/** The pack that is being made, and what came of the last one; it changes only through the functions of this file. */
export const packWork = {
  get now(): PackWork | null {
    return work;
  },
  /** What happened, in a sentence; empty before anything did. */
  get said(): string {
    return said;
  },
  /** A sentence for each view that is not in the pack. */
  get problems(): readonly string[] {
    return problems;
  }
};

/** Stops the making of a pack at the next view. */
export function cancelPack(): void {
  cancelling.abort();
}

/** Walks the agenda's views, saves them together as one file, and comes back to where the reader was. */
export async function makePack(format: PackFormat): Promise<void> {
  if (work !== null) return;
  const { items, title } = meetingAgenda.current;
  const desk = { address: `${page.url.pathname}${page.url.search}${page.url.hash}`, scroll: window.scrollY };
  cancelling = new AbortController();
  said = '';
  problems = [];
  const progress = async (place: number): Promise<void> => {
    cancelling.signal.throwIfAborted();
    work = { place, of: items.length, title: items[place - 1]?.title ?? '' };
    await tick();
  };
  work = { place: 1, of: items.length, title: items[0]?.title ?? '' };
  const { default: WalkProgress } = await import('./WalkProgress.svelte');
  const box = mount(WalkProgress, { target: document.body });
  try {
    const { packFile } = await import('./pack-files.ts');
    const made = await packFile({ items, title }, format, progress, cancelling.signal);
    problems = made.problems;
    said = made.said;
  } catch {
    said = cancelling.signal.aborted
      ? 'Cancelled. Nothing was saved.'
      : 'That did not work: the file could not be made. Reload the page and try again; the agenda is kept.';
  }
  await backTo(desk);
  work = null;
  await unmount(box);
  await tick();
  document.querySelector<HTMLElement>(`[data-pack="${format}"]`)?.focus({ preventScroll: true });
}

async function backTo({ address, scroll }: { address: string; scroll: number }): Promise<void> {
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- where the reader was, as the router had it
  await goto(address === '' ? resolve('/agenda/') : address, {
    replaceState: true,
    keepFocus: true,
    noScroll: true
  });
  await tick();
  window.scrollTo(0, scroll);
}
