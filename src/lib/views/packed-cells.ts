import { cellOf, shown, type Cell, type EmptyKind } from '#lib/domain/cell.ts';
import type { IndicatorKind } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import type { Rank } from '#lib/domain/rank.ts';
import { valueOf } from '#lib/domain/rate.ts';
import type { AreaPoint, Averages } from '#lib/views/summary.ts';

const LETTER: Readonly<Record<EmptyKind, string>> = {
  suppressed: 'c',
  low: 'k',
  'not-available': 'x',
  'not-applicable': 'z',
  'not-supplied': ''
};

/** How many cells `packArea` writes: every packed row begins with them. */
export const AREA_CELLS = 4;

/** Four cells: end, value or letter, numerator, denominator. */
export function packArea({ end, cell, numerator, denominator }: AreaPoint): readonly (string | number)[] {
  return [end, packCell(cell), numerator ?? '', denominator ?? ''];
}

/** A cell as its number or the letter of its reason. */
export function packCell(cell: Cell): string | number {
  return cell.kind === 'shown' ? cell.value : LETTER[cell.kind];
}

/** What `packArea` wrote, in the first cells of a row. */
export function unpackArea([end = '', value = '', numerator, denominator]: readonly string[]): AreaPoint {
  return {
    end,
    cell: unpackCell(value),
    numerator: unpackNumber(numerator),
    denominator: unpackNumber(denominator)
  };
}

/** As `packArea`, but a value that its counts can make again is left as "=". */
export function packCounts(point: AreaPoint): readonly (string | number)[] {
  const [end = '', value = '', ...counts] = packArea(point);
  return [end, point.cell.kind === 'shown' && point.numerator !== null ? '=' : value, ...counts];
}

/** What `packCounts` wrote, for an indicator of that kind. */
export function unpackCounts(row: readonly string[], kind: IndicatorKind): AreaPoint {
  const [end = '', value, ...counts] = row;
  if (value !== '=') return unpackArea(row);
  const { numerator, denominator } = unpackArea([end, '', ...counts]);
  const cell = valueOf(kind, numberCell(numerator), denominator === null ? null : numberCell(denominator));
  return { end, cell, numerator, denominator };
}

function numberCell(value: number | null): Cell {
  return value === null ? { kind: 'not-supplied' } : shown(value);
}

/** What `packCell` wrote. */
export function unpackCell(text: string): Cell {
  return /\d/.test(text) ? shown(Number(text)) : cellOf(null, text);
}

/** A number, or null for an empty cell. */
export function unpackNumber(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** "3/11" or, tied, "3/11=". */
export function packRank(rank: Rank | null): string {
  return rank === null ? '' : `${rank.rank}/${rank.of}${rank.tied ? '=' : ''}`;
}

/** What `packRank` wrote. */
export function unpackRank(text = ''): Rank | null {
  const match = /^(\d+)\/(\d+)(=?)$/.exec(text);
  return match && { rank: Number(match[1]), of: Number(match[2]), tied: match[3] === '=' };
}

/** Three cells: mean, median, pooled. */
export function packAverages({ mean, median, pooled }: Averages): readonly string[] {
  return [mean, median, pooled].map(packAverage);
}

/** Value, known, of, suppressed and bounds; only the value where all ten are known. */
function packAverage({ value, known, of, suppressed, bounds }: Average): string {
  const short = value === null ? '' : String(Number(value.toPrecision(9)));
  if (known === 10 && of === 10 && bounds === null) return short;
  return [short, known, of, suppressed, ...(bounds ? [bounds.low, bounds.high] : [])].join('/');
}

/** What `packAverages` wrote, from a cell of the row on; throws where it is not all there. */
export function unpackAverages(row: readonly string[], from: number): Averages {
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
