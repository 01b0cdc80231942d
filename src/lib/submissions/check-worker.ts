/// <reference lib="webworker" />
import { checkSubmission } from './check.ts';
import type { CheckMessage, CheckRequest } from './worker-messages.ts';

// Large results are sent in parts: taking one message apart is one task on the page's thread.
const PART = 5_000;

function send(message: CheckMessage): void {
  self.postMessage(message);
}

function sendParts<Item>(items: readonly Item[], messageOf: (part: readonly Item[]) => CheckMessage): void {
  for (let start = 0; start < items.length; start += PART) send(messageOf(items.slice(start, start + PART)));
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { name, bytes, contract, previous, today, mostOfARule } = data;
  const onProgress = (fraction: number) => send({ kind: 'progress', fraction });
  const { observations, issues, ...rest } = checkSubmission({ name, bytes }, contract, previous, {
    onProgress,
    today,
    ...(mostOfARule === null ? {} : { mostOfARule })
  });
  sendParts(observations, (part) => ({ kind: 'observations', part }));
  sendParts(issues, (part) => ({ kind: 'issues', part }));
  send({ kind: 'done', rest });
});
