import { plural } from '#lib/domain/format.ts';
import { flowText, type Flow, type FlowView } from '#lib/views/placing-flow.ts';

/** While nobody is highlighted, flows of fewer children are not drawn: a hundred arrows would show nothing. */
const DRAWN_FROM = 10;

/** An authority's outline in a square drawing, as an SVG path, and the middle of its largest part. */
export interface MapOutline {
  readonly code: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

export interface MapArea extends MapOutline {
  readonly label: string;
  readonly selected: boolean;
  /** Under the name, while another is highlighted: its children there, and theirs with it. */
  readonly detail: string;
}

/** Moves between the region's authorities on their map. `flows` are those to draw, all with a count. */
export interface MapView {
  readonly title: string;
  readonly description: string;
  readonly caption: string;
  readonly side: number;
  readonly areas: readonly MapArea[];
  readonly flows: readonly (Flow & { readonly count: number })[];
  /** The most children on any flow, drawn or not: the thickness that all share. */
  readonly most: number;
}

/** The map of a flow view on outlines drawn in a square of `side` units. */
export function mapView(flows: FlowView, outlines: readonly MapOutline[], side: number): MapView {
  const chosen = flows.ends.find(({ selected }) => selected);
  const counted = flows.flows.flatMap(({ count, ...flow }) => (count === null ? [] : [{ ...flow, count }]));
  const drawn = counted.filter(({ of, count }) => (chosen ? of !== null : count >= DRAWN_FROM));
  return {
    title: `${flows.title}, on the map`,
    description: chosen
      ? `${plural(drawn.length, 'arrow')} to and from ${chosen.label}. ${flows.description}`
      : `${plural(drawn.length, 'flow')} of ${DRAWN_FROM} children or more. ${flows.description}`,
    caption: captionFor(chosen?.label ?? null),
    side,
    areas: outlines.flatMap((outline) => {
      const end = flows.ends.find(({ code }) => code === outline.code);
      if (!end) return [];
      const detail = chosen && chosen !== end ? detailFor(flows, chosen.code, end.code) : '';
      return [{ ...outline, label: end.shortLabel, selected: end.selected, detail }];
    }),
    flows: drawn,
    most: Math.max(1, ...counted.map(({ count }) => count))
  };
}

function captionFor(chosen: string | null): string {
  const who =
    chosen === null
      ? `An arrow for every flow of ${DRAWN_FROM} children or more, from who looks after them to where they live.`
      : `Strong arrows and →: ${chosen}’s children living there. Grey arrows and ←: their children living in ${chosen}.`;
  return `${who} The thicker, the more children; arrows run between the middles of areas, not between addresses. Nothing here is judged. Suppressed numbers are not drawn.`;
}

function detailFor(flows: FlowView, chosen: string, other: string): string {
  const [out, back] = [flowText(flows, chosen, other), flowText(flows, other, chosen)];
  return [out === '' ? '' : `→ ${out}`, back === '' ? '' : `← ${back}`]
    .filter((text) => text !== '')
    .join('  ');
}
