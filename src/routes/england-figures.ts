import { resolve } from '$app/paths';
import type { EnglandFigures } from '#lib/views/england.ts';
import { unpackEngland, type PackedEngland } from '#lib/views/packed-england.ts';
import { fetchBuilt } from './built-file.ts';

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
  const address = `${resolve(`/indicators/${indicator}/`)}england.json`;
  return unpackEngland(await fetchBuilt<PackedEngland>(address, 'The figures of England’s authorities'));
}
