import type { RugCell } from '#lib/views/rug.ts';

/** The style of a cell: judged, shaded without judgement, or plain. */
export function toneOf(cell: RugCell): string {
  if (cell.empty) return 'empty';
  if (cell.verdict && cell.verdict.judgement !== 'none') return cell.verdict.judgement;
  return cell.depth === null ? 'plain' : `depth-${cell.depth}`;
}
