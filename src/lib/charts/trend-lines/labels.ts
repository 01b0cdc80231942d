/**
 * Moves labels apart so that neighbours stand at least `gap` units from each other, in the order of their lines and
 * inside `top` to `bottom`. Null stays null.
 */
export function spreadLabels(
  wanted: readonly (number | null)[],
  gap: number,
  top: number,
  bottom: number
): readonly (number | null)[] {
  const order = wanted
    .flatMap((at, index) => (at === null ? [] : [{ at, index }]))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, top, (placed.at(-1) ?? -Infinity) + gap));
  let limit = bottom;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    limit = Math.min(placed[index] ?? limit, limit);
    placed[index] = limit;
    limit -= gap;
  }
  const result: (number | null)[] = wanted.map(() => null);
  order.forEach(({ index }, position) => (result[index] = placed[position] ?? null));
  return result;
}
