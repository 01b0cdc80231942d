const LONGEST = 60;

/** The candidate that needs the fewest typing changes to become `text`, or null when none is near (a third of its letters; one change in three letters or fewer). */
export function nearest(text: string, candidates: readonly string[]): string | null {
  if (text === '' || text.length > LONGEST) return null;
  let best: string | null = null;
  let least = changesAllowed(text) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const changes = editDistance(text, candidate.toLowerCase());
    if (changes < least && changes < candidate.length) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

function changesAllowed(text: string): number {
  return text.length <= 3 ? 1 : Math.max(2, Math.floor(text.length / 3));
}

/** Letters to insert, drop, change or swap with their neighbour to turn one text into the other (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + change);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return at(above, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
