import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import sirv from 'sirv';

/** A server of a folder and of a database in parts, which tells how much of the database it has sent. */
export interface PartServer {
  readonly url: string;
  readonly sent: () => { readonly bytes: number; readonly requests: number };
  close(): Promise<void>;
}

/** Serves a folder from this machine, and a database at `figures.duckdb` in the parts that are asked for. */
export async function serveParts(folder: string, database: string): Promise<PartServer> {
  const files = sirv(folder);
  const size = statSync(database).size;
  const sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    if (request.url !== '/figures.duckdb') return files(request, response);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const start = Number(range?.[1] ?? 0);
    const end = Math.min(range?.[2] ? Number(range[2]) : Infinity, size - 1);
    response.writeHead(range ? 206 : 200, {
      'content-length': String(end - start + 1),
      ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {})
    });
    if (request.method === 'HEAD') return void response.end();
    sent.requests += 1;
    sent.bytes += end - start + 1;
    createReadStream(database, { start, end }).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    sent: () => ({ ...sent }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }
  };
}
