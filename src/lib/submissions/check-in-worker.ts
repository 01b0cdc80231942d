import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission } from './checked.ts';
import { MOST_BYTES, refusedForSize } from './file-text.ts';
import type { CheckMessage, CheckRequest } from './worker-messages.ts';

export interface WorkerCheckOptions {
  /** Cancels: the worker is ended at once and the promise rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Called with 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** The authority's figures of earlier quarters. */
  readonly previous?: readonly Observation[];
  /** ISO day, the reader's own day unless given. */
  readonly today?: string;
  /** How long the worker may say nothing before it counts as failed; a minute unless given. */
  readonly longestSilenceMs?: number;
  /** How many problems of one rule are listed; five thousand unless given. */
  readonly mostOfARule?: number;
}

const LONGEST_SILENCE_MS = 60_000;

/** Checks a chosen file away from the page's thread. Rejects when cancelled, when the file cannot be read, or when the worker fails; a bad file is no failure but a result. */
export async function checkInWorker(
  file: File,
  contract: SubmissionContract,
  options: WorkerCheckOptions = {}
): Promise<CheckedSubmission> {
  if (file.size > MOST_BYTES) return refusedForSize(file.name, file.size);
  options.signal?.throwIfAborted();
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal?.throwIfAborted();
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const { previous = [], mostOfARule = null } = options;
  return askWorker({ name: file.name, bytes, contract, previous, today, mostOfARule }, options);
}

async function askWorker(request: CheckRequest, options: WorkerCheckOptions): Promise<CheckedSubmission> {
  const worker = startedWorker(request.name);
  const cancel = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  return new Promise<CheckedSubmission>((resolve, reject) => {
    const fail = (why: string) => () => reject(notChecked(request.name, why));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(fail('does not answer'), options.longestSilenceMs ?? LONGEST_SILENCE_MS);
    };
    const listening = { signal: cancel.signal };
    worker.addEventListener('message', listen, listening);
    worker.addEventListener('message', receiver(resolve, options.onProgress), listening);
    worker.addEventListener('error', fail('failed'), listening);
    worker.addEventListener('messageerror', fail('failed'), listening);
    options.signal?.addEventListener('abort', () => reject(abortError(request.name)), listening);
    listen();
    worker.postMessage(request, [request.bytes.buffer]);
  }).finally(() => {
    clearTimeout(silence);
    cancel.abort();
    worker.terminate();
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
