import type { EngineWork } from './engine-work.ts';
import type { Load } from './loads.ts';
import type { Line } from './report.ts';

/** Budgets that depend on how fast the reader's machine and line are. */
export interface PaceBudgets {
  readonly painted: number | null;
  readonly blocked: number;
  readonly change: number;
  readonly nextPage: number | null;
}

export const NORMAL_BUDGETS: PaceBudgets = { painted: null, blocked: 20, change: 25, nextPage: 100 };
export const SLOW_BUDGETS: PaceBudgets = { painted: 600, blocked: 200, change: 120, nextPage: null };

/** What the loads of one page say. */
export function loadLines(
  page: string,
  loads: readonly Load[],
  { painted, blocked }: PaceBudgets
): readonly Line[] {
  const line = (what: string, unit: string, budget: number | null, of: (load: Load) => number): Line => ({
    what: `${page}: ${what}`,
    unit,
    budget,
    found: loads.map(of),
    judge: 'median'
  });
  return [
    line('bytes until first chart', 'kB', 60, (load) => load.bytesDrawn / 1000),
    line('requests until first chart', '', 12, (load) => load.requestsDrawn),
    line('bytes until idle, without engine', 'kB', null, (load) => load.bytesIdle / 1000),
    line('requests until idle, without engine', '', null, (load) => load.requestsIdle),
    line('first contentful paint', 'ms', painted, (load) => load.painted),
    line('first chart ÷ first contentful paint', '×', 1.1, (load) => Math.max(1, load.chart / load.painted)),
    line('total blocking time', 'ms', blocked, (load) => load.blocked),
    line('layout shift', '', 0.01, (load) => load.shift)
  ];
}

/** What the readers who used the engine say. */
export function engineLines(
  work: readonly EngineWork[],
  million: readonly { took: number; longest: number }[],
  questions: readonly number[]
): readonly Line[] {
  const line = (
    what: string,
    unit: string,
    budget: number | null,
    found: readonly number[],
    judge: Line['judge'] = 'median'
  ): Line => ({
    what,
    unit,
    budget,
    found,
    judge
  });
  const known = (values: readonly (number | null)[]): readonly number[] =>
    values.filter((value) => value !== null);
  return [
    line(
      'engine ready after idle start',
      'ms',
      2_000,
      work.map(({ ready }) => ready)
    ),
    line(
      'longest main-thread task meanwhile',
      'ms',
      50,
      work.map(({ readyLongestTask }) => readyLongestTask)
    ),
    line(
      '11 × 2,000 rows dropped → every figure',
      'ms',
      1_000,
      work.map(({ eleven }) => eleven)
    ),
    line(
      'a million rows in 11 files → on screen',
      'ms',
      8_000,
      million.map(({ took }) => took)
    ),
    line(
      'longest main-thread task meanwhile',
      'ms',
      200,
      million.map(({ longest }) => longest)
    ),
    line(
      'every figure of the 22,000 rows, in one question',
      'ms',
      null,
      work.map(({ questions }) => Math.max(...questions))
    ),
    line('a question with a filter, on the shipped figures', 'ms', 30, questions, 'p95'),
    line('memory of an empty page (PSS)', 'MB', null, known(work.map(({ memoryEmpty }) => memoryEmpty))),
    line('above it: a page before the engine', 'MB', 40, known(work.map(above('memoryBefore')))),
    line('above it: engine and files, as soon as loaded', 'MB', null, known(work.map(above('memoryLoaded')))),
    line('above it: engine and files, at rest', 'MB', 350, known(work.map(above('memoryAtRest'))))
  ];
}

/** What a page takes beyond what the browser takes for any page. */
function above(of: 'memoryBefore' | 'memoryLoaded' | 'memoryAtRest'): (work: EngineWork) => number | null {
  return (work) => {
    const { [of]: taken, memoryEmpty } = work;
    return taken === null || memoryEmpty === null ? null : taken - memoryEmpty;
  };
}
