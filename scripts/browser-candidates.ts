import { chromium } from 'playwright';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A browser that may or may not start. */
export interface BrowserCandidate {
  readonly executablePath: string;
  /** Variables to add to its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

type Candidates = Promise<readonly BrowserCandidate[]>;

const VARIABLES = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge'
];
const PACKED = '@sparticuz/chromium@143.0.4';
const INSTALL_LIMIT_MS = 5 * 60_000;

/** Where a browser may come from, nearest first; the later ones install one. Each rejects when it cannot look. */
export const browserSources: readonly { readonly words: string; find(): Candidates }[] = [
  { words: `the variables ${VARIABLES.join(' and ')}`, find: async () => named(VARIABLES.map(variable)) },
  { words: 'the PATH and the usual places', find: async () => named([...onPath(), ...usualPlaces()]) },
  { words: "Playwright's cache", find: playwrightCache },
  { words: `the package ${PACKED}`, find: packedBrowser },
  { words: "Playwright's installer", find: playwrightInstall },
  { words: "the system's packages", find: systemPackage }
];

function named(paths: readonly (string | undefined)[]): readonly BrowserCandidate[] {
  const there = paths.filter((path): path is string => path !== undefined && existsSync(path));
  return [...new Set(there)].map((executablePath) => ({ executablePath }));
}

function variable(name: string): string | undefined {
  const path = process.env[name];
  if (path && !existsSync(path)) throw new Error(`${name} names ${path}, which does not exist`);
  return path;
}

function onPath(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`))
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? ''
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => programs.map((program) => join(root, program)));
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

async function playwrightCache(): Candidates {
  const own = chromium.executablePath();
  const root = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(cacheHome(), 'ms-playwright');
  const releases = existsSync(root) ? await readdir(root) : [];
  const insides = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe'
  ];
  const others = releases.filter((name) => name.startsWith('chromium'));
  return named([own, ...others.flatMap((name) => insides.map((inside) => join(root, name, inside)))]);
}

/** A browser inside a registry package (Linux, x64), which needs neither root nor another host. */
async function packedBrowser(): Candidates {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = join(cacheHome(), 'regional-benchmarking-dashboard', PACKED.replaceAll(/[@/]/g, '-'));
  await mkdir(folder, { recursive: true });
  await install('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', PACKED]);
  // Without this variable, read when the module loads, it does not unpack the libraries a bare system lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  const module: unknown = await import(pathToFileURL(entry).href);
  if (!isPacked(module)) throw new Error(`${PACKED} is not the module it was.`);
  const executablePath = await module.default.executablePath();
  return [{ executablePath, env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? '' } }];
}

function isPacked(module: unknown): module is { readonly default: { executablePath(): Promise<string> } } {
  if (typeof module !== 'object' || module === null || !('default' in module)) return false;
  const packed = module.default;
  return (
    (typeof packed === 'function' || typeof packed === 'object') &&
    packed !== null &&
    'executablePath' in packed &&
    typeof packed.executablePath === 'function'
  );
}

async function playwrightInstall(): Candidates {
  const asRoot = process.getuid?.() === 0;
  await install('npx', ['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  return playwrightCache();
}

async function systemPackage(): Candidates {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return [];
  await install('apt-get', ['update']);
  await install('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return named(onPath());
}

async function install(command: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(command, [...args], {
    timeout: INSTALL_LIMIT_MS,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024
  });
}

function cacheHome(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local');
  return process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
