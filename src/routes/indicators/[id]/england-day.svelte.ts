import { newestDay, onDay, type EnglandFigures } from '#lib/views/england.ts';
import { unpackEngland, type PackedEngland } from '#lib/views/packed-england.ts';
import { fetchEngland } from '../../england-figures.ts';
import { whenIdle } from '../../idle.ts';

/** One day's figures of all English authorities: there, on their way, not to be had, or none because no official day is in force. */
export type EnglandDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | { readonly kind: 'ready'; readonly figures: EnglandFigures };

/** What a page asks of England's figures; `end` is the official day in force, ISO, or null. */
export interface EnglandWish {
  readonly indicator: string;
  /** The newest day, which the page carries. */
  readonly packed: PackedEngland;
  readonly end: string | null;
}

/** All days of an indicator, or that they could not be had. */
interface Fetched {
  readonly indicator: string;
  readonly figures: EnglandFigures | null;
}

/**
 * The figures of all English authorities on the day in force. The newest day is there at once; the others are fetched
 * when the page is idle or when one of them is asked for. Called while a component is made.
 */
export function englandDay(wishOf: () => EnglandWish): { readonly now: EnglandDay } {
  let fetched = $state.raw<Fetched | null>(null);
  // Each by itself: a choice that changes neither must not unpack the figures again.
  const packed = $derived(wishOf().packed);
  const indicator = $derived(wishOf().indicator);
  const newest = $derived(unpackEngland(packed));
  const all = $derived(fetched?.indicator === indicator ? fetched : null);
  const end = $derived(wishOf().end);
  const isCarried = $derived(end === null || end === newestDay(newest));

  function get(wanted: string, onFailure: () => void): void {
    fetchEngland(wanted).then((figures) => (fetched = { indicator: wanted, figures }), onFailure);
  }

  $effect(() => {
    if (all !== null || newest.figures.length === 0) return;
    const wanted = indicator;
    if (!isCarried) get(wanted, () => (fetched = { indicator: wanted, figures: null }));
    // What nobody asked for may fail in silence: it is tried again when it is asked for.
    else whenIdle(() => get(wanted, () => undefined));
  });

  const now = $derived.by((): EnglandDay => {
    if (end === null || newest.figures.length === 0) return { kind: 'none' };
    if (isCarried) return { kind: 'ready', figures: onDay(newest, end) };
    if (all === null) return { kind: 'loading' };
    if (all.figures !== null) return { kind: 'ready', figures: onDay(all.figures, end) };
    return { kind: 'failed', again: () => (fetched = null) };
  });

  return {
    get now() {
      return now;
    }
  };
}
