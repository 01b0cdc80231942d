import { max } from 'd3';
import { linearScale, tenth } from '#lib/charts/linear-scale.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { PostBar, PostBarsView } from '#lib/views/post-bars.ts';

const THICK = 22;
const HEAD = 30;
const FOOT = 44;
/** The room that a value and its gap take. */
const TEXT = 120;

export interface PlacedPost {
  readonly bar: PostBar;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly labelAnchor: 'start' | 'end';
  readonly length: number;
  readonly textX: number;
}

export interface PostBarsGeometry {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly thick: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly inPost: number | null;
  readonly posts: readonly PlacedPost[];
}

/** Places bars from zero in a drawing `width` units wide; on a narrow one each label stands above its bar. */
export function placePosts(view: PostBarsView, width: number): PostBarsGeometry {
  const narrow = width < 500;
  const left = narrow ? 4 : 170;
  const right = width - 130;
  const row = narrow ? 56 : 38;
  const highest = max(view.bars, ({ fte }) => fte) ?? 0;
  const { at, ticks } = linearScale([0, highest || 1], [left, right], narrow ? 4 : 8);
  const inPost = view.inPost === null ? null : at(view.inPost);
  const bottom = HEAD + row * view.bars.length;
  return {
    height: bottom + FOOT,
    left,
    right,
    top: HEAD,
    bottom,
    thick: THICK,
    ticks: ticks.map((tick) => ({ x: at(tick), label: formatNumber(tick, Number.isInteger(tick) ? 0 : 1) })),
    inPost,
    posts: view.bars.map((bar, index) => {
      const y = HEAD + row * (index + 1) - THICK - 8;
      const length = tenth(at(bar.fte) - left);
      return {
        bar,
        y,
        length,
        labelX: narrow ? left : left - 12,
        labelY: narrow ? y - 6 : y + 16,
        labelAnchor: narrow ? 'start' : 'end',
        textX: clearOf(inPost, tenth(left + length + 8))
      };
    })
  };
}

/** Where a value is written: after its bar, or after the line of the officers in post where that would cross it. */
function clearOf(line: number | null, x: number): number {
  return line !== null && line > x - 6 && line < x + TEXT ? tenth(line + 8) : x;
}
