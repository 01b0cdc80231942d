import type { IndicatorKind } from '#lib/domain/indicator.ts';
import {
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
import { packWithheld, unpackWithheld } from '#lib/views/packed-withheld.ts';
import type {
  IndicatorFigures,
  PublishedPoint,
  PublishedSummary,
  SubmittedPoint,
  SubmittedSummary
} from '#lib/views/summary.ts';

/**
 * An indicator's figures as a page carries them: lines of comma-separated cells, because a page of many small objects
 * is several times its size. Averages keep nine significant digits; everything else is exact. A submitted value is not
 * carried where its counts are: it is made from them again.
 */
export interface PackedFigures {
  readonly published: { readonly sources: readonly string[]; readonly lines: string } | null;
  readonly submitted: { readonly notes: readonly string[]; readonly lines: string } | null;
}

/** Packs an indicator's figures for a page. */
export function packFigures({ published, submitted }: IndicatorFigures): PackedFigures {
  return {
    published: published && { sources: published.sources, lines: packPublished(published) },
    submitted: submitted && packSubmitted(submitted)
  };
}

/** The figures that a page carries of an indicator of that kind; throws on text that `packFigures` did not write. */
export function unpackFigures(
  { published, submitted }: PackedFigures,
  kind: IndicatorKind
): IndicatorFigures {
  return {
    published: published && unpackPublished(published.lines, published.sources),
    submitted: submitted && unpackSubmitted(submitted.lines, submitted.notes, kind)
  };
}

function packPublished({ points, region, country, spreads }: PublishedSummary): string {
  return [
    ...points.map((point) => [
      'p',
      point.authority,
      ...packArea(point),
      packRank(point.rank),
      packRank(point.englandRank),
      ...packAverages(point.neighbours['dfe-2025']),
      ...packAverages(point.neighbours['nfer-2021'])
    ]),
    ...region.map((point) => ['r', '', ...packArea(point)]),
    ...country.map((point) => ['e', '', ...packArea(point)]),
    ...spreads.map(({ end, cuts, lowest, highest, reporting }) => [
      's',
      reporting,
      end,
      lowest ?? '',
      highest ?? '',
      ...(cuts ?? [])
    ])
  ]
    .map((cells) => cells.join(','))
    .join(';');
}

function unpackPublished(lines: string, sources: readonly string[]): PublishedSummary {
  const rows = lines.split(';').map((line) => line.split(','));
  const of = (mark: string): readonly (readonly string[])[] => rows.filter(([first]) => first === mark);
  return {
    points: of('p').map(unpackPoint),
    region: of('r').map(unpackArea),
    country: of('e').map(unpackArea),
    spreads: of('s').map(([, reporting = '', end = '', lowest, highest, lower, middle, upper]) => ({
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
  const [, authority = ''] = row;
  return {
    authority,
    ...unpackArea(row),
    rank: unpackRank(row[6]),
    englandRank: unpackRank(row[7]),
    neighbours: { 'dfe-2025': unpackAverages(row, 8), 'nfer-2021': unpackAverages(row, 11) }
  };
}

function packSubmitted({ points, region }: SubmittedSummary): { notes: readonly string[]; lines: string } {
  const notes = [...new Set(points.map(({ note }) => note))];
  const rows = [
    ...points.map((point) => [
      'p',
      point.authority,
      ...packCounts(point),
      point.span[0],
      packRank(point.rank),
      point.populationYear ?? '',
      notes.indexOf(point.note) || '',
      ...(point.withheld === undefined ? [] : [packWithheld(point.withheld)])
    ]),
    ...region.map((point) => [
      'r',
      '',
      ...packCounts(point),
      point.span[0],
      point.reporting,
      point.of,
      ...(point.lowest === null || point.highest === null ? [] : [point.lowest, point.highest])
    ])
  ];
  return { notes, lines: rows.map((cells) => cells.join(',')).join(';') };
}

function unpackSubmitted(lines: string, notes: readonly string[], kind: IndicatorKind): SubmittedSummary {
  const rows = lines.split(';').map((line) => line.split(','));
  return {
    points: rows.flatMap((row) => (row[0] === 'p' ? [unpackSubmittedPoint(row, notes, kind)] : [])),
    region: rows.flatMap((row) => {
      if (row[0] !== 'r') return [];
      const [reporting, of, lowest, highest] = row.slice(7);
      return [
        {
          ...unpackCounts(row, kind),
          span: unpackSpan(row[6]),
          reporting: Number(reporting),
          of: Number(of),
          lowest: unpackNumber(lowest),
          highest: unpackNumber(highest)
        }
      ];
    })
  };
}

function unpackSubmittedPoint(
  row: readonly string[],
  notes: readonly string[],
  kind: IndicatorKind
): SubmittedPoint {
  const [, authority = ''] = row;
  return {
    authority,
    ...unpackCounts(row, kind),
    span: unpackSpan(row[6]),
    rank: unpackRank(row[7]),
    populationYear: unpackNumber(row[8]),
    note: notes[Number(row[9])] ?? '',
    ...withheldIn(row[10])
  };
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
