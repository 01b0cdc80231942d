/** A place among the figures of a table: row as it is on screen, and column. */
export interface FigurePlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1]
};

/**
 * The next figure that opens, in the direction of an arrow key, from a place: `opens[row][column]` says which do. Null
 * for any other key, and at the edge.
 */
export function nextFigure(
  opens: readonly (readonly boolean[])[],
  from: FigurePlace,
  key: string
): FigurePlace | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const [down, right] = step;
  let { row, column } = from;
  do {
    row += down;
    column += right;
    if (opens[row]?.[column] === undefined) return null;
  } while (opens[row]?.[column] !== true);
  return { row, column };
}

/** The first figure that opens, in reading order, or null. */
export function firstFigure(opens: readonly (readonly boolean[])[]): FigurePlace | null {
  const row = opens.findIndex((cells) => cells.includes(true));
  return row === -1 ? null : { row, column: opens[row]?.indexOf(true) ?? 0 };
}
