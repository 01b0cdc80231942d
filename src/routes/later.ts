import type { Component } from 'svelte';
import type { render } from 'svelte/server';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Svelte's own bound of what a component can be given
export type Given = Record<string, any>;

/** A part of a page whose script is fetched after the page is drawn; its drawing is in the page from the start. */
export interface LaterPart<Props extends Given> {
  /** Null until the script is here. */
  readonly now: Component<Props> | null;
  /** Whether its script comes with the page: it then comes to life as soon as the page has, in a turn of its own. */
  readonly isNext: boolean;
  /** Fetches the script once; rejects in the browser's words when it cannot be had. */
  load(): Promise<Component<Props>>;
}

let hasBegun = false;
let drawer: typeof render | null = null;

/** A part that comes later, by the import of its file. */
export function later<Props extends Given>(
  fetchPart: () => Promise<{ default: Component<Props> }>
): LaterPart<Props> {
  let now: Component<Props> | null = null;
  return {
    isNext: false,
    get now() {
      return now;
    },
    async load() {
      now ??= (await fetchPart()).default;
      return now;
    }
  };
}

/** A part whose script comes with the page, but whose drawing is long to go through: by its component. */
export function next<Props extends Given>(component: Component<Props>): LaterPart<Props> {
  return { isNext: true, now: component, load: () => Promise.resolve(component) };
}

/** Called once the first page has taken over: from then on a page waits for its parts, so that nothing on it jumps. */
export function beginParts(): void {
  hasBegun = true;
}

/** All parts of a page that is being built or come to by a link; nothing for the first page, whose parts are drawn in it already. */
export async function partsOf(parts: readonly { load(): Promise<unknown> }[]): Promise<void> {
  if (import.meta.env.SSR) ({ render: drawer } = await import('svelte/server'));
  else if (!hasBegun) return;
  // A part that cannot be fetched leaves its place empty and says so itself.
  await Promise.allSettled(parts.map((part) => part.load()));
}

/** The drawing of a part as text, while the site is built. */
export function drawn<Props extends Given>(
  part: LaterPart<Props>,
  options: { props: Props; context: Map<unknown, unknown>; idPrefix: string }
): string {
  if (drawer === null || part.now === null) {
    throw new Error(
      'A part of this page is not at hand while it is built: name it in partsOf() of its +page.ts.'
    );
  }
  return drawer(part.now, options).body;
}
