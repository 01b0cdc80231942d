import { nice, ticks } from 'd3';

/** A straight scale from values to units of a drawing, its ends widened to round numbers. */
export interface LinearScale {
  /** Where a value stands, in units to one decimal. */
  readonly at: (value: number) => number;
  /** Round values inside the scale, about as many as were asked for. */
  readonly ticks: readonly number[];
}

/** A scale whose domain is made round for about `count` ticks. D3's own scale would bring its colours and formats to every page. */
export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  count: number
): LinearScale {
  const [start, stop] = nice(low, high, count);
  const span = stop - start || 1;
  return {
    at: (value) => tenth(from + ((value - start) / span) * (to - from)),
    ticks: ticks(start, stop, count)
  };
}

/** A place in a drawing to one decimal: more would only lengthen the page. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The path of a line through points, broken where a point is null; a point alone is a dot of a path. */
export function brokenLine(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  let isOpen = false;
  return points
    .map((point, index) => {
      if (point === null) {
        isOpen = false;
        return '';
      }
      const isAlone = !isOpen && (points[index + 1] ?? null) === null;
      const step = `${isOpen ? 'L' : 'M'}${point.x},${point.y}${isAlone ? 'Z' : ''}`;
      isOpen = true;
      return step;
    })
    .join('');
}
