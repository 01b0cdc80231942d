import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/serve-folder.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { awake, BUILT, launch } from '../support/site.ts';

const WHOLE = 'works without a network';
const LONG = { timeout: 90_000 };
const PROJECTOR = { width: 1920, height: 1080 };

let browser: Browser;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serveFolder({ folder: BUILT, base: '/a/b/', manner: 'dumb' });
  context = await browser.newContext({ viewport: PROJECTOR });
});
afterEach(async () => {
  await context.close();
  await served.close();
});

async function visit(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.url + path);
  await awake(page);
  return page;
}

const where = (page: Page) => page.locator('aside[aria-label="Meeting"] .where').innerText();

/** Text of the view on show that is under 24 px on the screen, scaled pictures included. */
function smallText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (!element || !/[\p{L}\p{N}]/u.test(text) || !element.checkVisibility()) continue;
      if (element.closest('title, desc, option, .visually-hidden')) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < 23.95) small.push(`${size.toFixed(1)} px: ${text}`);
    }
    return small;
  });
}

describe('the text of every kind of view, projected at 1920', () => {
  test.each([
    'indicators/lac-rate/?authority=luton',
    'indicators/iro-caseload/',
    'caseloads/',
    'placements/',
    'timeliness/',
    'authorities/luton/',
    'submissions/'
  ])('is at least 24 px high on %s', async (path) => {
    const page = await visit(path);
    await page.keyboard.press('p');
    let last = '';
    for (;;) {
      await expect.poll(() => where(page)).not.toBe(last);
      last = await where(page);
      await expect.poll(() => smallText(page), { message: last }).toEqual([]);
      const ids = await page.locator('.view:not(.away)').count();
      expect(ids).toBe(1);
      const [n, of] = /(\d+) of (\d+)/.exec(last)?.slice(1) ?? [];
      const part = /part (\d+) of (\d+)/.exec(last);
      if (n === of && (!part || part[1] === part[2])) break;
      await page.keyboard.press('ArrowRight');
    }
  });
});

describe('hidden values', () => {
  test('leave names in the order of the alphabet, and no figure', async () => {
    const page = await visit('indicators/lac-rate/');
    await page.keyboard.press('p');
    await page.locator('svg.fitted').first().waitFor();
    await page.keyboard.press('h');
    await page.locator('.hidden-note').waitFor();
    const names = await page.locator('svg.fitted text.label').allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(names.length).toBe(11);
    expect(await page.locator('svg.fitted text.value:visible').count()).toBe(0);
    expect(await page.locator('.finding:visible').count()).toBe(0);
    await page.keyboard.press('h');
    await page.locator('.finding:visible').waitFor();
  });
});

describe('leaving', () => {
  test('comes back to the page, the choices and the place on it', async () => {
    const page = await visit('indicators/lac-rate/');
    await page.evaluate(() => window.scrollTo(0, 700));
    await page.keyboard.press('p');
    await expect.poll(() => where(page)).toContain('1 of 5');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => where(page)).toContain('2 of 5');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/authority=/);
    expect(await where(page)).toContain('2 of 5');
    await page.keyboard.press('p');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
    expect(page.url()).toBe(`${served.url}indicators/lac-rate/`);
  });
});

describe('a meeting', () => {
  test('of seven views runs from the keyboard with the network cable out', async () => {
    const page = await visit('submissions/');
    await page.getByText(WHOLE).waitFor(LONG);
    await addFiles(page, ELEVEN);
    await loaded(page, ELEVEN.length);
    const AGENDA: readonly (readonly [string, string])[] = [
      ['', 'rug'],
      ['indicators/lac-rate/', 'ranked'],
      ['indicators/iro-caseload/', 'ranked'],
      ['indicators/reviews-on-time/', 'trend'],
      ['authorities/luton/', 'changed'],
      ['caseloads/?plan=region&target=60', 'planner'],
      ['placements/', 'mix']
    ];
    for (const [path, view] of AGENDA) {
      await page.goto(served.url + path);
      await awake(page);
      const button = page.locator(`[data-view="${view}"] [data-add]`);
      await button.waitFor();
      await button.press('Enter');
      await expect.poll(() => button.innerText()).toContain('Added');
    }
    await page.goto(`${served.url}agenda/`);
    await awake(page);
    expect(await page.locator('main ol > li').count()).toBe(AGENDA.length);
    await page.locator('textarea').first().fill('Welcome. Ask what surprises.');
    await served.close();
    await page.getByRole('button', { name: 'Start the meeting' }).press('Enter');
    for (let place = 1; place <= AGENDA.length; place++) {
      await expect.poll(() => where(page), LONG).toContain(`${place} of ${AGENDA.length}`);
      await expect
        .poll(() => page.locator('.view:not(.away)').getAttribute('data-view'), LONG)
        .toBe(AGENDA[place - 1]?.[1]);
      if (place === 1) await page.locator('aside .note').waitFor();
      await page.keyboard.press(place % 2 === 0 ? 'PageDown' : 'ArrowRight');
    }
    await page.keyboard.press('Home');
    await expect.poll(() => where(page)).toContain('1 of');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => where(page)).toContain('2 of');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/authority=/);
    await page.keyboard.press('h');
    await page.locator('.hidden-note').waitFor();
    await page.keyboard.press('h');
    await page.keyboard.press('.');
    await page.getByRole('button', { name: 'The screen is blank' }).waitFor();
    await page.keyboard.press('.');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Agenda of the meeting' }).waitFor();
  }, 180_000);
});
