import { resolve } from '$app/paths';
import { fetchBuilt } from '../built-file.ts';
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

function ask(slug: string): Promise<ReportFile> {
  return fetchBuilt(`${resolve('/papers/')}annual-report/${slug}.json`, 'The figures of the report');
}
