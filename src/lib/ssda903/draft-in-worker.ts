import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Code903 } from './codes.ts';
import type { Draft903 } from './draft.ts';
import { MOST_BYTES_903 } from './read-files.ts';
import type { DraftMessage, DraftRequest } from './worker-messages.ts';

export interface Draft903Options {
  readonly codes: readonly Code903[];
  /** DfE code. */
  readonly authority: string;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  /** Cancels: the worker is ended at once and the promise rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Called with 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Counts dropped 903 files into a draft submission in a worker of its own, which is ended afterwards, so that nothing of any
 * child remains. Rejects when cancelled, when a file cannot be read, or when the worker fails; bad files are no failure but named in the draft.
 */
export async function draftFrom903(
  files: readonly File[],
  contract: SubmissionContract,
  { codes, authority, end, signal, onProgress }: Draft903Options
): Promise<Draft903> {
  signal?.throwIfAborted();
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))
  );
  signal?.throwIfAborted();
  return askWorker({ files: read, ask: { contract, codes, authority, end } }, signal, onProgress);
}

/** A file over the limit is not read further than to be refused. */
async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MOST_BYTES_903 + 1).arrayBuffer());
}

function askWorker(
  request: DraftRequest,
  signal: AbortSignal | undefined,
  onProgress: ((fraction: number) => void) | undefined
): Promise<Draft903> {
  const worker = new Worker(new URL('./ssda903-worker.ts', import.meta.url), { type: 'module' });
  const over = new AbortController();
  return new Promise<Draft903>((resolve, reject) => {
    const failed = () => reject(new Error('The 903 files could not be counted: the worker failed.'));
    const listening = { signal: over.signal };
    const receive = ({ data }: MessageEvent<DraftMessage>) => {
      if (data.kind === 'progress') onProgress?.(data.fraction);
      else if (data.kind === 'done') resolve(data.draft);
      else failed();
    };
    worker.addEventListener('message', receive, listening);
    worker.addEventListener('error', failed, listening);
    worker.addEventListener('messageerror', failed, listening);
    signal?.addEventListener('abort', () => reject(cancelled()), listening);
    worker.postMessage(
      request,
      request.files.map(({ bytes }) => bytes.buffer)
    );
  }).finally(() => {
    over.abort();
    worker.terminate();
  });
}

function cancelled(): DOMException {
  return new DOMException('Counting the 903 files was cancelled.', 'AbortError');
}
