import { listWords } from '#lib/domain/format.ts';
import { dayLabel, quarterLabel } from '#lib/domain/period.ts';
import type { Shelf, ShelvedFile } from '#lib/submissions/shelf.ts';
import { readersPart, sitePart } from './shelf-parts.ts';
import { newerQuarters } from './site-part.ts';

/** What is shown from the host in place of the build's figures: "Luton, 2025-26 Q4 (1 May 2026)", one text for the authorities that are alike; empty where nothing is. */
export function newerWords(shelf: Shelf, nameOf: (code: string) => string): string {
  const alike = new Map<string, string[]>();
  for (const file of shelf.filter(({ fromSite }) => fromSite === 'host')) {
    const ends = newerQuarters(shelf, file);
    if (ends.length === 0) continue;
    const when = `${quartersWords(ends)}${dateWords(file)}`;
    alike.set(when, [...(alike.get(when) ?? []), nameOf(file.authority)]);
  }
  return [...alike].map(([when, names]) => `${listWords([...new Set(names)])}, ${when}`).join('; ');
}

/** Where the real submissions that are shown come from; those of the site where none is loaded. */
export function whenceWords(shelf: Shelf): string {
  const own = readersPart(shelf).length > 0;
  const site = sitePart(shelf).length > 0 || shelf.length === 0;
  return listWords([
    ...(own ? ['files loaded in this browser'] : []),
    ...(site ? ['submissions of this site'] : [])
  ]);
}

function quartersWords(ends: readonly string[]): string {
  const names = ends.map(quarterLabel);
  return names.length > 2 ? `${names[0]} to ${names.at(-1)}` : listWords(names);
}

function dateWords({ sent }: ShelvedFile): string {
  return sent === undefined ? '' : ` (${dayLabel(sent)})`;
}
