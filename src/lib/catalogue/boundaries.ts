/** A place on the ground: longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** Outlines that share their borders: lines once, and each area as rings of lines. */
export interface Boundaries {
  readonly lines: readonly (readonly Position[])[];
  readonly areas: readonly BoundedArea[];
}

/** An area (DfE code) as rings; a ring is lines end to end by their position in `lines`, `~position` for a line run backwards. */
export interface BoundedArea {
  readonly code: string;
  readonly rings: readonly (readonly number[])[];
}

const FILE = 'data/boundaries.topo.json';

/** Reads a quantised TopoJSON text with an object `authorities`, after the TopoJSON specification, section 2.1; throws where it is not one. */
export function readBoundaries(text: string): Boundaries {
  const topology: unknown = JSON.parse(text);
  const scale = pairIn(topology, ['transform', 'scale']);
  const offset = pairIn(topology, ['transform', 'translate']);
  return {
    lines: listIn(topology, ['arcs']).map((arc) => decoded(arc, scale, offset)),
    areas: listIn(topology, ['objects', 'authorities', 'geometries']).map((geometry) => ({
      code: String(valueIn(geometry, ['id'])),
      rings: ringsIn(listIn(geometry, ['arcs']))
    }))
  };
}

/** The positions of a line, whose whole numbers are steps from the one before. */
function decoded(arc: unknown, scale: Position, offset: Position): readonly Position[] {
  let x = 0;
  let y = 0;
  return listIn(arc, []).map((step): Position => {
    const [dx, dy] = pairIn(step, []);
    x += dx;
    y += dy;
    return [x * scale[0] + offset[0], y * scale[1] + offset[1]];
  });
}

/** The rings of a Polygon or a MultiPolygon: the innermost lists, which hold numbers. */
function ringsIn(arcs: readonly unknown[]): readonly (readonly number[])[] {
  return arcs.flatMap((part) => {
    const list = listIn(part, []);
    const numbers = list.filter((item) => typeof item === 'number');
    return numbers.length === list.length ? [numbers] : ringsIn(list);
  });
}

function pairIn(value: unknown, path: readonly string[]): Position {
  const [x, y] = listIn(value, path);
  if (typeof x === 'number' && typeof y === 'number') return [x, y];
  throw new Error(`${FILE} has no pair of numbers at ${path.join('.') || 'a place of a line'}.`);
}

function listIn(value: unknown, path: readonly string[]): readonly unknown[] {
  const found = valueIn(value, path);
  if (Array.isArray(found)) return found;
  throw new Error(`${FILE} has no list at ${path.join('.') || 'a line'}.`);
}

function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    value
  );
}
