/** A mark with a name to be written beside it, in units. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** How far from the mark's middle the name begins. */
  readonly clear: number;
}

/** Where a name is written: `x`, `y` of its text, and the line from its mark where it stands away from it. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly leader: { readonly x: number; readonly y: number } | null;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly placed: PlacedLabel;
  readonly box: Box;
}

const ASCENT = 11;
const DESCENT = 4;
/** Heights of a name above or below its mark, the nearest first. */
const LIFTS = [0, -12, 12, -24, 24, -36, 36, -50, 50, -66, 66, -84, 84, -104, 104, -126, 126, -150, 150];

/** Writes each name beside its mark, inside the area and clear of the other names, the marks and the obstacles; farther off, with a line, where marks are near each other. */
export function placeLabels(
  marks: readonly Named[],
  area: Box,
  obstacles: readonly Box[]
): readonly PlacedLabel[] {
  const taken: Box[] = [...marks.map(boxOfMark), ...obstacles];
  return marks.map((mark, index) => {
    const others = taken.filter((_, other) => other !== index);
    const candidates = candidatesOf(mark).filter(({ box }) => isInside(box, area));
    const free = candidates.find(({ box }) => !others.some((other) => overlap(box, other)));
    const chosen = free ?? candidates[0] ?? candidateAt(mark, 'end', 0);
    taken.push(chosen.box);
    return chosen.placed;
  });
}

/** The room that a mark takes. */
export function boxOfMark({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
}

function candidatesOf(mark: Named): readonly Candidate[] {
  return LIFTS.flatMap((lift) => [candidateAt(mark, 'start', lift), candidateAt(mark, 'end', lift)]);
}

function candidateAt({ x, y, length, clear }: Named, anchor: 'start' | 'end', lift: number): Candidate {
  const away = Math.abs(lift) > 12;
  const gap = clear + (away ? Math.abs(lift) / 3 : 0);
  const at = anchor === 'start' ? x + gap : x - gap;
  const baseline = y + lift + 5;
  const [left, right] = anchor === 'start' ? [at, at + length] : [at - length, at];
  return {
    placed: {
      x: at,
      y: baseline,
      anchor,
      leader: away ? { x: anchor === 'start' ? at - 3 : at + 3, y: baseline - 5 } : null
    },
    box: { left, right, top: baseline - ASCENT, bottom: baseline + DESCENT }
  };
}

function isInside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
