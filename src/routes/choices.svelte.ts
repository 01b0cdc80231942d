import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { catalogue } from '#generated/catalogue.ts';
import { NOTHING_CHOSEN, readSelection, writeSelection, type Selection } from '#lib/state/selection.ts';

let awake = $state(false);

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
    return awake
      ? readSelection(page.url.searchParams, catalogue.region.authorities).selection
      : NOTHING_CHOSEN;
  },
  /** Choices in the address that could not be read, in words. */
  get refused(): readonly string[] {
    if (!awake) return [];
    return readSelection(page.url.searchParams, catalogue.region.authorities).refused.map(
      ({ sentence }) => sentence
    );
  }
};

/** Puts a changed choice into the address, where the back button undoes it. */
export function choose(change: Readonly<Record<string, string | null>>): void {
  const query = writeSelection({ ...choices.selection, ...change }, catalogue.region.authorities);
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- the page stays; only its query changes
  void goto(`${page.url.pathname}${query}`, { keepFocus: true, noScroll: true });
}

/** The choices to carry to another page, as a query string. */
function carried(): string {
  return writeSelection(choices.selection, catalogue.region.authorities);
}

/** Addresses of the site's pages, under whatever folder it is served from, with the reader's choices. */
export const links = {
  overview: () => `${resolve('/')}${carried()}`,
  indicators: () => `${resolve('/indicators/')}${carried()}`,
  indicator: (id: string) => `${resolve(`/indicators/${id}/`)}${carried()}`,
  authorities: () => `${resolve('/authorities/')}${carried()}`,
  authority: (slug: string) => `${resolve(`/authorities/${slug}/`)}${carried()}`,
  definitions: (id = '') => `${resolve('/definitions/')}${carried()}${id === '' ? '' : `#${id}`}`,
  submissions: () => `${resolve('/submissions/')}${carried()}`
};
