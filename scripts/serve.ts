import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from './serve-folder.ts';

const BUILT = fileURLToPath(new URL('../build', import.meta.url));
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '']
};

const { values } = parseArgs({
  options: {
    open: { type: 'boolean', default: false },
    port: { type: 'string', default: '4173' },
    base: { type: 'string', default: '/' }
  }
});

await serve();

async function serve(): Promise<void> {
  if (!existsSync(BUILT)) {
    console.error('There is no built site yet: run npm run build first.');
    process.exit(1);
  }
  const served = await serveFolder({
    folder: BUILT,
    base: slashed(values.base),
    port: Number(values.port)
  }).catch(() => serveFolder({ folder: BUILT, base: slashed(values.base) }));
  console.log(`The site is at ${served.url}`);
  console.log('Stop it with Ctrl+C.');
  if (values.open) openBrowser(served.url);
}

function slashed(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/');
}

function openBrowser(url: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
