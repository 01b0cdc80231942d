import { describe, expect, test } from 'vitest';
import { officialValue } from '../support/official-figures.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { awake, useSite } from '../support/site.ts';

describe.each(['/', '/a/b/', '/x%20y/'])('the same build at %s', (base) => {
  const site = useSite(base);

  test('opens a page deep inside with its choices, and again after a reload', async () => {
    const page = await site.visit('indicators/lac-rate/?period=2023-03-31&authority=norfolk');
    const read = async () =>
      rowOf(await tableOn(page, 'Looked after children per 10,000'), 'Norfolk')['LAC rate'];
    expect(await read()).toBe(String(officialValue('cla-rate', '2023-03-31', '926')));
    await page.reload();
    await awake(page);
    expect(await read()).toBe(String(officialValue('cla-rate', '2023-03-31', '926')));
    expect(page.url()).toBe(site.url('indicators/lac-rate/?period=2023-03-31&authority=norfolk'));
  });

  test('takes its choices along from page to page', async () => {
    const page = await site.visit('indicators/lac-rate/?authority=norfolk');
    const views = page.getByRole('navigation', { name: 'Views' });
    for (const [name, path] of [
      ['Overview', ''],
      ['Indicators', 'indicators/'],
      ['Authorities', 'authorities/'],
      ['Caseloads', 'caseloads/'],
      ['Placements', 'placements/'],
      ['Timeliness', 'timeliness/'],
      ['What changed', 'changes/'],
      ['Tables', 'tables/'],
      ['Submissions', 'submissions/'],
      ['Definitions', 'definitions/']
    ] as const) {
      await views.getByRole('link', { name }).click();
      await page.waitForURL(site.url(`${path}?authority=norfolk`));
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goBack();
    expect(page.url()).toBe(site.url('submissions/?authority=norfolk'));
  });

  test('opens a page without its last slash', async () => {
    const page = await site.visit('authorities/norfolk?source=submitted');
    expect(page.url()).toBe(site.url('authorities/norfolk/?source=submitted'));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Norfolk');
  });
});
