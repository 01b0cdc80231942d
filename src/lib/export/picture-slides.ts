import { nativeChart, type NativeChart } from './native-chart.ts';
import type { Fact, Outgoing } from './outgoing.ts';
import type { PackFigures, PackPicture } from './pack.ts';
import type { Place, Slide, SlideBox } from './slide.ts';
import { slideTables } from './slide-table.ts';

/** A picture beside its own table leaves the rest for the table. */
const BESIDE = { picture: 6.3, gap: 0.35 };
const GAP = 0.25;
const LEGEND = 0.32;

/** What stands on one slide of a view, and what is known of its figures. */
export type Body = Pick<Slide, 'boxes' | 'facts'>;

/** A picture as it can be drawn on a slide, with the figures it has. */
export interface Drawn {
  readonly figures: PackFigures | null;
  readonly facts: readonly Fact[];
  readonly box: (place: Place) => SlideBox;
  /** How many stand on a slide side by side. */
  readonly across: readonly [columns: number, rows: number];
}

/** The charts that a picture’s figures make; its drawing where they make none. */
export function drawnFigures(
  { title, description, figures, image, facts }: PackPicture,
  size: NativeChart['size']
): readonly Drawn[] {
  const charts = figures.flatMap((one): readonly Drawn[] => {
    const chart = nativeChart(one, size);
    if (chart === null) return [];
    const alt = figures.length === 1 ? `${title}. ${description}` : chart.title;
    const across = chart.kind === 'bars' ? ([3, 1] as const) : ([3, 2] as const);
    return [
      { figures: one, facts: one.table.facts, across, box: (place) => ({ kind: 'chart', place, chart, alt }) }
    ];
  });
  if (charts.length > 0 || image === null) return charts;
  const box = (place: Place): SlideBox => ({
    kind: 'image',
    place: fitted(place, image.width / image.height),
    image,
    alt: `${title}. ${description}`
  });
  return [{ figures: null, facts, across: [1, 1], box }];
}

/** Pictures on as few slides as they can be read on: one by itself with its table beside it, several in a grid. */
export function pictureBodies(
  drawn: readonly Drawn[],
  place: Place,
  later: Place,
  tables: number
): readonly Body[] {
  const [only, ...others] = drawn;
  if (only === undefined) return [];
  if (others.length === 0) {
    const beside = tables === 0 && only.figures !== null ? tableBeside(only.figures.table, place) : null;
    const room = beside === null ? place : { ...place, w: BESIDE.picture };
    return [{ facts: only.facts, boxes: [only.box(room), ...(beside === null ? [] : [beside])] }];
  }
  const [columns, rows] = gridOf(drawn.length, only.across);
  const legend = legendOf(drawn);
  const boxes = withShortTitles(drawn.map(({ box }) => box({ x: 0, y: 0, w: 1, h: 1 })));
  return chunks(boxes, columns * rows).map((part, index) => {
    const whole = index === 0 ? place : later;
    const under = legend === null ? whole : { ...whole, y: whole.y + LEGEND, h: whole.h - LEGEND };
    const charts = part.map((box, at) => ({ ...box, place: cellOf(under, columns, rows, at) }));
    return {
      facts: [],
      boxes: [...(legend ? [{ ...legend, place: { ...whole, h: LEGEND } }] : []), ...charts]
    };
  });
}

/** Small lines side by side have one legend: the longest of theirs, with what they measure. */
function legendOf(drawn: readonly Drawn[]): Extract<SlideBox, { kind: 'legend' }> | null {
  const charts = drawn.flatMap(({ box }) => {
    const made = box({ x: 0, y: 0, w: 1, h: 1 });
    const isSmall = made.kind === 'chart' && made.chart.kind === 'lines' && made.chart.size === 'panel';
    return isSmall ? [made.chart] : [];
  });
  const [longest] = [...charts].sort((a, b) => b.series.length - a.series.length);
  if (longest === undefined) return null;
  const axes = [...new Set(charts.map(({ axis }) => axis))];
  const entries = longest.series.map(({ name, tone, line }) => ({
    name: tone === 'selected' ? 'The authority' : name,
    tone,
    line
  }));
  return {
    kind: 'legend',
    place: { x: 0, y: 0, w: 0, h: 0 },
    entries,
    unit: axes.length === 1 ? (axes[0] ?? '') : ''
  };
}

/** Charts side by side say only what differs: what all their titles begin or end with is the slide’s to say. */
function withShortTitles(boxes: readonly SlideBox[]): readonly SlideBox[] {
  const titles = boxes.flatMap((box) => (box.kind === 'chart' ? [box.chart.title] : []));
  const [first = ''] = titles;
  const colon = first.lastIndexOf(': ') + 2;
  const start = colon > 1 && titles.every((title) => title.startsWith(first.slice(0, colon))) ? colon : 0;
  const tail = / over time(?: \(\w+\))?$/.exec(first)?.[0] ?? '';
  const end = tail !== '' && titles.every((title) => title.endsWith(tail)) ? tail.length : 0;
  return boxes.map((box) =>
    box.kind === 'chart'
      ? { ...box, chart: { ...box.chart, title: box.chart.title.slice(start, box.chart.title.length - end) } }
      : box
  );
}

function tableBeside(table: Outgoing, place: Place): SlideBox | null {
  const room = { w: place.w - BESIDE.picture - BESIDE.gap, h: place.h };
  const [fits, ...others] = slideTables(table, room);
  if (fits === undefined || others.length > 0) return null;
  const x = place.x + BESIDE.picture + BESIDE.gap;
  return { kind: 'table', place: { ...place, x, w: room.w }, table: fits, title: table.title };
}

function gridOf(count: number, [columns, rows]: readonly [number, number]): readonly [number, number] {
  if (count <= columns) return [count, 1];
  return count === 4 && rows > 1 ? [2, 2] : [columns, rows];
}

function cellOf(place: Place, columns: number, rows: number, at: number): Place {
  const w = (place.w - GAP * (columns - 1)) / columns;
  const h = (place.h - GAP * (rows - 1)) / rows;
  return {
    x: place.x + (at % columns) * (w + GAP),
    y: place.y + Math.floor(at / columns) * (h + GAP),
    w,
    h
  };
}

/** The largest place of a shape within another, at its left. */
function fitted({ x, y, w, h }: Place, ratio: number): Place {
  return ratio > w / h ? { x, y, w, h: w / ratio } : { x: x + (w - h * ratio) / 2, y, w: h * ratio, h };
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  );
}
