import { dealt, filled, type Part, shared } from './allocation.ts';
import { chanceOf, jitter } from './chance.ts';
import { countOf, valueAt, type World } from './world.ts';

/** Ends of the three financial years that the nine quarters reach into; the first two have published figures. */
const YEARS = ['2024-03-31', '2025-03-31', '2026-03-31'] as const;
const NEWEST_PUBLISHED = '2025-03-31';
const DRIFT = 0.08;

/** A kind of event, the series that publishes its yearly count (empty for none) and its share where that is not known. */
export interface FlowPart {
  readonly id: string;
  readonly series: string;
  readonly share: number;
}

/** Quarterly totals and the same by kind, nine quarters each. */
export interface Flow {
  readonly totals: readonly number[];
  readonly parts: readonly (readonly number[])[];
}

/**
 * Events of nine quarters from published yearly counts: the four quarters of 2024-25 add up to the published year in
 * total and by kind; the first quarter is one of 2023-24's; 2025-26 is invented near the year before.
 */
export function flowOf(
  world: World,
  code: string,
  measure: string,
  series: string,
  parts: readonly FlowPart[]
): Flow {
  const chance = chanceOf(`${code} ${measure}`);
  const published = YEARS.map((year) => countOf(world, series, code, year));
  const known = published.findLast((count) => count !== null) ?? 0;
  const totals = YEARS.map((_, index) => published[index] ?? Math.round(known * jitter(chance, DRIFT)));
  const years = YEARS.map((year, index) => {
    const total = valueAt(totals, index);
    const quarters = shared(
      total,
      [1, 1, 1, 1].map((weight) => weight * jitter(chance, 0.18))
    );
    const kinds = filled(total, yearParts(world, code, parts, year, known));
    return { quarters, kinds: dealt(chance, kinds, quarters) };
  });
  const quarters = years.flatMap((year) => year.quarters);
  const kinds = years.flatMap((year) => year.kinds);
  return { totals: quarters.slice(3), parts: kinds.slice(3) };
}

/** Known counts of a year's kinds; where there is none, a weight near the newest published share. */
function yearParts(
  world: World,
  code: string,
  parts: readonly FlowPart[],
  year: string,
  newest: number
): readonly Part[] {
  return parts.map(({ id, series, share }) => {
    const before = countOf(world, series, code, NEWEST_PUBLISHED);
    const weight = before === null ? share : before / Math.max(1, newest);
    const drift = jitter(chanceOf(`${code} ${series} ${id} ${year}`), DRIFT);
    return { known: countOf(world, series, code, year), weight: weight * drift };
  });
}
