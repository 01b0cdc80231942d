/**
 * Piles up marks that would touch: for each place (in units, lowest first) the level on which it stands, 0 at the
 * bottom. On any one level, marks are at least `apart` from each other; their places stay exact.
 */
export function dodge(places: readonly number[], apart: number): readonly number[] {
  const lastOn: number[] = [];
  return places.map((place) => {
    const free = lastOn.findIndex((last) => place - last >= apart);
    const level = free === -1 ? lastOn.length : free;
    lastOn[level] = place;
    return level;
  });
}
