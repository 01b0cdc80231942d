import sirv from 'sirv';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface ServeOptions {
  /** The built site. */
  readonly folder: string;
  /** The sub-path it is mounted under, `/` unless told; begins and ends with a slash. */
  readonly base?: string;
  /** Any free port unless told. */
  readonly port?: number;
  /** `dumb` is a file server that knows few types and no compression, as the site must stand one. */
  readonly manner?: 'good' | 'dumb';
}

export interface Served {
  /** Address of the site with its base, ending with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => void;

const DUMB_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml'
};

/** Serves a built site from this machine to itself; unknown paths get its `404.html`. */
export async function serveFolder(options: ServeOptions): Promise<Served> {
  const { folder, base = '/', port = 0, manner = 'good' } = options;
  const server = createServer(mounted(folder, base, manner === 'good' ? good(folder) : dumb(folder)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** Takes the base off, and sends a folder's address to the same with a slash, without which its relative links break. */
function mounted(folder: string, base: string, answer: Answer): RequestListener {
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return redirectOrRefuse(response, pathname, base);
    const path = `/${pathname.slice(base.length)}`;
    if (!path.endsWith('/') && existsSync(join(folder, decoded(path), 'index.html'))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else {
      answer(request, response, path);
    }
  };
}

function redirectOrRefuse(response: ServerResponse, pathname: string, base: string): void {
  if (`${pathname}/` === base) response.writeHead(301, { location: base }).end();
  else response.writeHead(404, { 'content-type': 'text/plain' }).end(`The site is at ${base}`);
}

function good(folder: string): Answer {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      if (path.endsWith('.duckdb')) response.setHeader('content-type', 'application/octet-stream');
      response.setHeader(
        'cache-control',
        path.includes('/immutable/') ? 'max-age=31536000, immutable' : 'no-cache'
      );
    }
  });
  return (request, response, path) => {
    request.url = path;
    files(request, response, () => notFound(folder, response));
  };
}

function dumb(folder: string): Answer {
  return (_, response, path) => {
    const wanted = join(folder, normalize(decoded(path)));
    const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted;
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      return notFound(folder, response);
    }
    response.writeHead(200, { 'content-type': DUMB_TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  };
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  const body = existsSync(page) ? readFileSync(page) : 'Not found';
  response.writeHead(404, { 'content-type': existsSync(page) ? 'text/html' : 'text/plain' }).end(body);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
