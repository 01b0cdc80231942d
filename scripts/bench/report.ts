/** What is measured, its budget, and what was found. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  /** The most there may be; null where it is only told. */
  readonly budget: number | null;
  /** Every measurement, in the unit. */
  readonly found: readonly number[];
  /** What of the measurements the budget is for. */
  readonly judge: 'median' | 'p95' | 'max';
}

/** Whether a line keeps its budget; a line without measurements does not. */
export function isKept({ budget, found, judge }: Line): boolean {
  if (budget === null) return true;
  return found.length > 0 && quantileOf(found, SHARE[judge]) <= budget;
}

const SHARE = { median: 0.5, p95: 0.95, max: 1 } as const;

/** The lines of one profile as a table of text. */
export function tableText(title: string, lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    line.budget === null ? '' : `${number(line.budget)} ${line.unit} (${line.judge})`,
    cell(line, 0.5),
    cell(line, 0.95),
    cell(line, 1),
    line.budget === null ? '' : isKept(line) ? 'ok' : 'MISSED'
  ]);
  const all = [['what', 'budget', 'median', 'p95', 'max', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const text = all.map((row) =>
    row
      .map((words, column) => words.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  );
  return [`\n${title}`, ...text].join('\n');
}

function cell({ found, unit }: Line, share: number): string {
  return found.length === 0 ? 'not measured' : `${number(quantileOf(found, share))} ${unit}`;
}

/** The smallest measurement that at least such a share of them does not exceed. */
function quantileOf(found: readonly number[], share: number): number {
  const sorted = [...found].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : 0 });
}
