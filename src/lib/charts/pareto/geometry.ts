import { max } from 'd3';
import { linearScale } from '#lib/charts/linear-scale.ts';
import type { ParetoBar, ParetoPanel, ParetoView } from '#lib/views/pareto.ts';

const ROW = 50;
const LEAST_ROW = 42;
const HEAD = 62;
const GAP = 48;
const BETWEEN = 36;
/** Room after the longest bar for its count and share, and for the running share at the right edge. */
const COUNT = 92;
const RUNNING = 58;

export interface PlacedBar {
  readonly bar: ParetoBar;
  /** The line of its name, and the top of its bar below. */
  readonly textY: number;
  readonly barY: number;
  readonly length: number;
  /** Where its count begins. */
  readonly countX: number;
  /** "41 (43%)". */
  readonly count: string;
}

export interface PlacedPanel {
  readonly panel: ParetoPanel;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly hasRunning: boolean;
  readonly bars: readonly PlacedBar[];
}

export interface ParetoGeometry {
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
}

/** Places areas side by side in a drawing `width` units wide, or one under the other where it is narrow; all lengths on one scale, closer where it would be over `most` high. */
export function placePareto({ panels }: ParetoView, width: number, most = Infinity): ParetoGeometry {
  const columns = width < 500 ? 1 : Math.max(2, panels.length);
  const each = (width - GAP * (columns - 1)) / columns;
  const longest = max(panels.flatMap(({ bars }) => bars.map(({ share }) => share ?? 0))) ?? 0;
  const { at: lengthOf } = linearScale([0, longest || 1], [0, each - COUNT - RUNNING], 4);
  const longestList = max(panels, ({ bars }) => bars.length) ?? 1;
  const row =
    columns === 1 ? ROW : Math.min(ROW, Math.max(LEAST_ROW, Math.floor((most - HEAD) / longestList)));
  const heights = panels.map(({ bars }) => HEAD + row * bars.length);
  const stacked = (index: number): number =>
    heights.slice(0, index).reduce((sum, height) => sum + height + BETWEEN, 0);
  const placed = panels.map((panel, index) => {
    const x = columns === 1 ? 0 : index * (each + GAP);
    const y = columns === 1 ? stacked(index) : 0;
    return placePanel(panel, { x, y, right: x + each, row }, lengthOf);
  });
  const height = columns === 1 ? stacked(panels.length) - BETWEEN : (max(heights) ?? 0);
  return { height: Math.max(height, 0), panels: placed };
}

function placePanel(
  panel: ParetoPanel,
  { x, y, right, row }: Readonly<Record<'x' | 'y' | 'right' | 'row', number>>,
  lengthOf: (share: number) => number
): PlacedPanel {
  return {
    panel,
    x,
    y,
    right,
    hasRunning: panel.bars.some(({ soFar }) => soFar !== ''),
    bars: panel.bars.map((bar, index) => {
      const top = y + HEAD + row * index;
      const length = bar.share === null ? 0 : lengthOf(bar.share);
      return {
        bar,
        textY: top + 14,
        barY: top + 21,
        length,
        countX: x + length + (length > 0 ? 8 : 0),
        count: bar.shareText === '' ? bar.text : `${bar.text} (${bar.shareText})`
      };
    })
  };
}
