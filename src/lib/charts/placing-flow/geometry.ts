import { tenth } from '#lib/charts/linear-scale.ts';
import { flowText, type Flow, type FlowEnd, type FlowView } from '#lib/views/placing-flow.ts';

const HEAD = 46;
const LINE = 18;
const GAP = 8;
/** No box is lower than its label needs. */
const LEAST = 20;
/** What all the boxes of the fuller side take together, apart from what the least heights add. */
const FLOWING = 420;
/** And the least, where the whole drawing must be low. */
const LEAST_FLOWING = 100;
const STEP = 10;
const BOX = 8;
const THINNEST = 0.7;
/** From how many children on a flow is drawn strong while nobody is highlighted. */
const STRONG = 25;

export interface PlacedEnd {
  readonly end: FlowEnd;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
  readonly label: string;
  readonly isBold: boolean;
}

export interface Ribbon {
  readonly key: string;
  readonly path: string;
  /** Thickness in units of the drawing. */
  readonly thickness: number;
  readonly tone: 'strong' | 'pale' | 'out' | 'in';
  readonly isHidden: boolean;
}

export interface Heading {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface FlowGeometry {
  readonly height: number;
  readonly boxWidth: number;
  readonly headings: readonly Heading[];
  readonly placing: readonly PlacedEnd[];
  readonly hosting: readonly PlacedEnd[];
  /** In order of drawing: the strongest last. */
  readonly ribbons: readonly Ribbon[];
}

/** Heights and starts of the boxes of one side, one for each end, from the flows that leave or reach it. */
interface Side {
  readonly tops: ReadonlyMap<string, number>;
  readonly heights: ReadonlyMap<string, number>;
  readonly bottom: number;
}

/** Places flows in a drawing `width` units wide, thinner where it would be over `most` high: who places on the left, who hosts on the right, as thick as there are children. */
export function placeFlows(view: FlowView, width: number, most = Infinity): FlowGeometry {
  let flowing = FLOWING;
  let placed = placeThick(view, width, flowing);
  while (placed.height > most && flowing > LEAST_FLOWING) {
    flowing -= STEP;
    placed = placeThick(view, width, flowing);
  }
  return placed;
}

function placeThick(view: FlowView, width: number, flowing: number): FlowGeometry {
  const narrow = width < 500;
  const margin = narrow ? 132 : 250;
  const sumOf = (flows: readonly Flow[]): number => flows.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const scale = flowing / Math.max(sumOf(view.flows), 1);
  const side = (key: 'from' | 'to'): Side =>
    stack(view, (code) => sumOf(view.flows.filter((flow) => flow[key] === code)) * scale);
  const [left, right] = [side('from'), side('to')];
  const placed = (sideOf: Side, isLeft: boolean): readonly PlacedEnd[] =>
    view.ends.map((end) => {
      const y = sideOf.tops.get(end.code) ?? 0;
      const height = sideOf.heights.get(end.code) ?? 0;
      return {
        end,
        x: isLeft ? margin - BOX : width - margin,
        y,
        height,
        labelX: isLeft ? margin - BOX - 6 : width - margin + BOX + 6,
        labelY: tenth(y + height / 2 + 5),
        anchor: isLeft ? ('end' as const) : ('start' as const),
        label: endLabel(view, end, isLeft, narrow),
        isBold: end.selected
      };
    });
  return {
    height: tenth(Math.max(left.bottom, right.bottom)),
    boxWidth: BOX,
    headings: headingsOf(view, width, narrow, margin),
    placing: placed(left, true),
    hosting: placed(right, false),
    ribbons: ribbonsOf(view, scale, left, right, [margin, width - margin])
  };
}

/** The words over the two sides: beside each other over their boxes, or one under the other where there is little room. */
function headingsOf(view: FlowView, width: number, narrow: boolean, margin: number): readonly Heading[] {
  const y = HEAD - LINE;
  if (narrow) {
    return [
      { text: view.placing, x: 0, y: y - LINE, anchor: 'start' },
      { text: view.hosting, x: width, y, anchor: 'end' }
    ];
  }
  return [
    { text: view.placing, x: margin, y, anchor: 'end' },
    { text: view.hosting, x: width - margin, y, anchor: 'start' }
  ];
}

function stack(view: FlowView, heightOf: (code: string) => number): Side {
  const tops = new Map<string, number>();
  const heights = new Map<string, number>();
  let y = HEAD;
  for (const { code } of view.ends) {
    const height = tenth(Math.max(LEAST, heightOf(code)));
    tops.set(code, tenth(y));
    heights.set(code, height);
    y += height + GAP;
  }
  return { tops, heights, bottom: y - GAP + 4 };
}

/** "Essex 91", and for the others of a highlighted authority what flows between the two: "Essex 91 · 8 Luton’s". */
function endLabel(view: FlowView, end: FlowEnd, isLeft: boolean, narrow: boolean): string {
  const name = narrow ? end.shortLabel : end.label;
  const chosen = view.ends.find(({ selected }) => selected);
  if (chosen === undefined || chosen === end) return `${name} ${isLeft ? end.placed : end.hosted}`;
  const text = isLeft ? flowText(view, end.code, chosen.code) : flowText(view, chosen.code, end.code);
  return text === '' ? name : `${name} ${text}`;
}

function ribbonsOf(
  view: FlowView,
  scale: number,
  left: Side,
  right: Side,
  [from, to]: readonly [number, number]
): readonly Ribbon[] {
  const [leftAt, rightAt] = [starts(view, left, 'from', scale), starts(view, right, 'to', scale)];
  const middle = tenth((from + to) / 2);
  const order = ['pale', 'strong', 'in', 'out'];
  return view.flows
    .map((flow): Ribbon => {
      const thickness = tenth(Math.max((flow.count ?? 0) * scale, THINNEST));
      const [y1, y2] = [leftAt(flow), rightAt(flow)];
      return {
        key: `${flow.from} ${flow.to}`,
        path: `M${from},${y1}C${middle},${y1} ${middle},${y2} ${to},${y2}`,
        thickness,
        tone: toneOf(flow, view),
        isHidden: flow.count === null
      };
    })
    .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
}

/** Gives each flow its middle on a side, one under the other in the order of the ends, centred in its box. */
function starts(view: FlowView, side: Side, key: 'from' | 'to', scale: number): (flow: Flow) => number {
  const next = new Map(
    view.ends.map(({ code }) => {
      const used = view.flows
        .filter((flow) => flow[key] === code)
        .reduce((sum, { count }) => sum + (count ?? 0) * scale, 0);
      return [code, (side.tops.get(code) ?? 0) + ((side.heights.get(code) ?? 0) - used) / 2] as const;
    })
  );
  return (flow) => {
    const top = next.get(flow[key]) ?? 0;
    const height = (flow.count ?? 0) * scale;
    next.set(flow[key], top + height);
    return tenth(top + height / 2);
  };
}

function toneOf(flow: Flow, { ends }: FlowView): Ribbon['tone'] {
  if (flow.of !== null) return flow.of;
  if (ends.some(({ selected }) => selected)) return 'pale';
  return (flow.count ?? 0) >= STRONG ? 'strong' : 'pale';
}
