import type { Region } from '#lib/domain/authority.ts';
import { listWords } from '#lib/domain/format.ts';
import { buildTable, type BuiltIndicator, type BuiltTable, type LeftOut } from '#lib/views/built-table.ts';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import type { Comparison, FigureStatus, SubmissionState } from '#lib/views/comparison.ts';
import { provenanceOf, STATUS_BADGES, type Provenance, type SourceName } from '#lib/views/provenance.ts';
import { readTableWish } from '#lib/views/table-wish-query.ts';
import {
  headlineIndicators,
  plainWish,
  tableIndicators,
  type TableNames,
  type TableWish
} from '#lib/views/table-wish.ts';

/** What a regional data pack holds: all authorities, one period of each indicator, beside the region and England. */
export interface PackWish {
  readonly wish: TableWish;
  /** What of the address could not be read, in sentences. */
  readonly refused: readonly string[];
}

/** One indicator of a pack, in its period. */
export interface PackIndicator {
  readonly comparison: Comparison;
  /** Ids of the publications that its official figures come from. */
  readonly sources: readonly string[];
}

/** The pack that an address asks for: the headline indicators unless it names others, and of several periods the newest. */
export function packWish(query: URLSearchParams, names: TableNames): PackWish {
  const { wish, refused } = readTableWish(query, names);
  const plain = plainWish(names);
  const { indicators, source, span, model, average, periods } = wish;
  const [end] = periods.kind === 'chosen' ? periods.ends : [];
  return {
    wish: {
      ...plain,
      indicators,
      source,
      only: source !== null,
      span,
      model,
      average,
      periods: end === undefined ? plain.periods : { kind: 'chosen', ends: [end] }
    },
    refused
  };
}

/** Which indicators a pack has, in a word or two: "headline indicators", "all indicators", "3 chosen indicators". */
export function packHolds({ indicators }: TableWish, names: TableNames): string {
  const isThese = (ids: readonly string[]): boolean => ids.join() === indicators.join();
  if (isThese(headlineIndicators(names))) return 'headline indicators';
  if (isThese(tableIndicators(names))) return 'all indicators';
  return indicators.length === 1 ? 'one chosen indicator' : `${indicators.length} chosen indicators`;
}

/** One indicator of a pack from its figures, or why it is left out. */
export function packIndicator(
  wish: TableWish,
  entry: IndicatorEntry,
  region: Region,
  submissions: SubmissionState
): BuiltIndicator | LeftOut {
  const { id, title } = entry.indicator;
  const { indicators, leftOut } = buildTable({ ...wish, indicators: [id] }, [entry], region, submissions);
  return indicators[0] ?? leftOut[0] ?? { title, why: 'no figures' };
}

/** The indicators of a pack as one table’s facts, in the order asked for. */
export function packTogether(
  wish: TableWish,
  region: Region,
  found: readonly (BuiltIndicator | LeftOut)[]
): BuiltTable {
  return {
    wish,
    region,
    authorities: region.authorities,
    indicators: found.filter((one) => 'indicator' in one),
    leftOut: found.filter((one) => 'why' in one),
    columnEnds: [null]
  };
}

/** Each indicator of a pack with the one period it is shown for. */
export function packIndicators({ indicators }: BuiltTable): readonly PackIndicator[] {
  return indicators.flatMap(({ periods: [comparison], sources }) =>
    comparison === undefined ? [] : [{ comparison, sources }]
  );
}

/** Where the figures of one indicator of a pack come from; the releases of its publications are in the pack’s list of sources. */
export function packProvenance(
  { comparison, sources }: PackIndicator,
  publications: readonly SourceName[]
): Provenance {
  const own = provenanceOf(comparison, []);
  const official =
    comparison.comparatorPeriod === null
      ? ''
      : publicationNames(publications.filter(({ id }) => sources.includes(id)));
  return { ...own, source: [own.source, official].filter((words) => words !== '').join('; compared with ') };
}

/** Publications without their releases, each once. */
export function publicationNames(publications: readonly SourceName[]): string {
  return [...new Set(publications.map(({ publisher, title }) => `${publisher}, ${title}`))].join('; ');
}

/** The ids of the publications that a pack shows figures of. */
export function packSources(built: BuiltTable): readonly string[] {
  const shown = packIndicators(built).filter(({ comparison }) => comparison.comparatorPeriod !== null);
  return [...new Set(shown.flatMap(({ sources }) => sources))];
}

/** The period and status of an indicator in a pack: "31 March 2025, Published". */
export function periodStatusWords({ choice, status }: Comparison): string {
  return `${choice.periodLabel}, ${STATUS_BADGES[status]}`;
}

/** An indicator of a pack as its contents tell of it. */
export interface PackLine {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly status: FigureStatus;
  /** How many authorities have a figure: "10 of 11". */
  readonly reporting: string;
  /** The period of the official figures beside it; null where none may stand there. */
  readonly official: string | null;
}

/** What a pack holds, indicator by indicator. */
export function packLines(built: BuiltTable): readonly PackLine[] {
  return packIndicators(built).map(
    ({ comparison: { indicator, choice, status, rows, comparatorPeriod } }) => ({
      id: indicator.id,
      title: indicator.title,
      period: choice.periodLabel,
      status,
      reporting: `${rows.filter(({ cell }) => cell.kind === 'shown').length} of ${rows.length}`,
      official: comparatorPeriod
    })
  );
}

/** The sources and periods in force in a pack, each once: a status with more than two periods says so. */
export function packInForce(
  lines: readonly PackLine[]
): readonly { readonly status: FigureStatus; readonly period: string }[] {
  return [...new Set(lines.map(({ status }) => status))].map((status) => {
    const periods = [...new Set(lines.filter((line) => line.status === status).map(({ period }) => period))];
    return { status, period: periods.length > 2 ? `${periods.length} periods` : listWords(periods) };
  });
}
