import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile, ELEVEN, figuresOf, submissionText } from '../support/made-submissions.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'caseloads/';
const NO_ENGINE = { blocked: /\.wasm|\.duckdb|duckdb-/, warm: true, tolerated: /ERR_FAILED/ };
const TARGET = 'A target of your own, children each';
const CHILDREN = 'Looked after children';

async function needed(page: Page, at: number): Promise<string> {
  const caption = (await page.locator('.planner caption').last().textContent()) ?? '';
  return must(rowOf(await tableOn(page, caption), `Needed at ${at} each`)['Full-time posts'], 'posts');
}

const result = (page: Page) => page.locator('.planner .words').innerText();

/** What the planner comes to say. */
const said = (page: Page) => expect.poll(() => result(page));

/** What comes to stand in a box of the planner. */
const boxed = (page: Page, name: string) => expect.poll(() => box(page, name).inputValue());

function box(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await box(page, name).fill(text);
  await page.keyboard.press('Enter');
}

describe('without script', () => {
  test('the page shows the eleven against the band, the region’s plan, and says what is made up', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false });
    const table = await tableOn(page, 'Caseloads, 2025-26 Q4');
    expect(table.rows.slice(0, 11).map((row) => row['Authority'])).toEqual(MEMBERS.map(({ name }) => name));
    // 738 children, 737 of them with an officer, and 7.9 officers.
    expect(rowOf(table, 'Cambridgeshire')).toMatchObject({
      Caseload: '93.3',
      'Band 50 to 70': 'above the band',
      'Officers over 70': '8 of 9 officers over 70'
    });
    expect(rowOf(table, 'Southend')).toMatchObject({ Caseload: '70.0', 'Band 50 to 70': 'within the band' });
    expect(rowOf(table, 'Peterborough')['Band 50 to 70']).toBe('not supplied');
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/illustrative/i);
    expect(words).toContain('6,350 looked after children and 97.4 full-time officers in post');
    expect(words).toContain(
      '6,795 looked after children of Eastern Region need 97.1 full-time officers at 70'
    );
    expect(await box(page, TARGET).isDisabled()).toBe(true);
  });
});

describe('the planner, with an engine that cannot start', () => {
  test('of the whole region at 31 March 2025 needs 97.1 at 70 and 135.9 at 50', async () => {
    const page = await site.visit(`${PAGE}?period=2025-03-31`, NO_ENGINE);
    await said(page).toContain('6,795 looked after children');
    expect([await needed(page, 70), await needed(page, 50)]).toEqual(['97.1', '135.9']);
  });

  test('keeps a typed target in the address, after a reload too, and the back button undoes it', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    const before = await result(page);
    await type(page, TARGET, '65');
    await page.waitForURL(site.url(`${PAGE}?plan=region&target=65`));
    // 6,350 ÷ 65 = 97.69 and 97.4 are in post.
    await said(page).toContain('97.7 at 65 each (0.3 short)');
    expect(await needed(page, 65)).toBe('97.7');
    const words = await result(page);
    await page.reload();
    await awake(page);
    await said(page).toBe(words);
    await boxed(page, TARGET).toBe('65');
    await page.goBack();
    await page.waitForURL(site.url(PAGE));
    await said(page).toBe(before);
    await boxed(page, TARGET).toBe('');
  });

  test('says what was typed, and goes back to what was submitted', async () => {
    const page = await site.visit(`${PAGE}?plan=norfolk`, NO_ENGINE);
    const before = await result(page);
    await type(page, CHILDREN, '1,000');
    await page.waitForURL(/children=1%2C000/);
    await said(page).toContain('1,000 looked after children and 18.6 full-time officers in post, 53.8 each');
    await expect
      .poll(() => page.locator('.planner').innerText())
      .toContain('Typed, not submitted: looked after children 1,000.');
    await page.getByRole('button', { name: 'Back to the submitted numbers' }).click();
    await page.waitForURL(site.url(`${PAGE}?plan=norfolk`));
    await said(page).toBe(before);
    await boxed(page, CHILDREN).toBe('1,095');
  });

  test('undoes one number, and keeps the focus on it', async () => {
    const page = await site.visit(`${PAGE}?plan=norfolk&children=1000&target=65`, NO_ENGINE);
    await page.getByRole('button', { name: 'Undo Looked after children' }).click();
    await page.waitForURL(site.url(`${PAGE}?plan=norfolk&target=65`));
    await boxed(page, CHILDREN).toBe('1,095');
    await expect
      .poll(() => box(page, CHILDREN).evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test('of another authority forgets what was typed for the one before', async () => {
    const page = await site.visit(`${PAGE}?plan=norfolk&children=1000&target=65`, NO_ENGINE);
    await page.getByLabel('Plan for').selectOption({ label: 'Essex' });
    await page.waitForURL(site.url(`${PAGE}?plan=essex`));
    await said(page).toMatch(/^Essex: 1,090 looked after children/);
  });

  test('plans for the highlighted authority until another is chosen', async () => {
    const page = await site.visit(`${PAGE}?authority=luton`, NO_ENGINE);
    await said(page).toMatch(/^Luton: 347 /);
    await expect.poll(() => page.getByLabel('Plan for').inputValue()).toBe('luton');
  });

  test('is moved by the arrow keys on a slider, in the same entry of the history', async () => {
    const page = await site.visit('definitions/', NO_ENGINE);
    await page.goto(site.url(`${PAGE}?plan=norfolk`));
    await awake(page);
    const slider = page.getByRole('slider', { name: `${CHILDREN}, slider` });
    const valueText = () => slider.getAttribute('aria-valuetext');
    await expect.poll(valueText).toBe('1,095 children');
    await slider.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await said(page).toContain('1,100 looked after children');
    await page.waitForURL(/children=1100/);
    await expect.poll(valueText).toBe('1100 children');
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('.planner [aria-live=polite]', { hasText: '1,100 looked after children' }).waitFor({
      state: 'attached'
    });
    await page.goBack();
    await page.waitForURL(/definitions/);
  });

  test.each([
    ['children=many', '“many” is not a number'],
    ['children=-5', '“-5” is not a number'],
    ['inpost=1e309', '“1e309” is not a number'],
    ['inpost=9999', '“9999” is not from 0 to 5,000'],
    ['target=0', '“0” is not from 1 to 500'],
    ['plan=kent', '“kent”']
  ])('names what cannot be in ?%s', async (query, words) => {
    const page = await site.visit(`${PAGE}?${query}`, NO_ENGINE);
    await expect.poll(() => page.locator('main').innerText()).toContain(words);
    const main = await page.locator('main').innerText();
    expect(main).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test('breaks no rule that axe can see while a number is typed and another refused', async () => {
    const page = await site.visit(
      `${PAGE}?plan=thurrock&children=300&inpost=abc&authority=thurrock`,
      NO_ENGINE
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});

describe('a highlighted authority', () => {
  test('is marked, said first, and its neighbours in the region are named', async () => {
    const page = await site.visit(`${PAGE}?authority=thurrock`, NO_ENGINE);
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('2 of Thurrock’s 10 statistical neighbours (DfE 2025 neighbours) are in this region');
    await expect.poll(() => page.locator('.finding').innerText()).toMatch(/^Thurrock: 79\.7/);
  });

  test('leaves the scale of the ranges where it was', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    const ticks = () => page.locator('section[aria-labelledby=band] svg.wide .tick').allTextContents();
    const before = await ticks();
    expect(before.length).toBeGreaterThan(2);
    await page.getByLabel('Highlight').selectOption({ label: 'Luton' });
    await expect.poll(() => page.locator('.finding').innerText()).toMatch(/^Luton: /);
    expect(await ticks()).toEqual(before);
    await page.getByLabel('Period', { exact: true }).selectOption('2024-06-30');
    await page.locator('caption', { hasText: 'Caseloads, 2024-25 Q1' }).waitFor({ state: 'attached' });
    expect(await ticks()).toEqual(before);
  });
});

describe('with loaded files', () => {
  async function openLoaded(files: Parameters<typeof addFiles>[1]): Promise<Page> {
    const page = await site.visit('submissions/');
    await addFiles(page, files);
    await loaded(page, files.length);
    await page.goto(site.url(PAGE));
    await loaded(page, files.length);
    return page;
  }

  test('that lack posts and plans, shows what there is as provisional and says what is missing', async () => {
    const page = await openLoaded(ELEVEN);
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/Established posts: not known of any authority \(not supplied\)/);
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/provisional/i);
    expect(words).not.toMatch(/illustrative/i);
    const table = await tableOn(page, 'Caseloads, 2024-25 Q4');
    // 261 children and 4.5 officers.
    expect(rowOf(table, 'Bedford')).toMatchObject({ Caseload: '58.0', 'Band 50 to 70': 'within the band' });
    expect([await needed(page, 70), await needed(page, 50)]).toEqual(['97.1', '135.9']);
  });

  test('that suppress the children, plans nothing until a number is typed', async () => {
    const [member] = MEMBERS;
    const own = must(member, 'member');
    const figures = new Map([...figuresOf(own)].filter(([key]) => key.startsWith('iro_fte')));
    const text = `${submissionText(own, figures)}${own.code},2024-25 Q4,lac,,c,\r\n${own.code},2024-25 Q4,iro_lac_allocated,,c,\r\n`;
    const page = await openLoaded([csvFile('own.csv', text)]);
    await page.getByLabel('Plan for').selectOption({ label: own.name });
    await page.waitForURL(/plan=/);
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('nothing can be planned until the number of looked after children is known');
    const words = await page.locator('main').innerText();
    expect(words).toContain('Looked after children: suppressed to protect confidentiality.');
    await type(page, CHILDREN, '270');
    await page.waitForURL(/children=270/);
    // 270 ÷ 4.5 = 60.
    await said(page).toContain('270 looked after children and 4.5 full-time officers in post, 60.0 each');
    await expect.poll(() => page.locator('.planner').innerText()).toContain('Typed, not submitted');
  });
});
