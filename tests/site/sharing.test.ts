import type { Page } from 'playwright';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { downloadedTable } from '../support/downloads.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile, figuresOf, submissionText } from '../support/made-submissions.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { shareAt, shareWithMembers } from '../support/sharing.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
/** Of few children in most of the illustrative submissions. */
const SMALL = 'indicators/left-adopted/?source=submitted';

/** The cells of a file that hold a mark of suppression. */
const hidden = (rows: readonly (readonly string[])[]): number =>
  rows.flat().filter((cell) => cell === '[c]').length;

async function savedPicture(page: Page): Promise<string> {
  const picture = page.getByRole('group', { name: /^Picture/ }).first();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    picture.getByRole('button', { name: 'SVG' }).click()
  ]);
  return readFile(await download.path(), 'utf8');
}

describe('whoever has chosen nothing', () => {
  test('takes a table away as partners may see it, stamped so; members see more', async () => {
    const page = await site.visit(SMALL);
    const partners = await downloadedTable(page);
    expect(partners.provenance['Sharing']).toMatch(/^For partners: counts of 1 to 5.* hidden/);
    expect(partners.provenance['Licence']).toContain('Submitted figures: under no licence');
    await shareWithMembers(page);
    const members = await downloadedTable(page);
    expect(members.provenance['Sharing']).toMatch(/^For members: as submitted/);
    expect(hidden(partners.rows)).toBeGreaterThan(hidden(members.rows));
  });

  test('takes what stands in a list away too', async () => {
    const page = await site.visit('timeliness/');
    await page
      .getByText(/^Table of/)
      .first()
      .click();
    const { provenance } = await downloadedTable(page);
    expect(provenance['Sharing']).toMatch(/^For partners/);
    expect(await savedPicture(page)).toContain('For partners');
  });

  test('is told beforehand how many cells are hidden, and the file says the same', async () => {
    const page = await site.visit(SMALL);
    const controls = page.getByRole('group', { name: /^Take away/ }).first();
    await controls.getByRole('button', { name: 'Excel' }).focus();
    const said = must(
      (await controls.getByText(/cells? will be hidden/).innerText()).match(/\d+ cells?/),
      'count'
    );
    const { provenance } = await downloadedTable(page);
    expect(provenance['Sharing']).toContain(said[0]);
  });

  test('sees nothing of it: the page shows what members see, before and after', async () => {
    const page = await site.visit(SMALL);
    const before = await page.getByRole('main').innerText();
    await downloadedTable(page);
    await savedPicture(page);
    const plain = (text: string): string => text.replace(/(Saved as|Leaves for).*/g, '').replace(/\s+/g, ' ');
    await expect.poll(async () => plain(await page.getByRole('main').innerText())).toBe(plain(before));
  });

  test('takes official figures away as they are published', async () => {
    const page = await site.visit('indicators/lac-rate/');
    const { provenance, rows } = await downloadedTable(page);
    expect(provenance['Sharing']).toMatch(/^Official statistics as published/);
    expect(rows.length).toBeGreaterThan(11);
  });

  test('takes a picture away without the values that are hidden', async () => {
    const page = await site.visit(SMALL);
    const partners = await savedPicture(page);
    await shareWithMembers(page);
    const members = await savedPicture(page);
    const marks = (svg: string): number => svg.split('[c]').length;
    expect(marks(partners)).toBeGreaterThan(marks(members));
    expect(partners).toContain('For partners');
    expect(members).toContain('For members');
  });
});

describe('for the public', () => {
  const NAMES = MEMBERS.map(({ name }) => name);

  test('authorities leave as letters, in a file that names none of them', async () => {
    const page = await site.visit('indicators/reviews-on-time/');
    await shareAt(page, 'level=public');
    const { text, rows, provenance } = await downloadedTable(page);
    expect(provenance['Sharing']).toMatch(/^For the public: .*letters in a shuffled order/);
    expect(NAMES.filter((name) => text.includes(name))).toEqual([]);
    const letters = rows.map(([first = '']) => first).filter((name) => /^Authority [A-K]$/.test(name));
    expect(letters.sort()).toEqual('ABCDEFGHIJK'.split('').map((letter) => `Authority ${letter}`));
  });

  test('only the authority that was chosen is named', async () => {
    const page = await site.visit('indicators/reviews-on-time/');
    const own = must(MEMBERS[8], 'member');
    await shareAt(page, `level=public&named=${own.code}`);
    const { text } = await downloadedTable(page);
    expect(NAMES.filter((name) => text.includes(name))).toEqual([own.name]);
  });

  test.each([
    'indicators/lac-number/?source=submitted',
    'authorities/thurrock/?source=submitted',
    'placements/'
  ])('what would tell whose the figures are does not leave: %s', async (path) => {
    const page = await site.visit(path);
    await shareAt(page, 'level=public');
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    const take = page.getByRole('group', { name: /^Take away/ }).last();
    await take.getByRole('button', { name: 'CSV as shown' }).click();
    await expect.poll(() => take.getByText(/^Not taken. No: names, sizes/).isVisible()).toBe(true);
  });
});

test('a printed page is for partners, and is as it was once it has been printed', async () => {
  const page = await site.visit(SMALL);
  await page.getByText(/^Whatever you copy/).waitFor();
  const shown = await page.getByRole('main').innerText();
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const text = document.body.textContent;
    dispatchEvent(new Event('afterprint'));
    return text;
  });
  expect(printed).toContain('Submitted figures: For partners');
  expect(printed.split('[c]').length).toBeGreaterThan(shown.split('[c]').length);
  await expect.poll(() => page.getByRole('main').innerText()).toBe(shown);
});

test('an explanation is copied as partners may see it', async () => {
  const page = await site.visit(`${SMALL}&explain=left-adopted.881.submitted.2026-03-31.year`, {
    permissions: ['clipboard-read', 'clipboard-write']
  });
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied, with the address of this figure.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('For partners: counts of 1 to 5');
  expect(text.split('\n')[1]).toMatch(/^(\[c\]|suppressed)/i);
  await expect.poll(() => page.locator('dialog .value').innerText()).toMatch(/^\d/);
});

test('the level is chosen once, by keyboard too, remembered, and holds for every page', async () => {
  const page = await site.visit(SMALL);
  const controls = page.getByRole('group', { name: /^Take away/ }).first();
  await controls.scrollIntoViewIfNeeded();
  await controls.getByRole('button', { name: 'Change' }).click();
  await controls.getByRole('radio', { name: /^Members/ }).focus();
  await page.keyboard.press('Space');
  await controls.getByText(/Leaves for members/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(site.url('caseloads/'));
  await page.getByText(/leaves for members/).waitFor();
});

test('pages shown as partners see them hide small counts and say so', async () => {
  const page = await site.visit(SMALL);
  const marks = async () => (await page.getByRole('main').innerText()).split('[c]').length;
  const before = await marks();
  await page.getByRole('button', { name: 'Show the pages as partners see them' }).click();
  await page.getByText(/^Shown as partners see it/).waitFor();
  await expect.poll(marks).toBeGreaterThan(before);
  await page.getByRole('link', { name: 'Submissions', exact: true }).click();
  await page.getByText('It is for members.').waitFor();
  await page.getByLabel('Add submissions').waitFor({ state: 'hidden' });
});

test('loaded files leave as partners may see them', async () => {
  const page = await site.visit('submissions/');
  const files = MEMBERS.map((member) =>
    csvFile(
      `${member.slug}.csv`,
      submissionText(member, new Map([...figuresOf(member), ['good_practice', 3]]))
    )
  );
  await addFiles(page, files);
  await loaded(page, MEMBERS.length);
  await page.goto(site.url('indicators/good-practice-rate/'));
  await loaded(page, MEMBERS.length);
  const partners = await downloadedTable(page);
  expect(partners.provenance['Status']).toMatch(/^Provisional/);
  expect(hidden(partners.rows)).toBeGreaterThanOrEqual(MEMBERS.length);
});
