import { chromium } from 'playwright';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserSources } from './browser-candidates.ts';
import type { BrowserCandidate } from './browser-candidates.ts';

/** A browser that was started once with these arguments and environment, and drew a page. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Variables to add to the browser's environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** The flags every browser of ours is started with. Playwright adds `--headless` and a new profile folder itself. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

const CACHE_FILE = fileURLToPath(new URL('../.cache/browser.json', import.meta.url));
const LAUNCH_LIMIT_MS = 30_000;
const SOURCES = [
  ...browserSources.slice(0, 1),
  { words: 'the browser found last time', find: remembered },
  ...browserSources.slice(1)
];

/** The first browser that proves itself by drawing a page; installs one if none is there. Throws with the list of what was tried. */
export async function findBrowser(say: (line: string) => void = console.log): Promise<FoundBrowser> {
  const tried: string[] = [];
  for (const source of SOURCES) {
    const candidates = await source.find().catch((error: unknown) => {
      tried.push(`${source.words}: ${firstLine(error)}`);
      return [];
    });
    for (const candidate of candidates) {
      const refusal = await refusalOf(candidate);
      if (refusal === null) return remember(candidate);
      tried.push(`${source.words}: ${candidate.executablePath}: ${refusal}`);
    }
    if (candidates.length === 0) say(`No browser from ${source.words}.`);
  }
  throw new Error(
    `No browser could be started. Name one in the variable CHROME_PATH. Tried:\n- ${tried.join('\n- ')}`
  );
}

async function refusalOf({ executablePath, env = {} }: BrowserCandidate): Promise<string | null> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...browserFlags],
      env: { ...process.env, ...env },
      timeout: LAUNCH_LIMIT_MS
    });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>drawn</p>');
      const text = await page.locator('p').textContent({ timeout: LAUNCH_LIMIT_MS });
      return text === 'drawn' ? null : 'it drew another page';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return firstLine(error);
  }
}

async function remember({ executablePath, env = {} }: BrowserCandidate): Promise<FoundBrowser> {
  await mkdir(dirname(CACHE_FILE), { recursive: true });
  await writeFile(CACHE_FILE, `${JSON.stringify({ executablePath, env }, null, 2)}\n`);
  return { executablePath, args: browserFlags, env };
}

async function remembered(): Promise<readonly BrowserCandidate[]> {
  if (!existsSync(CACHE_FILE)) return [];
  const found: unknown = JSON.parse(await readFile(CACHE_FILE, 'utf8'));
  return isCandidate(found) && existsSync(found.executablePath) ? [found] : [];
}

function isCandidate(found: unknown): found is BrowserCandidate {
  return (
    typeof found === 'object' &&
    found !== null &&
    'executablePath' in found &&
    typeof found.executablePath === 'string'
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
