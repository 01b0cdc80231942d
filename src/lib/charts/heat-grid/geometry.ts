import { verdictTone } from '#lib/domain/comparison.ts';
import type { RugCell } from '#lib/views/rug.ts';

/** The style of a cell: judged, shaded without judgement, or plain. */
export function toneOf(cell: RugCell): string {
  if (cell.empty) return 'empty';
  const tone = cell.verdict ? verdictTone(cell.verdict) : 'neutral';
  if (tone !== 'neutral') return tone;
  return cell.depth === null ? 'plain' : `depth-${cell.depth}`;
}
