import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { catalogue } from '#generated/catalogue.ts';
import { isShared, readSelection, sharedPart, writeSelection, type Selection } from '#lib/state/selection.ts';
import type { ChangePlace } from '#lib/views/change-sentence.ts';
import { drawUnseenAfter } from './unseen.ts';

let awake = $state(false);
/** By its text, so that the same choices stay the same object, and nothing is compared again that they do not change. */
const asked = $derived(awake ? sharedPart(page.url.searchParams) : '');
const read = $derived(readSelection(new URLSearchParams(asked), catalogue.region.authorities));
const written = $derived(writeSelection(read.selection, catalogue.region.authorities));

/** Called once the page has taken over from its prerendered form: only then may its address be read. */
export function wakeChoices(): void {
  awake = true;
}

/** The reader's choices, from the address alone. */
export const choices = {
  /** False while the page still shows what was prerendered. */
  get ready(): boolean {
    return awake;
  },
  get selection(): Selection {
    return read.selection;
  },
  /** Choices in the address that could not be read, in words. */
  get refused(): readonly string[] {
    return read.refused.map(({ sentence }) => sentence);
  }
};

/** A choice that only the page on show knows, from the address; null while unchosen or still prerendered. */
export function ownChoice(name: string): string | null {
  return awake ? page.url.searchParams.get(name) : null;
}

/** Puts a changed choice into the address, where the back button undoes it. What the page alone knows stays. */
export function choose(change: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(
    writeSelection({ ...choices.selection, ...change }, catalogue.region.authorities)
  );
  for (const [name, value] of page.url.searchParams) if (!isShared(name)) query.append(name, value);
  showAt(query, 'new entry');
}

/**
 * Puts choices that only the page on show knows into the address; null or empty takes one out. A slider that moves
 * replaces the entry in the history, so that the back button leaves the page and not the slider.
 */
export function chooseOwn(
  change: Readonly<Record<string, string | null>>,
  history: 'new entry' | 'same entry' = 'new entry'
): void {
  const query = new URLSearchParams(page.url.searchParams);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  showAt(query, history);
}

function showAt(query: URLSearchParams, history: 'new entry' | 'same entry'): void {
  const text = query.toString();
  const address = `${page.url.pathname}${text === '' ? '' : `?${text}`}`;
  if (isRewritten()) {
    window.location[history === 'new entry' ? 'assign' : 'replace'](address);
    return;
  }
  void drawUnseenAfter(() =>
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- the page stays; only its query changes
    goto(address, { keepFocus: true, noScroll: true, replaceState: history === 'same entry' })
  );
}

/**
 * Whether a tool that translates has put texts of its own in place of the page's, against the page's wish: a changed
 * figure would no longer reach them, so the page has to be loaded again.
 */
function isRewritten(): boolean {
  return document.querySelector('body font') !== null;
}

/** The choices to carry to another page, as a query string. */
function carried(): string {
  return written;
}

/** The choices to carry where something is to be seen as it was told, with those it was told by in place of the reader's. */
function carriedTo({ authority, source, end, span }: ChangePlace): string {
  const told = {
    ...choices.selection,
    source,
    end,
    span,
    authority: authority ?? choices.selection.authority
  };
  return writeSelection(told, catalogue.region.authorities);
}

/** Addresses of the site's pages, under whatever folder it is served from, with the reader's choices. */
export const links = {
  overview: () => `${resolve('/')}${carried()}`,
  indicators: () => `${resolve('/indicators/')}${carried()}`,
  indicator: (id: string) => `${resolve(`/indicators/${id}/`)}${carried()}`,
  /** An indicator with an authority (DfE code) highlighted. */
  indicatorOf: (id: string, authority: string) =>
    `${resolve(`/indicators/${id}/`)}${writeSelection({ ...choices.selection, authority }, catalogue.region.authorities)}`,
  authorities: () => `${resolve('/authorities/')}${carried()}`,
  authority: (slug: string) => `${resolve(`/authorities/${slug}/`)}${carried()}`,
  caseloads: () => `${resolve('/caseloads/')}${carried()}`,
  placements: () => `${resolve('/placements/')}${carried()}`,
  timeliness: () => `${resolve('/timeliness/')}${carried()}`,
  neighbours: (slug: string) => `${resolve(`/authorities/${slug}/neighbours/`)}${carried()}`,
  definitions: (id = '') => `${resolve('/definitions/')}${carried()}${id === '' ? '' : `#${id}`}`,
  agenda: () => `${resolve('/agenda/')}${carried()}`,
  checks: () => `${resolve('/definitions/checks/')}${carried()}`,
  submissions: (id = '') => `${resolve('/submissions/')}${carried()}${id === '' ? '' : `#${id}`}`,
  tables: () => `${resolve('/tables/')}${carried()}`,
  papers: () => `${resolve('/papers/')}${carried()}`,
  /** The comparison table of what was submitted, for the papers of a meeting. */
  submittedTable: () =>
    `${resolve('/tables/')}${writeSelection({ ...choices.selection, source: 'submitted', end: null }, catalogue.region.authorities)}`,
  changes: () => `${resolve('/changes/')}${carried()}`,
  changesOf: (authority: string) =>
    `${resolve('/changes/')}${writeSelection({ ...choices.selection, authority }, catalogue.region.authorities)}`,
  /** Where a change is looked at: the indicator or the submissions, with its authority and period. */
  change: (place: ChangePlace) =>
    `${place.indicator === null ? resolve('/submissions/') : resolve(`/indicators/${place.indicator}/`)}${carriedTo(place)}`
};
