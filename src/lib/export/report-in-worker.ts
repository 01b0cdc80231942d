import { fileName } from './file-name.ts';
import type { OutputFile } from './outputs.ts';
import type { OutgoingPaper } from './outgoing-paper.ts';
import type { ReportMessage } from './report-worker.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a Word file, written away from the page’s thread. Rejects when it is cancelled or the writer fails. */
export async function reportFileOf(paper: OutgoingPaper, signal: AbortSignal): Promise<OutputFile> {
  const name = fileName(`${paper.authority} IRO annual report ${paper.period}`, 'docx');
  return { name, type: DOCX_TYPE, content: await writtenInWorker(paper, signal) };
}

function writtenInWorker(paper: OutgoingPaper, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  return new Promise<Uint8Array>((resolve, reject) => {
    const listening = { signal: ended.signal };
    const failed = () => reject(new Error('The writer of Word files could not be started.'));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ReportMessage>) => {
        if (data.kind === 'file') resolve(data.bytes);
        else reject(new Error(data.words));
      },
      listening
    );
    worker.addEventListener('error', failed, listening);
    worker.addEventListener('messageerror', failed, listening);
    signal.addEventListener(
      'abort',
      () => reject(new DOMException('Making the report was cancelled.', 'AbortError')),
      listening
    );
    worker.postMessage(paper);
  }).finally(() => {
    ended.abort();
    worker.terminate();
  });
}
