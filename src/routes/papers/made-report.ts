import { catalogue } from '#generated/catalogue.ts';
import { contract } from '#generated/contract.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { outgoingPaper } from '#lib/export/outgoing-paper.ts';
import type { Origin } from '#lib/export/outgoing.ts';
import type { OutputFile } from '#lib/export/outputs.ts';
import { reportFileOf } from '#lib/export/report-in-worker.ts';
import { annualReport } from '#lib/papers/annual-report.ts';
import { outlineOf, type OutlinedSection } from '#lib/papers/outline.ts';
import type { Paper } from '#lib/papers/paper.ts';
import { yearBefore, yearsSent, type ReportYear } from '#lib/papers/report-year.ts';
import { yearFigures } from '#lib/papers/year-figures.ts';
import type { Selection } from '#lib/state/selection.ts';
import { reportFigures } from './report-figures.ts';
import type { ReportFile } from './report-file.ts';

/** A report that can be looked at and taken away; the years it can be of, newest first. */
export interface MadeReport {
  readonly years: readonly ReportYear[];
  readonly year: ReportYear;
  readonly paper: Paper;
  readonly outline: readonly OutlinedSection[];
  readonly stamp: string;
}

/** An authority’s report of the year that was asked for by its label, else of the newest; null where no year has two quarters, words where none may be made. */
export function madeReport(
  file: ReportFile,
  authority: Authority,
  label: string | null,
  { model, average }: Pick<Selection, 'model' | 'average'>
): MadeReport | string | null {
  const figures = reportFigures(file, authority);
  if (typeof figures === 'string') return figures;
  const { sent, indicators, status, stamp } = figures;
  const years = yearsSent(sent, authority.code);
  const year = years.find((one) => one.label === label) ?? years[0];
  if (!year) return null;
  const figuresOf = (one: ReportYear) => yearFigures(sent, authority.code, one, contract.sums);
  const before = figuresOf(yearBefore(year));
  const paper = annualReport({
    authority,
    region: catalogue.region,
    measures: contract.measures,
    lateReasons: file.lateReasons,
    year: figuresOf(year),
    before: before.unsent.length === before.year.ends.length ? null : before,
    indicators,
    sources: file.sources,
    model,
    average,
    status
  });
  return { years, year, paper, outline: outlineOf(paper), stamp };
}

/** The report as a Word file; `origin` opens the page again, at the report’s own year. */
export function reportAsWord(
  { paper, year, stamp }: MadeReport,
  origin: Origin,
  signal: AbortSignal
): Promise<OutputFile> {
  const address = new URL(origin.address);
  address.searchParams.set('report-year', year.label);
  return reportFileOf(outgoingPaper(paper, stamp, { ...origin, address: address.href }), signal);
}
