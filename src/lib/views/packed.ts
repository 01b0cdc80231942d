import type { IndicatorKind } from '#lib/domain/indicator.ts';
import {
  AREA_CELLS,
  packArea,
  packAverages,
  packCounts,
  packRank,
  unpackArea,
  unpackAverages,
  unpackCounts,
  unpackNumber,
  unpackRank
} from '#lib/views/packed-cells.ts';
import { packColumns, unpackColumns, type PackedRows } from '#lib/views/packed-columns.ts';
import { packWithheld, unpackWithheld } from '#lib/views/packed-withheld.ts';
import type {
  IndicatorFigures,
  PublishedPoint,
  PublishedSummary,
  SubmittedPoint,
  SubmittedSummary
} from '#lib/views/summary.ts';

/**
 * An indicator's figures as a page carries them: tables as their columns, a bar between two tables, because a page of many
 * small objects is several times its size. Averages keep nine significant digits; everything else is exact. A submitted
 * value is not carried where its counts are: it is made from them again.
 */
export interface PackedFigures {
  /** The authorities, the region, England, and how England's authorities spread. */
  readonly published: { readonly sources: readonly string[]; readonly tables: string } | null;
  /** The authorities, and the region. */
  readonly submitted: { readonly notes: readonly string[]; readonly tables: string } | null;
}

/** Packs an indicator's figures for a page. */
export function packFigures({ published, submitted }: IndicatorFigures): PackedFigures {
  return {
    published: published && { sources: published.sources, tables: packPublished(published) },
    submitted: submitted && packSubmitted(submitted)
  };
}

const unpacked = new WeakMap<PackedFigures, IndicatorFigures>();

/** The figures that a page carries of an indicator of that kind, unpacked once; throws on text that `packFigures` did not write. */
export function unpackFigures(packed: PackedFigures, kind: IndicatorKind): IndicatorFigures {
  const { published, submitted } = packed;
  const figures = unpacked.get(packed) ?? {
    published: published && unpackPublished(published.tables, published.sources),
    submitted: submitted && unpackSubmitted(submitted.tables, submitted.notes, kind)
  };
  unpacked.set(packed, figures);
  return figures;
}

function packPublished({ points, region, country, spreads }: PublishedSummary): string {
  return packTables([
    points.map((point) => [
      ...packArea(point),
      point.authority,
      packRank(point.rank),
      packRank(point.englandRank),
      ...packAverages(point.neighbours['dfe-2025']),
      ...packAverages(point.neighbours['nfer-2021'])
    ]),
    region.map(packArea),
    country.map(packArea),
    spreads.map(({ end, cuts, lowest, highest, reporting }) => [
      end,
      reporting,
      lowest ?? '',
      highest ?? '',
      ...(cuts ?? [])
    ])
  ]);
}

function unpackPublished(tables: string, sources: readonly string[]): PublishedSummary {
  const [points = [], region = [], country = [], spreads = []] = unpackTables(tables);
  return {
    points: points.map(unpackPoint),
    region: region.map(unpackArea),
    country: country.map(unpackArea),
    spreads: spreads.map(([end = '', reporting, lowest, highest, lower, middle, upper]) => ({
      end,
      reporting: Number(reporting),
      lowest: unpackNumber(lowest),
      highest: unpackNumber(highest),
      cuts: lower && middle && upper ? [Number(lower), Number(middle), Number(upper)] : null
    })),
    sources
  };
}

function unpackPoint(row: readonly string[]): PublishedPoint {
  const [authority = '', rank, englandRank, ...averages] = row.slice(AREA_CELLS);
  return {
    authority,
    ...unpackArea(row),
    rank: unpackRank(rank),
    englandRank: unpackRank(englandRank),
    neighbours: { 'dfe-2025': unpackAverages(averages, 0), 'nfer-2021': unpackAverages(averages, 3) }
  };
}

function packSubmitted({ points, region }: SubmittedSummary): { notes: readonly string[]; tables: string } {
  const notes = [...new Set(points.map(({ note }) => note))];
  const tables = packTables([
    points.map((point) => [
      ...packCounts(point),
      point.span[0] ?? '',
      point.authority,
      packRank(point.rank),
      point.populationYear ?? '',
      notes.indexOf(point.note) || '',
      packWithheld(point.withheld)
    ]),
    region.map((point) => [
      ...packCounts(point),
      point.span[0] ?? '',
      point.reporting,
      point.of,
      ...(point.lowest === null || point.highest === null ? [] : [point.lowest, point.highest])
    ])
  ]);
  return { notes, tables };
}

function unpackSubmitted(tables: string, notes: readonly string[], kind: IndicatorKind): SubmittedSummary {
  const [points = [], region = []] = unpackTables(tables);
  return {
    points: points.map((row) => unpackSubmittedPoint(row, notes, kind)),
    region: region.map((row) => {
      const [span, reporting, of, lowest, highest] = row.slice(AREA_CELLS);
      return {
        ...unpackCounts(row, kind),
        span: unpackSpan(span),
        reporting: Number(reporting),
        of: Number(of),
        lowest: unpackNumber(lowest),
        highest: unpackNumber(highest)
      };
    })
  };
}

function unpackSubmittedPoint(
  row: readonly string[],
  notes: readonly string[],
  kind: IndicatorKind
): SubmittedPoint {
  const [span, authority = '', rank, year, note, flag] = row.slice(AREA_CELLS);
  return {
    authority,
    ...unpackCounts(row, kind),
    span: unpackSpan(span),
    rank: unpackRank(rank),
    populationYear: unpackNumber(year),
    note: notes[Number(note)] ?? '',
    ...withheldIn(flag)
  };
}

function packTables(tables: readonly PackedRows[]): string {
  return tables.map(packColumns).join('|');
}

function unpackTables(text: string): readonly ReturnType<typeof unpackColumns>[] {
  return text.split('|').map(unpackColumns);
}

function withheldIn(flag = ''): Pick<SubmittedPoint, 'withheld'> {
  const { why } = unpackWithheld(flag);
  return why === null ? {} : { withheld: why };
}

function unpackSpan(text: string | undefined): SubmittedPoint['span'] {
  if (text === 'q') return 'quarter';
  if (text === 'y') return 'year';
  throw new Error(`A packed span is q or y, not ${text}.`);
}
