/** What a page notes of itself while it is measured; every time is in milliseconds of its own clock. */
export interface PageNotes {
  /** When the first picture or grid with figures stood in a frame; null before. */
  chart: number | null;
  /** Long tasks of the main thread: when each began and how long it took. */
  readonly tasks: { start: number; took: number }[];
  shift: number;
  /** When the first worker of the engine was made, and when it last answered. */
  workerMade: number | null;
  workerHeard: number | null;
  /** How long each prepared question to the engine took. */
  readonly questions: number[];
}

declare global {
  interface Window {
    notes: PageNotes;
  }
}

/** Runs in the page before its own scripts, and takes notes. */
export function takeNotes(): void {
  const notes: PageNotes = {
    chart: null,
    tasks: [],
    shift: 0,
    workerMade: null,
    workerHeard: null,
    questions: []
  };
  window.notes = notes;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      notes.tasks.push({ start: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });

  const look = (): void => {
    const chart = [...document.querySelectorAll('main svg[role=img], main table')].find(
      (element) => element.getBoundingClientRect().height > 0
    );
    if (chart) notes.chart = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const asked = new Map<unknown, number>();
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      if (!String(address).includes('duckdb')) return;
      notes.workerMade ??= performance.now();
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        notes.workerHeard = performance.now();
        const id: unknown =
          typeof data === 'object' && data !== null ? Reflect.get(data, 'requestId') : undefined;
        const began = asked.get(id);
        if (began !== undefined) notes.questions.push(performance.now() - began);
      });
    }
    override postMessage(message: unknown, rest?: StructuredSerializeOptions | Transferable[]): void {
      if (
        typeof message === 'object' &&
        message !== null &&
        Reflect.get(message, 'type') === 'RUN_PREPARED'
      ) {
        asked.set(Reflect.get(message, 'messageId'), performance.now());
      }
      if (Array.isArray(rest)) super.postMessage(message, rest);
      else super.postMessage(message, rest);
    }
  };
}
