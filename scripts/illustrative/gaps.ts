import type { Measure } from '#lib/domain/measure.ts';
import { QUARTERS } from './world.ts';

/** A cell of a submission as it will be written. */
export interface WrittenCell {
  readonly place: number;
  readonly measure: string;
  readonly breakdown: string;
  readonly value: string;
  readonly note: string;
}

/** What an authority's submission has that the others' have not, by its position in the region (1 is the first). */
export interface Gaps {
  readonly suppressesSmallCounts: number;
  readonly placementsDoNotSum: number;
  readonly hasNotSentLatest: number;
  readonly atBandTop: number;
  readonly restatedOneQuarter: number;
  readonly joinedTwoQuartersLate: number;
}

export const GAPS: Gaps = {
  suppressesSmallCounts: 1,
  placementsDoNotSum: 3,
  hasNotSentLatest: 8,
  atBandTop: 9,
  restatedOneQuarter: 10,
  joinedTwoQuartersLate: 11
};

const RESTATED = QUARTERS.indexOf('2024-12-31');
const LAST = QUARTERS.length - 1;
const MISCOUNT = 6;
const SMALL = 5;

/** The cells of one submission with the gap of its position, or as they were. */
export function withGap(
  position: number,
  written: readonly WrittenCell[],
  measures: readonly Measure[]
): readonly WrittenCell[] {
  switch (position) {
    case GAPS.suppressesSmallCounts:
      return suppressed(written, measures);
    case GAPS.placementsDoNotSum:
      return written.map(miscounted);
    case GAPS.hasNotSentLatest:
      return written.filter(({ place }) => place < LAST);
    case GAPS.restatedOneQuarter:
      return written.map(restated);
    case GAPS.joinedTwoQuartersLate:
      return written.filter(({ place }) => place >= 2);
    default:
      return written;
  }
}

function miscounted(cell: WrittenCell): WrittenCell {
  const isMiscounted =
    cell.measure === 'lac_placement' && cell.breakdown === 'foster' && cell.place >= LAST - 1;
  if (!isMiscounted) return cell;
  return {
    ...cell,
    value: String(Number(cell.value) - MISCOUNT),
    note: 'Illustrative; placements of new foster children not yet entered'
  };
}

function restated(cell: WrittenCell): WrittenCell {
  if (cell.place !== RESTATED) return cell;
  return { ...cell, note: 'Illustrative; restated after late records were found' };
}

/**
 * Counts of 1 to 5 children as `c`; where a breakdown has one `c` alone, its next smallest count too, so that
 * the total does not give it away.
 */
function suppressed(written: readonly WrittenCell[], measures: readonly Measure[]): readonly WrittenCell[] {
  const counted = new Set(measures.filter(countsPeople).map(({ id }) => id));
  const hidden = new Set(written.filter((cell) => counted.has(cell.measure) && isSmall(cell)));
  for (const group of breakdownGroups(written.filter(({ measure }) => counted.has(measure)))) {
    const shown = group.filter((cell) => !hidden.has(cell) && cell.value !== '0');
    const isAlone = group.length - group.filter((cell) => !hidden.has(cell)).length === 1;
    const smallest = [...shown].sort((one, other) => Number(one.value) - Number(other.value))[0];
    if (isAlone && smallest) hidden.add(smallest);
  }
  return written.map((cell) => (hidden.has(cell) ? { ...cell, value: 'c' } : cell));
}

/** Where children live stays as it is: the region's placing and hosting tables need every authority's. */
function countsPeople({ id, unit }: Measure): boolean {
  return (unit === 'children' || unit === 'plans') && id !== 'lac_placed_in';
}

function isSmall({ value }: WrittenCell): boolean {
  return Number(value) >= 1 && Number(value) <= SMALL;
}

function breakdownGroups(written: readonly WrittenCell[]): readonly (readonly WrittenCell[])[] {
  const groups = new Map<string, WrittenCell[]>();
  for (const cell of written.filter(({ breakdown }) => breakdown !== '')) {
    const key = `${cell.place} ${cell.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

/** Whether the caseload of a quarter is to stand at exactly 70. */
export function isAtBandTop(position: number, place: number): boolean {
  return position === GAPS.atBandTop && place === LAST;
}
