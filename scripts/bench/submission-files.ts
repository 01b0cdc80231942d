import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file as the page is given it: its rows stand `times` over below its heading. */
export interface BenchFile {
  readonly name: string;
  readonly heading: string;
  readonly rows: string;
  readonly times: number;
}

const FOLDER = fileURLToPath(new URL('../../data/submissions', import.meta.url));
const LAST = { year: 2025, quarter: 4 };

/** Eleven submissions of so many rows, made from the shipped ones' newest complete quarter, a quarter after another back from 2025-26 Q4. */
export function submissionsOf(rows: number, times = 1): readonly BenchFile[] {
  return readdirSync(FOLDER).map((name) => {
    const [heading = '', ...lines] = readFileSync(`${FOLDER}/${name}`, 'utf8').split(/\r?\n/);
    const quarter = lines.filter((line) => line.split(',')[1] === '2024-25 Q4');
    const made = Array.from({ length: rows }, (_, index) => {
      const [authority = '', , ...rest] = (quarter[index % quarter.length] ?? '').split(',');
      return [authority, periodBack(Math.floor(index / quarter.length)), ...rest].join(',');
    });
    return { name, heading, rows: made.join('\n'), times };
  });
}

function periodBack(steps: number): string {
  const quarters = LAST.year * 4 + LAST.quarter - 1 - steps;
  const year = Math.floor(quarters / 4);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${(quarters % 4) + 1}`;
}
