import { untrack } from 'svelte';
import { catalogue } from '#generated/catalogue.ts';
import { indicators } from '#generated/indicators.ts';
import { session } from '#lib/state/session.svelte.ts';
import type { Explanation } from '#lib/views/explanation.ts';
import { readFigureAddress } from '#lib/views/figure-address.ts';
import { readLateAddress } from '#lib/views/late-address.ts';
import { readPlacingAddress } from '#lib/views/placing-address.ts';
import { fetchEngland } from './england-figures.ts';
import {
  explanationOf,
  fetchMaterial,
  type AskedFigure,
  type EnglandAtHand,
  type FetchedMaterial
} from './explained-material.ts';

/** What there is to show of a figure that was asked for. */
export type Explained =
  | { readonly kind: 'fetching' | 'failed' | 'unknown' }
  | { readonly kind: 'explained'; readonly explanation: Explanation };

const FETCHING: EnglandAtHand = { england: null, englandWords: 'being fetched' };
const NOT_FETCHED: EnglandAtHand = {
  england: null,
  englandWords: 'could not be fetched. Close this and open it again to try once more'
};

/** The explanation of the figure that `asked` names, fetched as it changes and made again as the reader's choices do. */
export function explainedFigure(asked: () => string): { readonly now: Explained } {
  let fetched = $state.raw<{ readonly of: string; readonly material: FetchedMaterial } | null>(null);
  let england = $state.raw<EnglandAtHand>(FETCHING);
  let failed = $state(false);
  const figure = $derived(knownFigure(asked()));
  const needs = $derived(figure === null ? '' : needsOf(figure));

  $effect(() => {
    if (needs === '') return;
    const wanted = untrack(() => figure);
    let left = false;
    const still =
      <Value>(use: (value: Value) => void) =>
      (value: Value): void => {
        if (!left) use(value);
      };
    [fetched, england, failed] = [null, FETCHING, false];
    if (wanted === null) return;
    fetchMaterial(wanted).then(
      still((material) => (fetched = { of: needs, material })),
      still(() => (failed = true))
    );
    if (wanted.kind === 'figure' && hasPublished(wanted.address.indicator)) {
      fetchEngland(wanted.address.indicator).then(
        still((figures) => (england = { england: figures, englandWords: '' })),
        still(() => (england = NOT_FETCHED))
      );
    }
    return () => {
      left = true;
    };
  });

  const now = $derived.by((): Explained => {
    if (figure === null) return { kind: 'unknown' };
    if (failed) return { kind: 'failed' };
    if (fetched?.of !== needs) return { kind: 'fetching' };
    const explanation = explanationOf(figure, fetched.material, england);
    if (explanation !== null) return { kind: 'explained', explanation };
    if (session.restoring) return { kind: 'fetching' };
    if (!isOfEngland(figure) || england.england !== null) return { kind: 'unknown' };
    return { kind: england === FETCHING ? 'fetching' : 'failed' };
  });
  return {
    get now() {
      return now;
    }
  };
}

function knownFigure(asked: string): AskedFigure | null {
  const placing = readPlacingAddress(asked);
  if (placing !== null) return { kind: 'placing', address: placing };
  const late = readLateAddress(asked);
  if (late !== null) return { kind: 'late', address: late };
  const address = readFigureAddress(asked);
  const isKnown = indicators.some(({ id, kind }) => id === address?.indicator && kind !== 'grade');
  return address !== null && isKnown ? { kind: 'figure', address } : null;
}

/** Names what has to be fetched for a figure: the same for all figures that are explained from the same files. */
function needsOf({ kind, address }: AskedFigure): string {
  return kind === 'figure' ? `${address.indicator} ${address.among ?? ''}` : `(${kind})`;
}

function hasPublished(indicator: string): boolean {
  return indicators.some((one) => one.id === indicator && one.hasPublished);
}

/** Whether a figure may be of an English authority outside the region, of whom England's figures alone know. */
function isOfEngland({ kind, address }: AskedFigure): boolean {
  if (kind !== 'figure' || address.source !== 'published' || !hasPublished(address.indicator)) return false;
  const inRegion = catalogue.region.authorities.some(({ code }) => code === address.area);
  return /^\d{3}$/.test(address.area) && !inRegion;
}
