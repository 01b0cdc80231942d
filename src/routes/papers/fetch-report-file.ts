import { resolve } from '$app/paths';
import type { ReportFile } from './report-file.ts';

const asked = new Map<string, Promise<ReportFile>>();

/** What an authority’s (its address) report is made from, fetched once; rejects in words when it cannot be had, and may then be asked again. */
export function fetchReportFile(slug: string): Promise<ReportFile> {
  const known = asked.get(slug);
  if (known) return known;
  const asking = ask(slug).catch((cause: unknown) => {
    asked.delete(slug);
    throw cause;
  });
  asked.set(slug, asking);
  return asking;
}

async function ask(slug: string): Promise<ReportFile> {
  const response = await fetch(`${resolve('/papers/')}annual-report/${slug}.json`);
  if (!response.ok) throw new Error(`The figures of the report answered ${response.status}.`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const file: ReportFile = await response.json();
  return file;
}
