import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission } from './checked.ts';
import type { CheckMessage, CheckRequest } from './worker-messages.ts';

/** How one file is checked. */
export interface Asking {
  /** Cancels: the promise rejects with an AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** Called with 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** How long the worker may say nothing before it counts as failed. */
  readonly longestSilenceMs: number;
}

/** A worker that checks files, one after another. */
export interface Checker {
  /** Rejects when cancelled and when the worker fails; the checker is then of no further use. */
  ask(request: CheckRequest, asking: Asking): Promise<CheckedSubmission>;
  end(): void;
}

/** Starts a checker for a file of that name first of all; throws in words where the browser lets no worker run. */
export function startChecker(name: string): Checker {
  const worker = startedWorker(name);
  return {
    ask: (request, asking) => askWorker(worker, request, asking),
    end: () => worker.terminate()
  };
}

async function askWorker(
  worker: Worker,
  request: CheckRequest,
  { signal, onProgress, longestSilenceMs }: Asking
): Promise<CheckedSubmission> {
  const over = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  return new Promise<CheckedSubmission>((resolve, reject) => {
    const fail = (why: string) => () => reject(notChecked(request.name, why));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(fail('does not answer'), longestSilenceMs);
    };
    const listening = { signal: over.signal };
    worker.addEventListener('message', listen, listening);
    worker.addEventListener('message', receiver(resolve, onProgress), listening);
    worker.addEventListener('error', fail('failed'), listening);
    worker.addEventListener('messageerror', fail('failed'), listening);
    signal?.addEventListener('abort', () => reject(abortError(request.name)), listening);
    listen();
    worker.postMessage(request, [request.bytes.buffer]);
  }).finally(() => {
    clearTimeout(silence);
    over.abort();
  });
}

function startedWorker(name: string): Worker {
  try {
    return new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  } catch (cause) {
    throw notChecked(name, 'is not allowed to run in this browser', cause);
  }
}

function notChecked(name: string, why: string, cause?: unknown): Error {
  const way = 'Nothing that was loaded before is lost. Reload the page and add it again';
  return new Error(
    `${name} could not be checked: the part of this site that checks files ${why}. ${way}, or use another browser.`,
    { cause }
  );
}

function abortError(name: string): DOMException {
  return new DOMException(`Checking ${name} was cancelled.`, 'AbortError');
}

function receiver(
  resolve: (checked: CheckedSubmission) => void,
  onProgress: ((fraction: number) => void) | undefined
): (event: MessageEvent<CheckMessage>) => void {
  const observations: Observation[] = [];
  const issues: Issue[] = [];
  return ({ data }) => {
    if (data.kind === 'progress') onProgress?.(data.fraction);
    else if (data.kind === 'observations') observations.push(...data.part);
    else if (data.kind === 'issues') issues.push(...data.part);
    else resolve({ ...data.rest, observations, issues });
  };
}
