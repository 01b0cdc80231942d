import { financialYear, rollingQuarters, submittedLabel } from '#lib/domain/period.ts';
import type { Count } from './packed-counts.ts';

/** A financial year, April to March. `ends` are the last days of its quarters, ISO, oldest first; `end` is 31 March. */
export interface ReportYear {
  readonly label: string;
  readonly end: string;
  readonly ends: readonly string[];
}

/** The financial year that ends on a 31 March, ISO; throws on any other day. */
export function reportYear(end: string): ReportYear {
  if (!end.endsWith('-03-31')) throw new Error(`A year of a report ends on 31 March, not "${end}".`);
  return { label: financialYear(end), end, ends: rollingQuarters(end) };
}

/** The year before. */
export function yearBefore({ end }: ReportYear): ReportYear {
  return reportYear(`${Number(end.slice(0, 4)) - 1}-03-31`);
}

/** The years of which an authority (DfE code) sent two quarters or more, newest first: one alone says nothing of a year. */
export function yearsSent(observations: readonly Count[], authority: string): readonly ReportYear[] {
  const sent = new Set(observations.filter((one) => one.authority === authority).map(({ end }) => end));
  const marches = [...sent].map((end) => {
    const year = Number(end.slice(0, 4));
    return `${end.slice(5) === '03-31' ? year : year + 1}-03-31`;
  });
  return [...new Set(marches)]
    .sort()
    .reverse()
    .map(reportYear)
    .filter(({ ends }) => ends.filter((end) => sent.has(end)).length >= 2);
}

/** The year in words: "April 2025 to March 2026". */
export function yearWords({ end }: ReportYear): string {
  const year = Number(end.slice(0, 4));
  return `April ${year - 1} to March ${year}`;
}

/** A quarter of a year as a table's heading: "Q1". */
export function quarterHead(index: number): string {
  return `Q${index + 1}`;
}

/** A quarter as a sentence names it: "2025-26 Q1 (April to June 2025)". */
export function quarterWords(end: string): string {
  return submittedLabel(end, 'F', 'quarter');
}

/** The year after: "2026-27". */
export function nextLabel({ end }: ReportYear): string {
  return financialYear(`${end.slice(0, 4)}-04-01`);
}
