import { recordsIn } from './rows.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 60;

/** The delimiter that cuts the first rows of a text (lines ended LF) most alike outside quotes; a comma when none does. */
export function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of the rows that have the commonest number of cells above one; the number of cells only decides between equals. */
function evenness(sample: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { cells } of recordsIn(sample, delimiter)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows += 1;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    if (rows === SAMPLE_ROWS) break;
  }
  let best = 0;
  for (const [cells, times] of counts) {
    if (cells > 1) best = Math.max(best, (times / rows) * (1 + Math.min(cells, 20) / 1_000));
  }
  return best;
}
