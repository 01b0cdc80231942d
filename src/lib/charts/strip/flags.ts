/** A label that hangs from a mark: `x` is the mark's place, `length` the label's, in units. */
export interface Flag {
  readonly x: number;
  readonly length: number;
}

/** The row a flag hangs on, 0 the nearest to the marks, and the side of its pole it is written on. */
export interface PlacedFlag {
  readonly row: number;
  readonly side: 'left' | 'right';
}

const GAP = 8;

/**
 * Hangs flags, given from left to right, on rows so that none covers another or another's pole: those before some
 * mark to the left of their poles and the rest to the right, in as few rows as the drawing from 0 to `width` has room for.
 */
export function hangFlags(flags: readonly Flag[], width: number): readonly PlacedFlag[] {
  const splits = flags.map((_, index) => index).concat(flags.length);
  const fits = splits.filter((split) => flags.every((flag, index) => hasRoom(flag, index < split, width)));
  const tried = (fits.length > 0 ? fits : [flags.length]).map((split) => hangAt(flags, split));
  const [first = []] = tried;
  return tried.reduce((best, next) => (depthOf(next) < depthOf(best) ? next : best), first);
}

function hasRoom({ x, length }: Flag, isLeft: boolean, width: number): boolean {
  return isLeft ? x - GAP - length >= 0 : x + GAP + length <= width;
}

function depthOf(placed: readonly PlacedFlag[]): number {
  return Math.max(0, ...placed.map(({ row }) => row));
}

/** A flag must hang lower than every flag whose pole it covers, so the outermost come first. */
function hangAt(flags: readonly Flag[], split: number): readonly PlacedFlag[] {
  const left = rowsOutwards(flags.slice(0, split), ({ x, length }, other) => x - GAP - length < other + GAP);
  const right = rowsOutwards(
    flags.slice(split).toReversed(),
    ({ x, length }, other) => x + GAP + length > other - GAP
  );
  return [
    ...left.map((row) => ({ row, side: 'left' as const })),
    ...right.toReversed().map((row) => ({ row, side: 'right' as const }))
  ];
}

function rowsOutwards(
  flags: readonly Flag[],
  covers: (flag: Flag, other: number) => boolean
): readonly number[] {
  const rows: number[] = [];
  flags.forEach((flag, index) => {
    const covered = rows.filter((_, before) => covers(flag, flags[before]?.x ?? flag.x));
    rows[index] = 1 + Math.max(-1, ...covered);
  });
  return rows;
}
