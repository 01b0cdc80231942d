/** Rows or columns, by their places from 0, that go on one screen together. */
export type Stretch = readonly number[];

/**
 * Shares rows out over screens, in their order: as many on each as its `room` holds, in pixels, and at least one. A row
 * in `kept` is a heading, and stays on the screen of the row that follows it.
 */
export function shareRows(
  heights: readonly number[],
  room: number,
  kept: ReadonlySet<number> = new Set()
): readonly Stretch[] {
  const blocks = blocksOf(heights, kept);
  const screens: { rows: number[]; height: number }[] = [];
  for (const { rows, height } of blocks) {
    const last = screens.at(-1);
    if (last && last.height + height <= room) {
      last.rows.push(...rows);
      last.height += height;
    } else screens.push({ rows: [...rows], height });
  }
  return screens.map(({ rows }) => rows);
}

/** Rows that must not be parted: headings with the row after them. */
function blocksOf(heights: readonly number[], kept: ReadonlySet<number>) {
  const blocks: { rows: number[]; height: number }[] = [];
  heights.forEach((height, row) => {
    const last = blocks.at(-1);
    if (last && kept.has(row - 1)) {
      last.rows.push(row);
      last.height += height;
    } else blocks.push({ rows: [row], height });
  });
  return blocks;
}

/** Shares columns out over screens no wider than `room`, in pixels: the first, which names the rows, is on each of them. */
export function shareColumns(widths: readonly number[], room: number): readonly Stretch[] {
  const [first = 0, ...others] = widths;
  return shareRows(others, room - first).map((columns) => [0, ...columns.map((column) => column + 1)]);
}
