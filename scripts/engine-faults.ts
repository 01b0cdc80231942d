import { createReadStream, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WASM = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** A worker script that tries to reach the origin it is told, in every way a worker has, and posts what came of each. */
const PROBE = `
const outcome = async (way, reach) => {
  try { return [way, 'reached: ' + (await reach())]; }
  catch (error) { return [way, error.name + ': ' + error.message]; }
};
const request = (address) => {
  const sent = new XMLHttpRequest();
  sent.open('GET', address, false);
  sent.send();
  return sent.status;
};
self.onmessage = async ({ data: address }) => {
  const outcomes = await Promise.all([
    outcome('fetch', async () => (await fetch(address)).status),
    outcome('request', async () => (await fetch(new Request(address))).status),
    outcome('xhr', () => request(address)),
    outcome('importScripts', () => importScripts(address)),
    outcome('WebSocket', () => new WebSocket(address.replace('http', 'ws'))),
    outcome('EventSource', () => new EventSource(address)),
    outcome('Worker', () => new Worker(address))
  ]);
  self.postMessage({ probe: Object.fromEntries(outcomes) });
};`;

let reached = 0;

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/engine-faults/missing.wasm': (response) => answer(response, 404, 'text/html', 'not here'),
  '/engine-faults/page.wasm': (response) =>
    answer(response, 200, 'text/html', '<!doctype html><p>a page</p>'),
  '/engine-faults/truncated.wasm': (response) => sendWasm(response, 'application/wasm', 1_000_000),
  '/engine-faults/mistyped.wasm': (response) => sendWasm(response, 'application/octet-stream', Infinity),
  '/engine-faults/gzip.wasm': (response) => sendGzip(response, 'application/wasm'),
  '/engine-faults/gzip-mistyped.wasm': (response) => sendGzip(response, 'application/octet-stream'),
  '/engine-faults/gzip-truncated.wasm': (response) => sendGzip(response, 'application/wasm', 1_000_000),
  '/engine-faults/silent.wasm': () => undefined,
  '/engine-faults/missing.js': (response) => answer(response, 404, 'text/html', 'not here'),
  '/engine-faults/broken.js': (response) =>
    answer(response, 200, 'text/javascript', 'throw new Error("broken on purpose")'),
  '/engine-faults/probe.js': (response) => answer(response, 200, 'text/javascript', PROBE),
  '/engine-faults/elsewhere': (response) => {
    reached += 1;
    answer(response, 200, 'text/javascript', '');
  },
  '/engine-faults/reached': (response) => answer(response, 200, 'text/plain', String(reached))
};

/** Serves, to tests only, what can go wrong with the engine's program: missing, truncated, mistyped, silent, or reaching elsewhere. */
export function engineFaults(): Plugin {
  return {
    name: 'engine-faults',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const fault = ANSWERS[path];
        if (fault) fault(response);
        else next();
      });
    }
  };
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
}

function sendWasm(response: ServerResponse, type: string, bytes: number): void {
  response.writeHead(200, { 'content-type': type });
  createReadStream(WASM, { end: bytes - 1 }).pipe(response);
}

function sendGzip(response: ServerResponse, type: string, bytes = Infinity): void {
  response
    .writeHead(200, { 'content-type': type })
    .end(gzipSync(readFileSync(WASM), { level: 1 }).subarray(0, bytes));
}
