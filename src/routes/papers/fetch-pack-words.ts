import { resolve } from '$app/paths';
import { fetchBuilt } from '../built-file.ts';
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

function ask(): Promise<PackWords> {
  return fetchBuilt(`${resolve('/papers/')}pack-words.json`, 'The definitions of the indicators');
}
