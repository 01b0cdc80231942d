import { resolve } from '$app/paths';
import type { PackWords } from './pack-words.server.ts';

let asked: Promise<PackWords> | null = null;

/** The definitions and sources that papers carry, fetched once; rejects when they cannot be had, and may then be asked again. */
export function fetchPackWords(): Promise<PackWords> {
  asked ??= ask().catch((cause: unknown) => {
    asked = null;
    throw cause;
  });
  return asked;
}

async function ask(): Promise<PackWords> {
  const response = await fetch(`${resolve('/papers/')}pack-words.json`);
  if (!response.ok) throw new Error(`The definitions of the indicators answered ${response.status}.`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const words: PackWords = await response.json();
  return words;
}
