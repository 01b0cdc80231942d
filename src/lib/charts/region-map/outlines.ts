import type { MapOutline } from '#lib/views/placing-map.ts';

type Point = readonly [x: number, y: number];

/** Lines of positions (longitude, latitude in degrees) and the areas that they bound, as `catalogue/boundaries.ts` reads them. */
interface Borders {
  readonly lines: readonly (readonly Point[])[];
  readonly areas: readonly { readonly code: string; readonly rings: readonly (readonly number[])[] }[];
}

/** How far, in units of the drawing, a line may leave its course for the sake of a smaller page. */
const TOLERANCE = 1.6;
/** Islands and sandbanks smaller than this, in square units, are left out. */
const SMALLEST = 8;

/**
 * Outlines as SVG paths of whole numbers in a square of `side` units: equirectangular, true to scale at the middle latitude.
 * Lines are made plainer before they are joined, so that shared borders stay shared.
 */
export function outlinesIn({ lines, areas }: Borders, side: number): readonly MapOutline[] {
  const place = projection(lines.flat(), side);
  const plain = lines.map((line) =>
    plainer(line.map(place), TOLERANCE).map(([x, y]): Point => [Math.round(x), Math.round(y)])
  );
  return areas.map(({ code, rings }) => {
    const drawn = rings
      .map((ring) => joined(ring, plain))
      .sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
    const [largest = []] = drawn;
    const [x, y] = middleOf(largest);
    const path = drawn.filter((ring, index) => index === 0 || Math.abs(areaOf(ring)) >= SMALLEST).map(pathOf);
    return { code, path: path.join(''), x: Math.round(x), y: Math.round(y) };
  });
}

function projection(positions: readonly Point[], side: number): (position: Point) => Point {
  const [longitudes, latitudes] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const [west, east] = ends(longitudes);
  const [south, north] = ends(latitudes);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = side / Math.max((east - west) * shrink, north - south);
  return ([longitude, latitude]) => [(longitude - west) * shrink * scale, (north - latitude) * scale];
}

function ends(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity]
  );
}

/** A line with the points taken out that lie within a tolerance of it, by Douglas and Peucker (1973). */
export function plainer(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return line;
  const distances = line.map((point) => distanceTo(point, first, last));
  const furthest = distances.reduce(
    (best, distance, index) => (distance > (distances[best] ?? 0) ? index : best),
    0
  );
  if ((distances[furthest] ?? 0) <= tolerance) return [first, last];
  return [
    ...plainer(line.slice(0, furthest + 1), tolerance).slice(0, -1),
    ...plainer(line.slice(furthest), tolerance)
  ];
}

/** Distance of a point from the line through two others, or from them where they are one. */
function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

function joined(ring: readonly number[], lines: readonly (readonly Point[])[]): readonly Point[] {
  const points = ring.flatMap((line) =>
    line < 0 ? [...(lines[~line] ?? [])].reverse() : (lines[line] ?? [])
  );
  return points.filter(
    (point, index) =>
      index === 0 || point[0] !== points[index - 1]?.[0] || point[1] !== points[index - 1]?.[1]
  );
}

/** Twice the signed area would be the sum; this is the area, in square units. */
function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** The centroid of a ring's area. */
function middleOf(ring: readonly Point[]): Point {
  const area = areaOf(ring);
  if (area === 0) return ring[0] ?? [0, 0];
  const [x, y] = ring.reduce<Point>(
    ([sumX, sumY], [x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      const cross = x1 * y2 - x2 * y1;
      return [sumX + (x1 + x2) * cross, sumY + (y1 + y2) * cross];
    },
    [0, 0]
  );
  return [x / (6 * area), y / (6 * area)];
}

/** A closed ring as steps from point to point, which are shorter to write than places. */
function pathOf(ring: readonly Point[]): string {
  const [first = [0, 0]] = ring;
  const steps = ring.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? first;
    return `${x - fromX},${y - fromY}`;
  });
  return `M${first.join(',')}l${steps.join(' ')}z`;
}
