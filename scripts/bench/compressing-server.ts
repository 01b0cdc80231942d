import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A server of a built site as a good host runs it. */
export interface CompressingServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm'
};
const LARGE = 1_000_000;

/**
 * Serves a folder from this machine, brotli-compressed once each and kept in memory, hashed files for ever; files that
 * are not wanted are not made ready.
 */
export async function serveCompressed(
  folder: string,
  isWanted: (file: string) => boolean = () => true
): Promise<CompressingServer> {
  const kept = new Map<string, Answer | null>(
    largeFiles(folder)
      .filter(isWanted)
      .map((path) => [path, answerOf(folder, path)])
  );
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = kept.get(path) ?? answerOf(folder, path);
    kept.set(path, answer);
    if (answer === null) response.writeHead(404).end();
    else response.writeHead(200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}/`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      })
  };
}

/** Addresses of what takes long to compress: it must be ready before anything is measured. */
function largeFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(wasm|duckdb|js)$/.test(name))
    .map((name) => `/${name}`);
}

function answerOf(folder: string, path: string): Answer | null {
  const file = path.endsWith('/') ? join(folder, path, 'index.html') : join(folder, path);
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return null;
  const plain = readFileSync(file);
  const body = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: plain.length > LARGE ? 6 : 11 }
  });
  return {
    body,
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': String(body.length),
      'cache-control': path.includes('/immutable/') ? 'max-age=31536000, immutable' : 'no-cache'
    }
  };
}
