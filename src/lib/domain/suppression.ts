/** Whether a count is small enough to point to a child: one to five. */
export function isSmallCount(count: number): boolean {
  return count >= 1 && count <= 5;
}
