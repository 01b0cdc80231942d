import { writeRows } from '#lib/csv/records.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import { childProtection, leavers, lookedAfter, type Series } from './children.ts';
import { isAtBandTop, withGap, type WrittenCell } from './gaps.ts';
import { meetings } from './meetings.ts';
import { placedIn } from './placed.ts';
import { reviewingService } from './service.ts';
import { withWays } from './ways.ts';
import { QUARTERS, valueAt, type World } from './world.ts';

const HEADER = ['authority', 'period', 'measure', 'breakdown', 'value', 'note'];
const NOTE = 'Illustrative';

/** CSV text of one authority's illustrative submission; `position` is its place in the region, 1 the first. */
export function submissionText(
  world: World,
  code: string,
  position: number,
  measures: readonly Measure[]
): string {
  const series = seriesOf(world, code, position);
  const written = QUARTERS.flatMap((_, place) => quarterCells(series, place, measures));
  const cells = withWays(position, withGap(position, written, measures));
  const rows = cells.map(({ place, measure, breakdown, value, note }) => [
    code,
    quarterLabel(valueAt(QUARTERS, place)),
    measure,
    breakdown,
    value,
    note
  ]);
  return `${writeRows([HEADER, ...rows])}\r\n`;
}

function seriesOf(world: World, code: string, position: number): Series {
  const children = new Map([
    ...lookedAfter(world, code),
    ...leavers(world, code),
    ...childProtection(world, code)
  ]);
  const quarters = meetings(world, code, children);
  const met = [...valueAt(quarters, 0).keys()].map(
    (cell) => [cell, quarters.map((figures) => figures.get(cell) ?? 0)] as const
  );
  return new Map([
    ...children,
    ...placedIn(world, code, children.get('lac') ?? []),
    ...reviewingService(world, code, children, (place) => isAtBandTop(position, place)),
    ...met
  ]);
}

/** Every cell that the catalogue knows and figures were made for, in its order: a measure added since is one nobody has sent. */
function quarterCells(series: Series, place: number, measures: readonly Measure[]): readonly WrittenCell[] {
  return measures.flatMap(({ id, unit, hasTotal, breakdowns }) => {
    const names = [...(hasTotal ? [''] : []), ...breakdowns.map((breakdown) => breakdown.id)];
    return names.flatMap((breakdown) => {
      const values = series.get(breakdown === '' ? id : `${id}:${breakdown}`);
      if (values === undefined) return [];
      const value = valueAt(values, place);
      const text = unit === 'fte' ? value.toFixed(1) : String(value);
      return [{ place, measure: id, breakdown, value: text, note: NOTE }];
    });
  });
}
