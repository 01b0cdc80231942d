import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL server of our own, reached by a socket in its folder and by nothing else. */
export interface PostgresServer {
  /** Where its owner connects. */
  readonly address: string;
  /** Where a user of that name connects. */
  addressOf(user: string): string;
  stop(): Promise<void>;
}

const OWNER = 'owner';
/** The user nobody: the server refuses to run as root. */
const NOBODY = 65_534;
/** It sorts as English does, so that an answer whose order depends on the server's language is found out. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'];
const START_LIMIT_MS = 30_000;

/** Starts a server with an empty database, from the programs in that folder, in a temporary one. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in user) chownSync(folder, NOBODY, NOBODY);
  const settings = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  const made = ['-D', data, '-U', OWNER, '--auth=trust', '--no-sync', ...LOCALE];
  await promisify(execFile)(join(programs, 'initdb'), made, settings);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...settings, stdio: ['ignore', 'ignore', 'pipe'] }
  );
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGINT')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const addressOf = (name: string): string =>
    `postgres://${name}@/postgres?host=${encodeURIComponent(folder)}`;
  try {
    await ready(server);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { address: addressOf(OWNER), addressOf, stop };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`PostgreSQL did not start:\n${said}`)), START_LIMIT_MS);
    server.once('exit', () => reject(new Error(`PostgreSQL ended as it started:\n${said}`)));
    server.once('error', reject);
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
