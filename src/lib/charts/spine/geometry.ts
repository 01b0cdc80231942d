import type { Verdict } from '#lib/domain/comparison.ts';
import type { SpineFigure, SpinePlace, SpineRow } from '#lib/views/spine.ts';

/** The size of one row's drawing, in units that are pixels where there is room. */
export const WIDTH = 340;
export const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;
/** Room at either end for a mark that stands on the edge, and for the arrow of a bar that is cut. */
const MARGIN = 12;

/** One row's marks as paths in whole units, empty where there is no mark; the authority's own as a place and its verdict. */
export interface PlacedRow {
  readonly bar: string;
  readonly middle: string;
  readonly cuts: string;
  readonly neighbours: string;
  readonly region: string;
  readonly own: { readonly x: number; readonly y: number; readonly verdict: Verdict | null } | null;
}

/** The line through the centre of every row. */
export const CENTRE = `M${WIDTH / 2},0V${HEIGHT}`;

/** Places one row of a spine: −1 to 1 from the left margin to the right. */
export function placeRow({ bar, middle, neighbours, region, own, verdict }: SpineRow): PlacedRow {
  const [from, to] = bar;
  return {
    bar: `M${x(from)},${MIDDLE}H${x(to)}`,
    middle: middle ? `M${x(middle[0])},${MIDDLE}H${x(middle[1])}` : '',
    cuts: [from.beyond ? arrow(x(from), -1) : '', to.beyond ? arrow(x(to), 1) : ''].join(''),
    neighbours: markOf(neighbours, (at) => `M${at},2V${HEIGHT - 2}`),
    region: markOf(region, (at) => `M${at},${MIDDLE - 7}l6,7l-6,7l-6,-7Z`),
    own: own.place && { x: x(own.place), y: MIDDLE, verdict }
  };
}

function x({ at }: SpinePlace): number {
  return Math.round(WIDTH / 2 + at * (WIDTH / 2 - MARGIN));
}

function arrow(from: number, side: 1 | -1): string {
  return `M${from + 2 * side},${MIDDLE - 6}l${6 * side},6l${-6 * side},6`;
}

function markOf(figure: SpineFigure | null, draw: (x: number) => string): string {
  return figure?.place ? draw(x(figure.place)) : '';
}
