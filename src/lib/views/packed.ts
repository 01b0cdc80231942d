import { cellOf, shown, type Cell, type EmptyKind } from '#lib/domain/cell.ts';
import type { IndicatorKind } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import type { Rank } from '#lib/domain/rank.ts';
import { valueOf } from '#lib/domain/rate.ts';
import type {
  AreaPoint,
  Averages,
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

const LETTER: Readonly<Record<EmptyKind, string>> = {
  suppressed: 'c',
  low: 'k',
  'not-available': 'x',
  'not-applicable': 'z',
  'not-supplied': ''
};

/** Packs an indicator's figures for a page. */
export function packFigures({ published, submitted }: IndicatorFigures): PackedFigures {
  return {
    published: published && { sources: published.sources, lines: packPublished(published) },
    submitted: submitted && packSubmitted(submitted)
  };
}

/** The figures that a page carries of an indicator of that kind; throws on text that `packFigures` did not write. */
export function unpackFigures({ published, submitted }: PackedFigures, kind: IndicatorKind): IndicatorFigures {
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
    ...spreads.map(({ end, cuts, reporting }) => ['s', reporting, end, ...(cuts ?? [])])
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
    spreads: of('s').map(([, reporting = '', end = '', lower, middle, upper]) => ({
      end,
      reporting: Number(reporting),
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
      notes.indexOf(point.note) || ''
    ]),
    ...region.map((point) => ['r', '', ...packCounts(point), point.span[0], point.reporting, point.of])
  ];
  return { notes, lines: rows.map((cells) => cells.join(',')).join(';') };
}

function unpackSubmitted(lines: string, notes: readonly string[], kind: IndicatorKind): SubmittedSummary {
  const rows = lines.split(';').map((line) => line.split(','));
  return {
    points: rows.flatMap((row) => (row[0] === 'p' ? [unpackSubmittedPoint(row, notes, kind)] : [])),
    region: rows.flatMap((row) => {
      if (row[0] !== 'r') return [];
      const [reporting, of] = row.slice(7);
      return [{ ...unpackCounts(row, kind), span: unpackSpan(row[6]), reporting: Number(reporting), of: Number(of) }];
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
    note: notes[Number(row[9])] ?? ''
  };
}

function unpackSpan(text: string | undefined): SubmittedPoint['span'] {
  if (text === 'q') return 'quarter';
  if (text === 'y') return 'year';
  throw new Error(`A packed span is q or y, not ${text}.`);
}

/** Four cells: end, value or letter, numerator, denominator. */
function packArea({ end, cell, numerator, denominator }: AreaPoint): readonly (string | number)[] {
  return [end, cell.kind === 'shown' ? cell.value : LETTER[cell.kind], numerator ?? '', denominator ?? ''];
}

function unpackArea([, , end = '', value = '', numerator, denominator]: readonly string[]): AreaPoint {
  return { end, cell: unpackCell(value), numerator: unpackNumber(numerator), denominator: unpackNumber(denominator) };
}

/** As `packArea`, but a value that its counts can make again is left as "=". */
function packCounts(point: AreaPoint): readonly (string | number)[] {
  const [end = '', value = '', ...counts] = packArea(point);
  return [end, point.cell.kind === 'shown' && point.numerator !== null ? '=' : value, ...counts];
}

function unpackCounts(row: readonly string[], kind: IndicatorKind): AreaPoint {
  if (row[3] !== '=') return unpackArea(row);
  const { end, numerator, denominator } = unpackArea([...row.slice(0, 3), '', ...row.slice(4)]);
  const cell = valueOf(kind, numberCell(numerator), denominator === null ? null : numberCell(denominator));
  return { end, cell, numerator, denominator };
}

function numberCell(value: number | null): Cell {
  return value === null ? { kind: 'not-supplied' } : shown(value);
}

function unpackCell(text: string): Cell {
  return /\d/.test(text) ? shown(Number(text)) : cellOf(null, text);
}

function unpackNumber(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** "3/11" or, tied, "3/11=". */
function packRank(rank: Rank | null): string {
  return rank === null ? '' : `${rank.rank}/${rank.of}${rank.tied ? '=' : ''}`;
}

function unpackRank(text = ''): Rank | null {
  const match = /^(\d+)\/(\d+)(=?)$/.exec(text);
  return match && { rank: Number(match[1]), of: Number(match[2]), tied: match[3] === '=' };
}

function packAverages({ mean, median, pooled }: Averages): readonly string[] {
  return [mean, median, pooled].map(packAverage);
}

/** Value, known, of, suppressed and bounds; only the value where all ten are known. */
function packAverage({ value, known, of, suppressed, bounds }: Average): string {
  const short = value === null ? '' : String(Number(value.toPrecision(9)));
  if (known === 10 && of === 10 && bounds === null) return short;
  return [short, known, of, suppressed, ...(bounds ? [bounds.low, bounds.high] : [])].join('/');
}

function unpackAverages(row: readonly string[], from: number): Averages {
  const [mean, median, pooled] = row.slice(from, from + 3).map(unpackAverage);
  if (!mean || !median || !pooled) throw new Error('A packed figure lacks its three averages.');
  return { mean, median, pooled };
}

function unpackAverage(text: string): Average {
  const [short = '', known = '10', of = '10', suppressed = '0', low, high] = text.split('/');
  const value = unpackNumber(short);
  return {
    value,
    known: Number(known),
    suppressed: Number(suppressed),
    of: Number(of),
    weak: value === null || Number(known) * 10 < Number(of) * 7,
    bounds: low && high ? { low: Number(low), high: Number(high) } : null
  };
}
