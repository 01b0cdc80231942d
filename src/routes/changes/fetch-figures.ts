import { resolve } from '$app/paths';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { unpackFigures } from '#lib/views/packed.ts';
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
  const response = await fetch(`${resolve('/changes/')}figures.json`);
  if (!response.ok) throw new Error(`The figures of the indicators answered ${response.status}.`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const carried: readonly CarriedIndicator[] = await response.json();
  return carried.map(({ indicator, packed }) => ({
    indicator,
    figures: unpackFigures(packed, indicator.kind)
  }));
}
