import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.ts';
import { findOrInstallPostgres } from './postgres-programs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SITE_TESTS = join(ROOT, 'tests/site');
const SUMMARY = /^\s*(Test Files|Tests|Duration)\s/;
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g;

interface Step {
  readonly name: string;
  /** Says what it does as it goes; resolves to the summary lines worth repeating at the end, rejects when it fails. */
  readonly run: () => Promise<readonly string[]>;
}

const STEPS: readonly Step[] = [
  { name: 'compile the data', run: () => command('tsx', 'scripts/compile-data.ts') },
  { name: 'check', run: check },
  { name: 'find a browser', run: browser },
  { name: 'find a PostgreSQL server', run: postgres },
  {
    name: 'test the code, in Node and in a browser',
    run: () => command('vitest', 'run', '--project', 'node', '--project', 'browser')
  },
  { name: 'build the site', run: build },
  { name: 'test the built site', run: site }
];

await runAll();

async function runAll(): Promise<void> {
  const began = performance.now();
  const summaries: string[] = [];
  for (const { name, run } of STEPS) {
    console.log(`\n=== ${capitalised(name)}`);
    try {
      const lines = await run();
      summaries.push(...(lines.length > 0 ? [`${capitalised(name)}:`, ...lines] : []));
    } catch (error) {
      console.error(`\nThe step "${name}" failed: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return;
    }
  }
  console.log(['', ...summaries, ''].join('\n'));
  console.log(`All ${STEPS.length} steps passed in ${Math.round((performance.now() - began) / 1000)} s.`);
}

async function check(): Promise<readonly string[]> {
  await command('svelte-kit', 'sync');
  await command('svelte-check', '--tsconfig', './tsconfig.json');
  if (!existsSync(join(ROOT, 'eslint.config.js'))) throw new Error('eslint.config.js is missing.');
  await command('eslint', '.');
  return command('prettier', '--check', '.');
}

async function browser(): Promise<readonly string[]> {
  const found = await findBrowser();
  console.log(`Found ${found.executablePath}.`);
  return [];
}

/** The tests on a server are left out where none can be had, and the summary says so. */
async function postgres(): Promise<readonly string[]> {
  const found = await findOrInstallPostgres();
  if ('missing' in found) return [`  NOT RUN: the questions on a PostgreSQL server. ${found.missing}`];
  console.log(`Found ${found.folder}.`);
  return [];
}

function build(): Promise<readonly string[]> {
  return command('npm', 'run', '--silent', 'build');
}

async function site(): Promise<readonly string[]> {
  const tests = readdirSync(SITE_TESTS, { recursive: true, encoding: 'utf8' });
  if (!tests.some((name) => name.endsWith('.test.ts'))) throw new Error('tests/site holds no *.test.ts.');
  return command('vitest', 'run', '--project', 'site');
}

/** Runs a program of node_modules, its output passed on; answers the lines of a test summary in it. */
function command(program: string, ...args: readonly string[]): Promise<readonly string[]> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...colours, PATH: path },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32'
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output.split('\n').filter((line) => SUMMARY.test(line.replace(COLOURS, ''))));
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${code ?? 'a signal'}.`));
    });
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
