import wrapperUrl from './duckdb-worker.js?url&no-inline';

/** The engine's worker with the one way in which it can fail for good. */
export interface EngineWorker {
  readonly worker: Worker;
  /** Calls back once, when the engine's program has been downloaded and compiled. */
  onCompiled(listener: () => void): void;
  /** The outcome of that work, or the worker's failure if that comes first. */
  orFailure<T>(work: Promise<T>): Promise<T>;
  /** Ends the worker: every piece of work under way, and any later one, rejects with that reason. The first reason stays. */
  fail(reason: unknown): void;
}

interface Report {
  readonly engine: 'compiled' | 'failed';
  readonly words: string;
}

/**
 * Starts our wrapper round the worker script of that address, whose program must have that integrity (any when empty).
 * What fails to load is heard by `orFailure`. Throws in words where the browser lets no worker run.
 */
export function startWorker(scriptUrl: string, integrity: string): EngineWorker {
  const worker = wrapper(`${new URL(scriptUrl, location.href).href} ${integrity}`);
  const underWay = new Set<(reason: unknown) => void>();
  let failure: { readonly reason: unknown } | null = null;
  let compiled: () => void = () => undefined;

  const fail = (reason: unknown) => {
    failure ??= { reason };
    worker.terminate();
    for (const reject of underWay) reject(failure.reason);
    underWay.clear();
  };
  worker.addEventListener('error', (event) => {
    event.stopImmediatePropagation();
    fail(new Error('its worker did not load or broke down', { cause: event.message }));
  });
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isReport(event.data)) return;
    event.stopImmediatePropagation();
    if (event.data.engine === 'compiled') compiled();
    else fail(new Error(event.data.words));
  });

  return {
    worker,
    fail,
    onCompiled: (listener) => {
      compiled = listener;
    },
    orFailure: (work) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.reason);
        underWay.add(reject);
        work.then(resolve, reject).finally(() => underWay.delete(reject));
      })
  };
}

/** The name tells the wrapper what to load: in a hash or a query a service worker would make the worker import itself for ever. */
function wrapper(name: string): Worker {
  try {
    return new Worker(wrapperUrl, { name });
  } catch (cause) {
    throw new Error('this browser lets no background scripts (workers) run', { cause });
  }
}

function isReport(data: unknown): data is Report {
  return typeof data === 'object' && data !== null && 'engine' in data;
}
