import { tenth } from '#lib/charts/linear-scale.ts';
import type { MapArea, MapView } from '#lib/views/placing-map.ts';
import { placeLabels, type LabelBox } from './labels.ts';

const LINE = 17;
const CHARACTER = 7.9;
const MARGIN = 8;
/** How far an arrow bends to the right of its way, as a part of its length: there and back do not cover each other. */
const BEND = 0.16;

export interface Arrow {
  readonly key: string;
  readonly path: string;
  readonly head: string;
  readonly thickness: number;
  readonly tone: 'any' | 'out' | 'in';
}

export interface PlacedArea {
  readonly area: MapArea;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  /** From the middle to a label that stands apart; empty where it does not. */
  readonly leader: string;
}

export interface MapGeometry {
  readonly height: number;
  /** Moves and scales outlines into the drawing. */
  readonly transform: string;
  readonly areas: readonly PlacedArea[];
  readonly arrows: readonly Arrow[];
  readonly line: number;
}

/** Places the map in a drawing `width` units wide, with room for labels at its sides where there is any. */
export function placeMap(view: MapView, width: number): MapGeometry {
  const narrow = width < 500;
  const size = narrow ? width - 2 * MARGIN : 620;
  const scale = size / view.side;
  const left = (width - size) / 2;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: tenth(left + x * scale),
    y: tenth(MARGIN + y * scale)
  });
  const height = size + 2 * MARGIN;
  const middles = view.areas.map(at);
  const labels = placeLabels(
    view.areas.map((area, index) => boxOf(area, middles[index] ?? { x: 0, y: 0 })),
    { width, height }
  );
  return {
    height,
    line: LINE,
    transform: `translate(${tenth(left)} ${MARGIN}) scale(${Number(scale.toFixed(4))})`,
    areas: view.areas.map((area, index) => {
      const { x, y } = middles[index] ?? { x: 0, y: 0 };
      const label = labels[index];
      return {
        area,
        x,
        y,
        labelX: tenth((label?.left ?? x) + (label?.width ?? 0) / 2),
        labelY: tenth((label?.top ?? y) + LINE - 4),
        leader: label && label.isApart ? `M${x},${y}L${tenth(label.nearX)},${tenth(label.nearY)}` : ''
      };
    }),
    arrows: arrowsOf(
      view,
      new Map(view.areas.map(({ code }, index) => [code, middles[index] ?? { x: 0, y: 0 }])),
      narrow ? 7 : 14
    )
  };
}

function boxOf({ label, detail }: MapArea, { x, y }: { readonly x: number; readonly y: number }): LabelBox {
  const longest = Math.max(label.length, detail.length);
  return { x, y, width: longest * CHARACTER, height: LINE * (detail === '' ? 1 : 2) };
}

function arrowsOf(
  { flows, most }: MapView,
  middles: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  thickest: number
): readonly Arrow[] {
  return [...flows]
    .sort((a, b) => b.count - a.count)
    .flatMap((flow) => {
      const [start, end] = [middles.get(flow.from), middles.get(flow.to)];
      if (!start || !end) return [];
      const thickness = tenth(Math.max((flow.count / most) * thickest, 1));
      return [
        { key: `${flow.from} ${flow.to}`, thickness, tone: flow.of ?? 'any', ...curve(start, end, thickness) }
      ];
    });
}

/** A bent line from middle to middle, ending in a head that is somewhat wider than it. */
function curve(
  start: { readonly x: number; readonly y: number },
  end: { readonly x: number; readonly y: number },
  thickness: number
): Pick<Arrow, 'path' | 'head'> {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const bend = { x: (start.x + end.x) / 2 - dy * BEND, y: (start.y + end.y) / 2 + dx * BEND };
  const away = Math.hypot(end.x - bend.x, end.y - bend.y) || 1;
  const [ux, uy] = [(end.x - bend.x) / away, (end.y - bend.y) / away];
  const length = Math.min(6 + thickness, away * 0.8);
  const half = 3 + thickness * 0.75;
  const neck = { x: end.x - ux * length, y: end.y - uy * length };
  const point = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;
  return {
    path: `M${point(start.x, start.y)}Q${point(bend.x, bend.y)} ${point(neck.x, neck.y)}`,
    head: `M${point(end.x, end.y)}L${point(neck.x - uy * half, neck.y + ux * half)} ${point(neck.x + uy * half, neck.y - ux * half)}z`
  };
}
