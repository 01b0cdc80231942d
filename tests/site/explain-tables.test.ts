import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { submissionOf } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const dialog = (page: Page) => page.getByRole('dialog');

/** The table whose caption has these words, unfolded where it is folded away, with its figures ready to open. */
async function tableOn(page: Page, caption: string) {
  const table = page.locator('[data-table]').filter({ has: page.locator('caption', { hasText: caption }) });
  await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await table.scrollIntoViewIfNeeded();
  await table.locator('td button').first().waitFor();
  return table;
}

/** What the open explanation comes to say. */
async function says(page: Page, words: RegExp): Promise<void> {
  await dialog(page).getByRole('heading', { name: 'Where it comes from' }).waitFor();
  await expect.poll(() => dialog(page).innerText()).toMatch(words);
}

describe('with the keyboard alone a figure opens, and its address opens it again', () => {
  test.each([
    [
      'indicators/lac-rate/',
      'All English authorities',
      /Worked out again[\s\S]*Rank and quarter in England[\s\S]*Release/
    ],
    ['authorities/norfolk/neighbours/', 'Norfolk and its neighbours', /Beside Norfolk[\s\S]*Difference/],
    ['authorities/norfolk/neighbours/', 'by each model', /Numerator[\s\S]*Its neighbours’/],
    ['placements/', 'Where children are placed', /How it is worked out/],
    ['placements/', 'Whose children live where', /lac_placed_in, breakdown/],
    ['placements/', 'Placing and hosting', /Counts[\s\S]*lac_placed_in/],
    ['timeliness/', 'Late reviews by reason', /By authority[\s\S]*Share[\s\S]*reviews_late_reason/]
  ] as const)('%s, %s', async (path, caption, words) => {
    const page = await site.visit(path);
    const table = await tableOn(page, caption);
    const figure = table.locator('td button[tabindex="0"]');
    await expect.poll(() => figure.count()).toBe(1);
    await figure.focus();
    await page.keyboard.press('Enter');
    await says(page, words);
    const address = page.url();
    await page.keyboard.press('Escape');
    await page.waitForURL(site.url(path));
    await expect.poll(() => figure.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.goto(address);
    await says(page, words);
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('an average of the other neighbour model opens as the table shows it', async () => {
  const page = await site.visit('authorities/norfolk/neighbours/');
  const table = await tableOn(page, 'by each model');
  const row = table.locator('tr', { hasText: 'Looked after children per 10,000' });
  await row.getByRole('button', { name: /^71\.8, / }).click();
  // The mean of nine of the ten by NFER 2021 is 71.7778.
  await says(page, /71\.8, the mean of 9 of 10 neighbours/);
});

test('a share that the page holds back does not say what it is', async () => {
  const page = await site.visit('placements/?source=submitted');
  const table = await tableOn(page, 'Where children are placed');
  const held = table.locator('td button', { hasText: '[c]' });
  await held.first().click();
  await says(page, /Which of the two is not said/);
  const text = await dialog(page).innerText();
  expect(text).toMatch(/Numerator\s+not shown/);
  const own = text.slice(0, text.indexOf('Its neighbours’'));
  expect(own).not.toMatch(/Worked out\s|Rank in the region|95% interval/);
});

test('a count that no loaded submission has is not there, whatever the site shipped with', async () => {
  const page = await site.visit('submissions/');
  const member = must(
    MEMBERS.find(({ code }) => code === '919'),
    'member'
  );
  await addFiles(page, [submissionOf(member)]);
  await loaded(page, 1);
  await page.goto(site.url('placements/?explain=placing.919.in-919.2023-12-31'));
  await expect.poll(() => page.getByText('There is no such figure here.').isVisible()).toBe(true);
});
