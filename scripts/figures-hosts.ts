import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const FIGURES = fileURLToPath(new URL('../.generated/figures.duckdb', import.meta.url));
const AT = '/figures-hosts/';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const sent = { bytes: 0, parts: 0 };

const HOSTS: Readonly<Record<string, Answer>> = {
  'parts/figures.duckdb': (request, response) => answerPart(request, response, readFileSync(FIGURES)),
  'no-parts/figures.duckdb': (request, response) => answerWhole(request, response, readFileSync(FIGURES), {}),
  'compressed/figures.duckdb': (request, response) =>
    answerWhole(request, response, gzipSync(readFileSync(FIGURES), { level: 1 }), {
      'content-encoding': 'gzip'
    }),
  'other-size/figures.duckdb': (request, response) => {
    if (request.method === 'HEAD') {
      response.writeHead(206, { 'content-length': '1000', 'content-range': 'bytes 0-999/1000' }).end();
    } else answerWhole(request, response, readFileSync(FIGURES), {});
  },
  sent: (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(sent))
};

/** Serves the figures, to tests only, as hosts of different abilities do, and tells how much was sent. */
export function figuresHosts(): Plugin {
  return {
    name: 'figures-hosts',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const host = pathname.startsWith(AT) ? HOSTS[pathname.slice(AT.length)] : undefined;
        if (host) host(request, response);
        else next();
      });
    }
  };
}

function answerPart(request: IncomingMessage, response: ServerResponse, file: Buffer): void {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!asked) return answerWhole(request, response, file, { 'accept-ranges': 'bytes' });
  const from = Number(asked[1]);
  const to = asked[2] ? Math.min(Number(asked[2]), file.length - 1) : file.length - 1;
  response.writeHead(206, {
    'content-length': String(to - from + 1),
    'content-range': `bytes ${from}-${to}/${file.length}`
  });
  if (request.method === 'HEAD') return void response.end();
  sent.parts += 1;
  sent.bytes += to - from + 1;
  response.end(file.subarray(from, to + 1));
}

function answerWhole(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  headers: Readonly<Record<string, string>>
): void {
  response.writeHead(200, { ...headers, 'content-length': String(body.length) });
  if (request.method === 'HEAD') return void response.end();
  sent.bytes += body.length;
  response.end(body);
}
