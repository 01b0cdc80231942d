import { numberIn } from '#lib/domain/cell.ts';
import type { Place, PlacingCell, PlacingMatrix, PlacingRow } from '#lib/views/placing.ts';

/** From how many children on a cell has each depth of shade: the same in every quarter, so that quarters can be compared. */
export const DEPTHS = [1, 10, 25, 50] as const;

/** The style of a cell: own area, a depth of 0 to 4 for children in another authority of the region, empty, or plain beyond the region. */
export function toneOf(row: PlacingRow, place: Place, { cell }: PlacingCell): string {
  if (cell.kind !== 'shown') return 'empty';
  if (place.id === row.code) return 'own';
  return place.isAuthority ? `depth-${depthOf(numberIn(cell) ?? 0)}` : 'beyond';
}

/** How many of the depths a count reaches: 9 reaches one, 10 two. */
export function depthOf(count: number): number {
  return DEPTHS.filter((least) => count >= least).length;
}

/** Words for what each depth means: "1 to 9", "50 or more". */
export function depthWords(): readonly string[] {
  return DEPTHS.map((least, index) => {
    const next = DEPTHS[index + 1];
    return next === undefined ? `${least} or more` : `${least} to ${next - 1}`;
  });
}

/** Whether a cell is in the row or the column of the highlighted authority. */
export function isOutlined(matrix: PlacingMatrix, row: PlacingRow, place: Place): boolean {
  return row.selected || matrix.rows.some(({ selected, code }) => selected && code === place.id);
}
