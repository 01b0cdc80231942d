const SHOWN_IN_MESSAGE = 20;

/** What is wrong with the data folder, a sentence a problem, each naming the file, row and column and what to do. */
export class CatalogueError extends Error {
  constructor(readonly problems: readonly string[]) {
    const first = problems.slice(0, SHOWN_IN_MESSAGE).join('\n');
    const rest = problems.length - SHOWN_IN_MESSAGE;
    super(
      `The data folder has ${problems.length} problem(s):\n${first}${rest > 0 ? `\n… and ${rest} more` : ''}`
    );
    this.name = 'CatalogueError';
  }
}

/** Where a problem stands, in words: "data/indicators.csv, row 12, column polarity". Row 1 is the header. */
export function placeOf(file: string, row: number | null, column: string | null): string {
  const parts = [`data/${file}`, row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** Throws a CatalogueError if there is any problem. */
export function throwIfAny(problems: readonly string[]): void {
  if (problems.length > 0) throw new CatalogueError(problems);
}

/** A list in words: "high, low, neutral". */
export function inWords(words: readonly string[]): string {
  return words.join(', ');
}

/** The values that stand more than once, each once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

/** Values in groups that share a key, in the order of the first of each. */
export function groupedBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
