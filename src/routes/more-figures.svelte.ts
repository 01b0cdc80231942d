import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { fetchFigures } from './changes/fetch-figures.ts';

/** Figures of indicators that a page does not carry: fetched the first time that any is wanted. */
export interface MoreFigures {
  /** Null until they have come. */
  readonly entries: readonly IndicatorEntry[] | null;
  /** Why they could not be had; empty while they can. */
  readonly failure: string;
  readonly fetchAgain: () => Promise<void>;
}

/** Fetches every indicator's newest figures once `wanted` says so. */
export function moreFigures(wanted: () => boolean): MoreFigures {
  let entries = $state.raw<readonly IndicatorEntry[] | null>(null);
  let failure = $state('');

  async function load(): Promise<void> {
    failure = '';
    try {
      entries = await fetchFigures();
    } catch (cause) {
      failure = cause instanceof Error ? cause.message : String(cause);
    }
  }

  $effect(() => {
    if (wanted() && entries === null && failure === '') void load();
  });
  return {
    get entries() {
      return entries;
    },
    get failure() {
      return failure;
    },
    fetchAgain: load
  };
}
