import { resolve } from '$app/paths';
import type { ExplainedFile, LateFile, PlacingFile } from './explained-file.ts';

/** What an indicator's figures are explained from, fetched once; rejects when it cannot be had. */
export const fetchIndicator = keptBy((indicator: string) => askIndicator(indicator));

/** What the counts of who places where are explained from, fetched once; rejects when it cannot be had. */
export const fetchPlacing = keptBy(() => askPlacing());

/** What the reasons for late reviews are explained from, fetched once; rejects when it cannot be had. */
export const fetchLate = keptBy(() => askLate());

async function askIndicator(indicator: string): Promise<ExplainedFile> {
  const response = await answerOf(`${resolve(`/indicators/${indicator}/`)}explained.json`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const file: ExplainedFile = await response.json();
  return file;
}

async function askPlacing(): Promise<PlacingFile> {
  const response = await answerOf(`${resolve('/placements/')}explained.json`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const file: PlacingFile = await response.json();
  return file;
}

async function askLate(): Promise<LateFile> {
  const response = await answerOf(`${resolve('/timeliness/')}explained.json`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const file: LateFile = await response.json();
  return file;
}

async function answerOf(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The figures behind an explanation answered ${response.status}.`);
  return response;
}

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
