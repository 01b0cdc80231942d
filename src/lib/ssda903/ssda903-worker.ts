/// <reference lib="webworker" />
import { draft903 } from './draft.ts';
import type { DraftMessage, DraftRequest } from './worker-messages.ts';

function send(message: DraftMessage): void {
  self.postMessage(message);
}

// An uncaught error would be written to the console, and its text may hold a child's row: none is let out.
self.addEventListener('message', ({ data: { files, ask } }: MessageEvent<DraftRequest>) => {
  try {
    send({ kind: 'done', draft: draft903(files, ask, (fraction) => send({ kind: 'progress', fraction })) });
  } catch {
    send({ kind: 'failed' });
  }
});
