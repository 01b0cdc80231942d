import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { downloaded } from '../support/downloads.ts';
import { must } from '../support/data-rows.ts';
import { addFiles, fileInput, loaded, settled } from '../support/loading.ts';
import { csvFile, ELEVEN, submissionOf } from '../support/made-submissions.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const NORFOLK = must(
  MEMBERS.find(({ slug }) => slug === 'norfolk'),
  'norfolk'
);
const HEADINGS = 'authority,period,measure,breakdown,value,note\r\n';
const lacFile = (name: string, lac: number) =>
  csvFile(name, `${HEADINGS}${NORFOLK.code},2024-25 Q4,lac,,${lac},\r\n`);

describe('a second file for a quarter', () => {
  test('is asked about; either answer can be undone', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [lacFile('first.csv', 1069)]);
    await addFiles(page, [lacFile('second.csv', 1100)]);
    const question = page.getByRole('alert').filter({ hasText: 'Which is right?' });
    await expect
      .poll(() => question.innerText())
      .toContain('second.csv has other figures for Norfolk, 2024-25 Q4');
    await page.getByRole('button', { name: 'Use the new file' }).click();
    await settled(page);
    const across = page.getByRole('region', { name: 'Across files' });
    await across.getByText('Norfolk: lac, 2024-25 Q4: was 1069, is 1100 (first.csv)').waitFor();
    await page.getByRole('button', { name: 'Show this one' }).click();
    await settled(page);
    await across.getByText('was 1100, is 1069 (second.csv)').waitFor();
    await page.reload();
    await loaded(page, 2);
    await across.getByText('was 1100, is 1069 (second.csv)').waitFor();
    await expect.poll(() => question.count()).toBe(0);
  });

  test('that is the same, byte for byte, is said to be there', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [lacFile('first.csv', 1069)]);
    await addFiles(page, [lacFile('copy.csv', 1069)]);
    await page.getByText('copy.csv: the same file, byte for byte, is loaded already.').waitFor();
    await loaded(page, 1);
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(1);
  });
});

describe('problems', () => {
  test('are found by words, shown in their rows and taken away whole', async () => {
    const page = await site.visit('submissions/');
    const rows = ['lac,,-3', 'lac_uasc,,many', 'lac_over_20_miles,,94.6%'];
    const lines = rows.map((row) => `${NORFOLK.code},2024-25 Q4,${row},`).join('\r\n');
    await addFiles(page, [csvFile('bad.csv', `${HEADINGS}${lines}\r\n`)]);
    await page.getByText('3 errors, 0 warnings').waitFor();
    await page.getByLabel('Find in problems').fill('94.6');
    await expect
      .poll(() => page.getByRole('button', { name: /^row \d/ }).allInnerTexts())
      .toEqual(['row 4, column value']);
    await page.getByRole('button', { name: 'row 4, column value' }).click();
    const around = page.getByRole('region', { name: 'Rows around row 4, column value' });
    await expect.poll(() => around.innerText()).toContain('lac_uasc');
    const { name, text } = await downloaded(page, 'Download problems (CSV)');
    const { data } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(name).toBe('problems-bad-csv.csv');
    expect(data.map(([file, row, column]) => [file, row, column])).toEqual([
      ['file', 'row', 'column'],
      ['bad.csv', '2', 'value'],
      ['bad.csv', '3', 'value'],
      ['bad.csv', '4', 'value']
    ]);
  });
});

describe('the board', () => {
  test('says who is outstanding, what is missing, and is taken away as it stands', async () => {
    const page = await site.visit('submissions/');
    await addFiles(
      page,
      ELEVEN.filter(({ name }) => !name.startsWith('luton'))
    );
    await loaded(page, 10);
    await page.getByText(/2024-25 Q4: 10 of 11 in, \d+% of cells; .*Luton outstanding\./).waitFor();
    await page.getByRole('button', { name: 'Message to Norfolk' }).click();
    const message = () => page.getByLabel('Message to Norfolk').inputValue();
    await expect.poll(message).toContain('Of its 118 figures, 106 are still blank and without a note:');
    expect(await message()).not.toMatch(/Looked after children on the last day/);
    const { text } = await downloaded(page, 'Download board (CSV)');
    const rows = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ',' }).data;
    const luton = must(
      rows.find(([name]) => name === 'Luton'),
      'Luton'
    );
    expect(luton[1]).toMatch(/^○ not received; missing: Looked after children;/);
    expect(rows.find(([name]) => name === 'Status')?.[1]).toContain('Provisional');
  });
});

describe('a receipt', () => {
  test('matches the bytes it was given for, and no others', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK)]);
    await page.getByText('Give or check receipts').click();
    const { name, text } = await downloaded(page, 'Receipt for norfolk.csv');
    expect(name).toBe('receipt-norfolk-csv.txt');
    expect(text).toMatch(/Authority: Norfolk \(926\)[\s\S]*SHA-256: [0-9a-f]{64}/);
    const receipt = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
    const other = {
      ...receipt,
      name: 'other.txt',
      buffer: Buffer.from(text.replace(/SHA-256: ./, 'SHA-256: 0'))
    };
    await page.getByLabel('Check receipts').setInputFiles([receipt, other]);
    await page.getByText('norfolk.csv (Norfolk) matches receipt.').waitFor();
    await page.getByText('other.txt: not the file that was checked.').waitFor();
  });
});

describe('the template', () => {
  test('filled in, loads without a warning', async () => {
    const page = await site.visit('submissions/');
    const { name, text } = await downloaded(page, 'Download template (CSV)');
    const rows = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ',' }).data;
    expect(rows.length).toBe(119);
    const filled = rows.map((row, index) => (index === 0 ? row : [...row.slice(0, 4), 'z', '']));
    await addFiles(page, [csvFile(name, Papa.unparse(filled))]);
    await loaded(page, 1);
    const loadedRow = page.getByRole('region', { name: 'Loaded files' }).getByRole('row').last();
    await expect.poll(() => loadedRow.innerText()).toMatch(/Bedford Borough[\s\S]*shown\s+none/);
  });

  test('is a workbook too', async () => {
    const page = await site.visit('submissions/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download template (Excel)' }).click()
    ]);
    expect(download.suggestedFilename()).toMatch(/^bedford-borough-.*-submission\.xlsx$/);
  });
});

describe('a draft from the 903', () => {
  test('has the counts, and nothing of any child', async () => {
    const page = await site.visit('submissions/');
    await page.getByText('Count an authority’s own 903 files into a draft').click();
    const header =
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nSECRET1,1,04/05/2015,WBRI,A123456789012,,\nSECRET2,2,01/01/2010,WBRI,A123456789013,,\n';
    const episodes =
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n' +
      'SECRET1,01/06/2024,S,C2,N1,U6,PR1,,,,NR1 1AA,NR2 2BB,\n' +
      'SECRET2,01/02/2026,S,V2,N1,K2,PR4,,,,NR1 1AA,NR2 2BB,\n';
    await page
      .getByLabel('Add 903 files')
      .setInputFiles([csvFile('header.csv', header), csvFile('episodes.csv', episodes)]);
    const summary = page.getByText(/figures? of 118 from 2 children/);
    await summary.waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/SECRET|NR1|04\/05\/2015/);
    const { text } = await downloaded(page, 'Download draft (CSV)');
    expect(text).not.toMatch(/SECRET|NR1|2015/);
    const rows = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ',' }).data;
    const value = (measure: string, breakdown: string) =>
      rows.find((row) => row[2] === measure && row[3] === breakdown)?.[4];
    expect([
      value('lac', ''),
      value('lac_age', '10-15'),
      value('lac_age', '16-plus'),
      value('lac_placement', 'foster')
    ]).toEqual(['2', '1', '1', '1']);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('SECRET');
  });
});

describe('two tabs', () => {
  test('show the same files', async () => {
    const first = await site.visit('submissions/');
    const second = await first.context().newPage();
    await second.goto(site.url('submissions/'));
    await fileInput(second).and(second.locator(':enabled')).waitFor();
    await addFiles(first, [submissionOf(NORFOLK)]);
    await loaded(second, 1);
    await second.getByRole('button', { name: 'Start again' }).click();
    await expect
      .poll(() => first.getByRole('button', { name: /^Remove/ }).count(), { timeout: 10_000 })
      .toBe(0);
  });
});
