/** A label and the point that it names, in units of the drawing. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** True where it stands so far off that it needs a line to its point. */
  readonly isApart: boolean;
  /** The place of the label that is nearest to its point. */
  readonly nearX: number;
  readonly nearY: number;
}

/** How far from its point a label may stand, the nearest first. */
const DISTANCES = [10, 26, 44, 64, 88, 116, 150];
const DIRECTIONS = 16;
const KEEP = 3;
const APART = 14;

/** Places labels so that none covers another, a point or an edge, each as near to its own point as it can be; those with least room about them first. */
export function placeLabels(
  boxes: readonly LabelBox[],
  bounds: { readonly width: number; readonly height: number }
): readonly PlacedLabel[] {
  const order = boxes
    .map((box, index) => ({ box, index, room: nearestOther(box, boxes) }))
    .sort((a, b) => a.room - b.room);
  const placed = new Map<number, PlacedLabel>();
  for (const { box, index } of order) {
    const taken = [...placed.values()];
    const free = candidates(box).filter(
      (label) =>
        isInside(label, bounds) &&
        !taken.some((other) => overlaps(label, other)) &&
        !boxes.some((other) => covers(label, other))
    );
    placed.set(index, free[0] ?? candidates(box)[0] ?? labelAt(box, box.x, box.y));
  }
  return boxes.map((box, index) => placed.get(index) ?? labelAt(box, box.x, box.y));
}

function nearestOther(box: LabelBox, boxes: readonly LabelBox[]): number {
  return Math.min(
    ...boxes.filter((other) => other !== box).map((other) => Math.hypot(other.x - box.x, other.y - box.y))
  );
}

/** Labels about a point, from near to far: below, above, beside and aslant. */
function candidates(box: LabelBox): readonly PlacedLabel[] {
  return DISTANCES.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, step) => {
      const turn = ((step * 7) % DIRECTIONS) * ((2 * Math.PI) / DIRECTIONS) + Math.PI / 2;
      const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
      return labelAt(box, box.x + ux * (distance + box.width / 2), box.y + uy * (distance + box.height / 2));
    })
  );
}

function labelAt({ x, y, width, height }: LabelBox, middleX: number, middleY: number): PlacedLabel {
  const [left, top] = [middleX - width / 2, middleY - height / 2];
  const nearX = Math.min(Math.max(x, left), left + width);
  const nearY = Math.min(Math.max(y, top), top + height);
  return { left, top, width, height, nearX, nearY, isApart: Math.hypot(nearX - x, nearY - y) > APART };
}

function isInside(
  { left, top, width, height }: PlacedLabel,
  bounds: { readonly width: number; readonly height: number }
): boolean {
  return left >= 0 && top >= 0 && left + width <= bounds.width && top + height <= bounds.height;
}

/** Whether two labels come nearer to each other than they may. */
export function overlaps(one: PlacedLabel, other: PlacedLabel): boolean {
  return (
    one.left < other.left + other.width + KEEP &&
    other.left < one.left + one.width + KEEP &&
    one.top < other.top + other.height + KEEP &&
    other.top < one.top + one.height + KEEP
  );
}

function covers({ left, top, width, height }: PlacedLabel, { x, y }: LabelBox): boolean {
  return x > left - KEEP && x < left + width + KEEP && y > top - KEEP && y < top + height + KEEP;
}
