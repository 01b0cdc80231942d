/// <reference lib="webworker" />
import { reportDocx } from './report-docx.ts';
import type { OutgoingPaper } from './outgoing-paper.ts';

/** What the page hears: the file, or in words why there is none. */
export type ReportMessage =
  { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'failed'; readonly words: string };

self.addEventListener('message', ({ data }: MessageEvent<OutgoingPaper>) => {
  const send = (message: ReportMessage): void => self.postMessage(message);
  reportDocx(data).then(
    (bytes) => send({ kind: 'file', bytes }),
    (cause: unknown) => send({ kind: 'failed', words: String(cause) })
  );
});
