import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission } from './checked.ts';
import { startChecker, type Asking, type Checker } from './checker.ts';
import { MOST_BYTES, refusedForSize } from './file-text.ts';
import type { CheckRequest } from './worker-messages.ts';

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
/** A checker that has had no file for so long is ended: each takes the memory of a small page. */
const REST_MS = 200;

/** Checkers without a file, each warm from the last: a new one takes ten times as long over a file. */
const resting: Checker[] = [];
let underWay = 0;

/**
 * Checks a chosen file away from the page's thread, in a worker that has checked another where there is one. Rejects when
 * cancelled, when the file cannot be read, or when the worker fails; a bad file is no failure but a result.
 */
export async function checkInWorker(
  file: File,
  contract: SubmissionContract,
  options: WorkerCheckOptions = {}
): Promise<CheckedSubmission> {
  if (file.size > MOST_BYTES) return refusedForSize(file.name, file.size);
  const { signal, onProgress, previous = [], mostOfARule = null } = options;
  signal?.throwIfAborted();
  underWay += 1;
  try {
    const checker = resting.pop() ?? startChecker(file.name);
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const request = async (): Promise<CheckRequest> => {
      const bytes = await bytesOf(file);
      signal?.throwIfAborted();
      return { name: file.name, bytes, contract, previous, today, mostOfARule };
    };
    const longestSilenceMs = options.longestSilenceMs ?? LONGEST_SILENCE_MS;
    return await askChecker(checker, request, { signal, onProgress, longestSilenceMs });
  } finally {
    underWay -= 1;
    setTimeout(endResting, REST_MS);
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const why = 'it was moved, changed or locked after it was chosen, or may not be read';
    throw new Error(
      `${file.name} could not be read: ${why}. Nothing that was loaded before is lost. Close it in other programs and choose it again.`,
      { cause }
    );
  }
}

/** What a checker answers, which then waits for the next file; one that fails or is cancelled is ended. */
async function askChecker(
  checker: Checker,
  request: () => Promise<CheckRequest>,
  asking: Asking
): Promise<CheckedSubmission> {
  try {
    const checked = await checker.ask(await request(), asking);
    resting.push(checker);
    return checked;
  } catch (cause) {
    checker.end();
    throw cause;
  }
}

function endResting(): void {
  if (underWay > 0) return;
  for (const checker of resting.splice(0)) checker.end();
}
