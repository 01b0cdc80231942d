import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RECIPES = join(ROOT, 'hosting');
/** Programs that this machine lacks are unpacked here: nothing is installed, and nothing starts by itself. */
const UNPACKED = join(ROOT, '.cache/web-hosts');
const PLACES = ['', UNPACKED];

/** A real web server, and the folder below which its own files are. */
export interface HostProgram {
  readonly program: string;
  readonly root: string;
}

export interface RunningHost {
  /** Address of the site, ending with a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** How the two hosts are found: the program, and the Debian package that brings it. */
export const HOSTS = {
  nginx: { program: 'usr/sbin/nginx', packages: ['nginx'], start: startNginx },
  apache: { program: 'usr/sbin/apache2', packages: ['apache2-bin'], start: startApache }
} as const;

/** A host's program: this machine's own, else from its Debian package; null where neither can be had. */
export function findHost(name: keyof typeof HOSTS): HostProgram | null {
  const { program, packages } = HOSTS[name];
  const found = (): HostProgram | null => {
    const root = PLACES.find((place) => existsSync(join(place, '/', program)));
    return root === undefined ? null : { program: join(root, '/', program), root };
  };
  return found() ?? (unpack(packages) ? found() : null);
}

/** Downloads Debian packages, and what they need, and unpacks them into `.cache/`; false where that cannot be done. */
function unpack(packages: readonly string[]): boolean {
  const archives = join(UNPACKED, 'archives');
  mkdirSync(join(archives, 'partial'), { recursive: true });
  const fetched = (): boolean =>
    run('apt-get', [
      ...['-qq', '-y', '--no-install-recommends', '--download-only', '-o', 'Debug::NoLocking=1'],
      ...['-o', `Dir::Cache::archives=${archives}`, 'install', ...packages]
    ]);
  if (!fetched() && !(run('apt-get', ['-qq', 'update']) && fetched())) return false;
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .every((name) => run('dpkg-deb', ['-x', join(archives, name), UNPACKED]));
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** nginx with our recipe, serving `folder` below /benchmarking/; its own files go to `work`. */
async function startNginx(host: HostProgram, folder: string, work: string): Promise<RunningHost> {
  const port = await freePort();
  const recipe = readFileSync(join(RECIPES, 'nginx.conf'), 'utf8').replaceAll('/srv/benchmarking', folder);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (part) => `${part}_temp_path ${work}/${part};`
  );
  const config = [
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log; worker_processes 1;`,
    'events {}',
    `http { access_log off; ${own.join(' ')} server { listen 127.0.0.1:${port}; ${recipe} } }`
  ];
  return start(host, ['-p', work, '-e', `${work}/error.log`, '-c'], config, work, port);
}

/** Apache with our recipe as the folder's .htaccess, serving `folder` below /benchmarking/. */
async function startApache(host: HostProgram, folder: string, work: string): Promise<RunningHost> {
  const port = await freePort();
  const folderOfModules = join(host.root, '/usr/lib/apache2/modules');
  // Some are built in, and others on other systems.
  const modules =
    'mpm_event unixd authz_core authz_host alias dir mime headers rewrite setenvif filter deflate'
      .split(' ')
      .filter((name) => existsSync(join(folderOfModules, `mod_${name}.so`)));
  const config = [
    `ServerName 127.0.0.1\nListen 127.0.0.1:${port}\nPidFile ${work}/apache.pid\nErrorLog ${work}/error.log`,
    `DefaultRuntimeDir ${work}\nDocumentRoot ${work}`,
    ...modules.map((name) => `LoadModule ${name}_module ${folderOfModules}/mod_${name}.so`),
    ...(process.getuid?.() === 0 ? ['User www-data\nGroup www-data'] : []),
    // What Debian has for everyone: a type for .gz, and Breton for .br.
    'TypesConfig /dev/null\nAddType application/x-gzip .gz .tgz\nAddLanguage br .br',
    `Alias /benchmarking ${folder}`,
    `<Directory ${folder}>\nAllowOverride FileInfo Indexes\nOptions FollowSymLinks\nRequire all granted\n</Directory>`
  ];
  writeFileSync(join(folder, '.htaccess'), readFileSync(join(RECIPES, 'apache.htaccess')));
  return start(host, ['-d', work, '-DFOREGROUND', '-f'], config, work, port);
}

async function start(
  { program, root }: HostProgram,
  args: readonly string[],
  config: readonly string[],
  work: string,
  port: number
): Promise<RunningHost> {
  const file = join(work, 'host.conf');
  writeFileSync(file, `${config.join('\n')}\n`);
  const libraries = join(root, '/usr/lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`);
  const env = { ...process.env, LD_LIBRARY_PATH: root === '' ? process.env['LD_LIBRARY_PATH'] : libraries };
  const child = spawn(program, [...args, file], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const url = `http://127.0.0.1:${port}/benchmarking/`;
  await answering(url, child, () => {
    const log = join(work, 'error.log');
    return words + (existsSync(log) ? readFileSync(log, 'utf8') : '');
  });
  return { url, stop: () => stopped(child) };
}

async function answering(url: string, child: ChildProcess, words: () => string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (child.exitCode !== null) break;
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopped(child);
  throw new Error(`The host does not answer: ${words()}`);
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('There is no free port.'))
      );
    });
  });
}
