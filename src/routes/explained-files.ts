import { resolve } from '$app/paths';
import { fetchBuilt } from './built-file.ts';
import type { ExplainedFile, LateFile, PlacingFile } from './explained-file.ts';

const WHAT = 'The figures behind the explanation';

/** What an indicator's figures are explained from, fetched once; rejects in words when it cannot be had. */
export const fetchIndicator = keptBy((indicator: string) =>
  fetchBuilt<ExplainedFile>(`${resolve(`/indicators/${indicator}/`)}explained.json`, WHAT)
);

/** What the counts of who places where are explained from, fetched once; rejects in words when it cannot be had. */
export const fetchPlacing = keptBy(() =>
  fetchBuilt<PlacingFile>(`${resolve('/placements/')}explained.json`, WHAT)
);

/** What the reasons for late reviews are explained from, fetched once; rejects in words when it cannot be had. */
export const fetchLate = keptBy(() => fetchBuilt<LateFile>(`${resolve('/timeliness/')}explained.json`, WHAT));

/** A question that keeps each answer it got; what failed is asked again the next time. */
function keptBy<Answer>(ask: (name: string) => Promise<Answer>): (name?: string) => Promise<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  return (name = '') => {
    const known = kept.get(name);
    if (known) return known;
    const asked = ask(name).catch((cause: unknown) => {
      kept.delete(name);
      throw cause;
    });
    kept.set(name, asked);
    return asked;
  };
}
