import type { Authority } from '#lib/domain/authority.ts';
import { formatNumber, listWords } from '#lib/domain/format.ts';
import { quarterLabel } from '#lib/domain/period.ts';

/** How many cells of a quarter (last day, ISO) an authority sent. */
export interface QuarterCells {
  readonly authority: string;
  readonly end: string;
  readonly cells: number;
}

/** What has come from one authority. `newest` counts the cells of the newest quarter that anybody sent. */
export interface Arrival {
  readonly authority: Authority;
  readonly quarters: string;
  readonly newest: number;
  readonly state: 'not received' | 'partial' | 'complete';
}

/** Who has sent what of the newest quarter: a row for every authority, and the headline. */
export interface ArrivalsView {
  readonly quarter: string;
  readonly headline: string;
  readonly rows: readonly Arrival[];
}

/** Draws up who has sent what; null when nobody has sent anything. `expected` is the number of cells asked for a quarter. */
export function arrivalsView(
  cells: readonly QuarterCells[],
  authorities: readonly Authority[],
  expected: number
): ArrivalsView | null {
  const newest = cells
    .map(({ end }) => end)
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const rows = authorities.map((authority): Arrival => {
    const own = cells.filter((cell) => cell.authority === authority.code);
    const count = own.find(({ end }) => end === newest)?.cells ?? 0;
    return {
      authority,
      quarters: quarterRange(own.map(({ end }) => end)),
      newest: count,
      state: count === 0 ? 'not received' : count < expected ? 'partial' : 'complete'
    };
  });
  return { quarter: quarterLabel(newest), headline: headlineOf(rows, expected, quarterLabel(newest)), rows };
}

function headlineOf(rows: readonly Arrival[], expected: number, quarter: string): string {
  const sent = rows.filter(({ newest }) => newest > 0);
  const outstanding = rows.filter(({ newest }) => newest === 0).map(({ authority }) => authority.shortName);
  const share = (rows.reduce((sum, { newest }) => sum + newest, 0) * 100) / (expected * rows.length);
  const waiting = outstanding.length === 0 ? 'none outstanding' : `${listWords(outstanding)} outstanding`;
  return `${quarter}: ${sent.length} of ${rows.length} in, ${formatNumber(share, 0)}% of cells; ${waiting}.`;
}

function quarterRange(ends: readonly string[]): string {
  const ordered = [...new Set(ends)].sort();
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return 'none';
  if (first === last) return quarterLabel(first);
  return `${quarterLabel(first)} to ${quarterLabel(last)} (${ordered.length})`;
}
