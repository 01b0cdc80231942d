import { resolve } from '$app/paths';
import type { EnglandFigures } from '#lib/views/england.ts';
import { unpackEngland, type PackedEngland } from '#lib/views/packed-england.ts';

const fetched = new Map<string, Promise<EnglandFigures>>();

/** Every English authority's official figures of an indicator, fetched once; rejects when they cannot be had. */
export function fetchEngland(indicator: string): Promise<EnglandFigures> {
  const known = fetched.get(indicator);
  if (known) return known;
  const asked = ask(indicator).catch((cause: unknown) => {
    fetched.delete(indicator);
    throw cause;
  });
  fetched.set(indicator, asked);
  return asked;
}

async function ask(indicator: string): Promise<EnglandFigures> {
  const response = await fetch(`${resolve(`/indicators/${indicator}/`)}england.json`);
  if (!response.ok) throw new Error(`The figures of England’s authorities answered ${response.status}.`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const packed: PackedEngland = await response.json();
  return unpackEngland(packed);
}
