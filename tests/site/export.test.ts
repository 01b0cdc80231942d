import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { downloaded, downloadedTable } from '../support/downloads.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile, figuresOf, submissionText } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { tablesOn } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { shareWithMembers } from '../support/sharing.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const FORMULA = /^\s*[=+@\t\r]|^-(?!\d)/;

/** The table on screen, with numbers as a file holds them. */
async function onScreen(page: Page): Promise<readonly (readonly string[])[]> {
  const table = must((await tablesOn(page, 'to take away'))[0], 'table');
  return table.rows.map((row) => table.columns.map((column) => plain(row[column] ?? '')));
}

function plain(cell: string): string {
  const number = cell.replaceAll(',', '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(number) ? String(Number(number)) : cell;
}

describe('a downloaded table', () => {
  test.each([
    ['indicators/lac-rate/', /Published/],
    ['indicators/placement-foster/?authority=norfolk&average=median', /Published/],
    ['indicators/lac-number/?period=2020-03-31', /Published/],
    ['indicators/iro-caseload/', /Illustrative/],
    ['indicators/reviews-on-time/?span=year', /Illustrative/],
    ['indicators/ofsted-ilacs/', /unofficial/],
    ['authorities/thurrock/', /illustrative/i]
  ])(
    'of %s holds what is on screen under its title, period, status, source and comparators',
    async (path, status) => {
      const page = await site.visit(path);
      await shareWithMembers(page);
      const file = await downloadedTable(page);
      const shown = must((await tablesOn(page, 'to take away'))[0], 'table');
      expect(file.rows.map((row) => row.map(unguarded))).toEqual(await onScreen(page));
      expect(file.titles.map((title) => title.split(' (')[0])).toEqual(
        shown.columns.map((title) => title.split(' (')[0])
      );
      expect(Object.entries(file.provenance).filter(([, value]) => value === '')).toEqual([]);
      expect(Object.keys(file.provenance)).toEqual(
        expect.arrayContaining(['Title', 'Period', 'Status', 'Source', 'Comparators'])
      );
      expect(file.provenance['Status']).toMatch(status);
      expect(file.text.startsWith('\uFEFF')).toBe(true);
      expect(file.name).toMatch(/^[a-z0-9-]+\.csv$/);
      expect(
        [...file.rows.flat(), ...Object.values(file.provenance)].filter((cell) => FORMULA.test(cell))
      ).toEqual([]);
    }
  );

  test('is in the order on screen', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.getByRole('main').getByRole('button', { name: 'LAC rate', exact: true }).click();
    await page.locator('main th[aria-sort=descending]').waitFor();
    const file = await downloadedTable(page);
    expect(file.rows.map((row) => row.map(unguarded))).toEqual(await onScreen(page));
    expect(file.rows[0]?.slice(0, 2)).toEqual(['Southend-on-Sea', '80']);
    expect(file.rows[10]?.slice(0, 2)).toEqual(['Essex', '35']);
  });

  test('of the overview opens with it', async () => {
    const page = await site.visit('');
    await page.getByText('The same as a table to take away').click();
    const file = await downloadedTable(page);
    expect(file.titles).toEqual(expect.arrayContaining(MEMBERS.map(({ name }) => name)));
    expect(file.rows.length).toBeGreaterThanOrEqual(10);
  });

  test('of loaded files says provisional, and a formula in a note is only text', async () => {
    const page = await site.visit('submissions/');
    const [member] = MEMBERS;
    const note = '"=HYPERLINK(""https://example.org"",""press"")"';
    const one = must(member, 'member');
    await addFiles(page, [csvFile('noted.csv', submissionText(one, figuresOf(one), note))]);
    await loaded(page, 1);
    await shareWithMembers(page);
    await page.goto(site.url('indicators/iro-caseload/'));
    await loaded(page, 1);
    const file = await downloadedTable(page);
    expect(file.provenance['Status']).toMatch(/^Provisional/);
    expect(file.text).not.toMatch(/illustrative/i);
    expect(file.text).toContain('HYPERLINK');
    expect(file.rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  });
});

test('the template of an authority and quarter loads as it is once a value is filled in', async () => {
  const page = await site.visit('submissions/');
  await page
    .getByRole('region', { name: 'Template' })
    .getByRole('combobox', { name: /^Authority/ })
    .selectOption({ label: 'Norfolk' });
  const { name, text } = await downloaded(page, 'Download template (CSV)');
  expect(name).toMatch(/^norfolk-.*\.csv$/);
  const filled = text.replace(/,lac,,(?=,|\r?\n)/, ',lac,,1234');
  expect(filled).not.toBe(text);
  await addFiles(page, [csvFile(name, filled)]);
  await loaded(page, 1);
  await expect.poll(() => page.getByRole('button', { name: 'Remove Norfolk' }).count()).toBe(1);
});

/** A text without the apostrophe that keeps a spreadsheet from running it. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@%|])/, '');
}
