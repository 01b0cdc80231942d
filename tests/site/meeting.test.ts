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

describe('the spotlight', () => {
  test('lets the other authorities step back, and they can still be read', async () => {
    const page = await visit('indicators/lac-rate/?authority=luton');
    await page.keyboard.press('p');
    await page.locator('svg.fitted .dim').first().waitFor();
    const colours = () =>
      page.evaluate(() => {
        const names = [...document.querySelectorAll('svg.fitted text.label')];
        const colourOf = (name: Element) => getComputedStyle(name).fill;
        return names.map((name) => [name.textContent, colourOf(name)] as const);
      });
    const paled = async () =>
      (await colours()).filter(([, colour]) => colour === 'rgb(115, 126, 136)').map(([name]) => name);
    await expect.poll(async () => (await paled()).length).toBe(10);
    expect(await paled()).not.toContain('Luton');
    expect((await colours()).length).toBe(11);
    await page.keyboard.press('s');
    await expect.poll(() => page.locator('.dim').count()).toBe(0);
    await page.keyboard.press('s');
    await expect.poll(() => page.url()).toContain('authority=luton');
    await page.keyboard.press('End');
    const shaded = page.locator('[data-table]:visible tbody tr:not(.selected, .comparator) td').first();
    await expect
      .poll(() => shaded.evaluate((cell) => getComputedStyle(cell).color))
      .toBe('rgb(115, 126, 136)');
  });

  test('falls on a column where authorities stand side by side', async () => {
    const page = await visit('tables/?authority=essex');
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('th[data-shaded]').count()).toBe(10);
    expect(await page.locator('th[data-shaded]', { hasText: 'Essex' }).count()).toBe(0);
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('[data-shaded]').count()).toBe(0);
  });
});

describe('the way in', () => {
  test('brings nothing of a meeting before it is asked for', async () => {
    const page = await visit('indicators/lac-rate/');
    const fetched = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' ')
      );
    expect(await fetched()).not.toMatch(/meeting/i);
    await page.keyboard.press('p');
    await expect.poll(() => where(page)).toContain('1 of 5');
    expect(await fetched()).toMatch(/meeting\S*\.css/);
  });

  test('is the agenda itself where there is nothing else to project', async () => {
    const page = await visit('placements/');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('[data-view="mix"] [data-add]').innerText()).toContain('Added');
    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agenda of the meeting' }).waitFor();
    await page.keyboard.press('p');
    await page.waitForURL('**/placements/**');
    await expect.poll(() => where(page)).toContain('1 of 1');
  });

  test('is in the box that finds by name, which adds the view in sight and starts the agenda', async () => {
    const page = await visit('placements/');
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Find' }).waitFor();
    await page.keyboard.type('add this view');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-view="mix"] [data-add]').innerText()).toContain('Added');
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Find' }).waitFor();
    await page.keyboard.type('start the meeting');
    await page.keyboard.press('Enter');
    await expect.poll(() => where(page)).toContain('1 of 1');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('aside[aria-label="Meeting"]').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-meeting')))
      .toBe(false);
  });
});

describe('the agenda', () => {
  test('is put in order and shortened from the keyboard, and the focus is never lost', async () => {
    const page = await visit('placements/');
    for (const view of ['mix', 'flows', 'map']) {
      await page.locator(`[data-view="${view}"] [data-add]`).press('Enter');
      await expect
        .poll(() => page.locator(`[data-view="${view}"] [data-add]`).innerText())
        .toContain('Added');
    }
    await page.goto(`${served.url}agenda/`);
    await awake(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    const up = page.locator('main ol > li').nth(1).getByRole('button', { name: 'Move up' });
    await up.press('Enter');
    await expect.poll(() => page.locator('.said').innerText()).toContain('is number 1 now');
    await expect.poll(focused).toMatch(/Move up: .*moves inside the region/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('main ol > li a').first().innerText())
      .toContain('moves inside the region');
    for (let left = 2; left >= 0; left--) {
      await page.locator('[data-remove]').first().press('Enter');
      await expect.poll(() => page.locator('main ol > li').count()).toBe(left);
      await expect.poll(focused).toContain(left > 0 ? 'Remove' : 'Undo');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('main ol > li').count()).toBe(1);
  });
});

describe('the ends', () => {
  test('of a page hold: nothing comes before the first picture or after the last', async () => {
    const page = await visit('caseloads/');
    await page.keyboard.press('p');
    await expect.poll(() => where(page)).toContain('1 of 4');
    await page.keyboard.press('ArrowLeft');
    await awake(page);
    expect(await where(page)).toContain('1 of 4');
    await page.keyboard.press('End');
    await expect.poll(() => where(page)).toContain('4 of 4');
    await page.keyboard.press('ArrowRight');
    await awake(page);
    expect(await where(page)).toContain('4 of 4');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => where(page)).toContain('part 5 of 5');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => where(page)).toContain('2 of 4');
  });
});

describe('hidden values', () => {
  test('leave names in the order of the alphabet, and no figure', async () => {
    const page = await visit('indicators/lac-rate/');
    await page.keyboard.press('p');
    await page.locator('svg.fitted').first().waitFor();
    await page.keyboard.press('h');
    await page.locator('.hidden-note').waitFor();
    const names = () => page.locator('svg.fitted text.label').allInnerTexts();
    const inOrder = [...(await names())].sort((a, b) => a.localeCompare(b, 'en'));
    expect(inOrder.length).toBe(11);
    await expect.poll(names).toEqual(inOrder);
    await expect.poll(() => page.locator('svg.fitted text.value:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.finding:visible').count()).toBe(0);
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
    await awake(page);
    expect(await where(page)).toContain('2 of 5');
    await page.keyboard.press('p');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
    await expect.poll(() => page.url()).toBe(`${served.url}indicators/lac-rate/`);
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
    await expect.poll(() => page.locator('main ol > li').count()).toBe(AGENDA.length);
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
