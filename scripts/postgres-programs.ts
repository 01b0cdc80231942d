import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A folder with PostgreSQL's `initdb` and `postgres`, or why there is none. */
export type PostgresPrograms = { readonly folder: string } | { readonly missing: string };

const VARIABLE = 'POSTGRES_BIN';
const PARENTS = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];
/** The first release that sorts as a language does by a library of its own (ICU), which the tests have it do. */
const OLDEST = 15;
const INSTALL_LIMIT_MS = 5 * 60_000;

/** PostgreSQL's programs on this machine, without installing any. */
export async function findPostgres(): Promise<PostgresPrograms> {
  for (const folder of foldersThere()) {
    if ((await releaseIn(folder)) >= OLDEST) return { folder };
  }
  return {
    missing: `No PostgreSQL ${OLDEST} or newer is installed; name the folder of its programs in ${VARIABLE}.`
  };
}

/** The same, installed from the system's packages where there is none and that can be done. */
export async function findOrInstallPostgres(): Promise<PostgresPrograms> {
  const found = await findPostgres();
  if ('folder' in found || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  try {
    const settings = {
      timeout: INSTALL_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    };
    await promisify(execFile)('apt-get', ['update'], settings);
    await promisify(execFile)(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'postgresql'],
      settings
    );
  } catch (cause) {
    const words = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    return { missing: `${'missing' in found ? found.missing : ''} It could not be installed: ${words}` };
  }
  return findPostgres();
}

function foldersThere(): readonly string[] {
  const named = process.env[VARIABLE];
  if (named !== undefined) return [named];
  const releases = PARENTS.filter(existsSync).flatMap((parent) =>
    readdirSync(parent)
      .map((release) => join(parent, release, 'bin'))
      .reverse()
  );
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...onPath, ...releases].filter((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))
  );
}

async function releaseIn(folder: string): Promise<number> {
  const { stdout } = await promisify(execFile)(join(folder, 'postgres'), ['--version']).catch(() => ({
    stdout: ''
  }));
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0);
}
