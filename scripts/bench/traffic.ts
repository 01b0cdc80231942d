import type { CDPSession } from 'playwright';

/** What came over the line: bytes as compressed, and requests that the browser's own cache did not answer. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

/** Notes what comes over a page's line from now on. */
export function watchTraffic(devtools: CDPSession) {
  const pieces: { id: string; at: number; bytes: number }[] = [];
  const whole = new Map<string, { at: number; bytes: number }>();
  const requests = new Map<string, number>();
  let clock: { wall: number; at: number } | null = null;
  devtools.on('Network.requestWillBeSent', ({ requestId, timestamp, wallTime, request }) => {
    if (!request.url.startsWith('http')) return;
    clock ??= { wall: wallTime, at: timestamp };
    requests.set(requestId, timestamp);
  });
  devtools.on('Network.requestServedFromCache', ({ requestId }) => requests.delete(requestId));
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) requests.delete(requestId);
  });
  devtools.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    pieces.push({ id: requestId, at: timestamp, bytes: encodedDataLength });
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    whole.set(requestId, { at: timestamp, bytes: encodedDataLength });
  });
  return {
    /** Traffic until a moment, in milliseconds since 1970. */
    until(moment: number): Traffic {
      if (clock === null) return { bytes: 0, requests: 0 };
      const end = clock.at + moment / 1000 - clock.wall;
      const complete = [...whole.entries()].filter(([id, { at }]) => requests.has(id) && at <= end);
      const ended = new Set(complete.map(([id]) => id));
      const begun = pieces.filter(({ id, at }) => requests.has(id) && !ended.has(id) && at <= end);
      return {
        bytes: sumOf(complete.map(([, { bytes }]) => bytes)) + sumOf(begun.map(({ bytes }) => bytes)),
        requests: [...requests.values()].filter((at) => at <= end).length
      };
    }
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
