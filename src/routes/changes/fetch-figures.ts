import { resolve } from '$app/paths';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import { fetchBuilt } from '../built-file.ts';
import type { CarriedIndicator } from './carried.server.ts';

let asked: Promise<readonly IndicatorEntry[]> | null = null;

/** Every indicator's newest figures, fetched once; rejects when they cannot be had, and may then be asked again. */
export function fetchFigures(): Promise<readonly IndicatorEntry[]> {
  asked ??= ask().catch((cause: unknown) => {
    asked = null;
    throw cause;
  });
  return asked;
}

async function ask(): Promise<readonly IndicatorEntry[]> {
  const address = `${resolve('/changes/')}figures.json`;
  const carried = await fetchBuilt<readonly CarriedIndicator[]>(address, 'The figures of the indicators');
  return carried.map(({ indicator, packed }) => ({
    indicator,
    figures: unpackFigures(packed, indicator.kind)
  }));
}
