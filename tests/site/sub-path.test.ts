import { describe, expect, test } from 'vitest';
import { officialValue } from '../support/official-figures.ts';
import { follow } from '../support/loading.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { awake, useSite } from '../support/site.ts';

describe.each(['/', '/a/b/', '/x%20y/'])('the same build at %s', (base) => {
  const site = useSite(base);

  test('opens a page deep inside with its choices, and again after a reload', async () => {
    const page = await site.visit('indicators/lac-rate/?period=2023-03-31&authority=norfolk');
    const rate = () =>
      expect.poll(
        async () => rowOf(await tableOn(page, 'Looked after children per 10,000'), 'Norfolk')['LAC rate']
      );
    await rate().toBe(String(officialValue('cla-rate', '2023-03-31', '926')));
    await page.reload();
    await awake(page);
    await rate().toBe(String(officialValue('cla-rate', '2023-03-31', '926')));
    expect(page.url()).toBe(site.url('indicators/lac-rate/?period=2023-03-31&authority=norfolk'));
  });

  test('takes its choices along from page to page', async () => {
    const page = await site.visit('indicators/lac-rate/?authority=norfolk');
    const views = page.getByRole('navigation', { name: 'Views' });
    for (const [name, path, heading] of [
      ['Overview', '', 'Where does the region stand?'],
      ['Indicators', 'indicators/', 'Indicators'],
      ['Authorities', 'authorities/', 'Authorities'],
      ['Caseloads', 'caseloads/', 'Is the reviewing service sized for its children?'],
      ['Placements', 'placements/', 'Where do children live?'],
      ['Timeliness', 'timeliness/', 'Are reviews on time, and if late, why?'],
      ['What changed', 'changes/', 'What changed?'],
      ['Tables', 'tables/', 'Build a table'],
      ['Submissions', 'submissions/', 'Submissions'],
      ['Definitions', 'definitions/', 'Definitions']
    ] as const) {
      await follow(page, views.getByRole('link', { name }), heading);
      await page.waitForURL(site.url(`${path}?authority=norfolk`));
    }
    await page.goBack();
    await page.waitForURL(site.url('submissions/?authority=norfolk'));
    await expect
      .poll(() => page.getByRole('heading', { level: 1, name: 'Submissions' }).isVisible())
      .toBe(true);
  });

  test('opens a page without its last slash', async () => {
    const page = await site.visit('authorities/norfolk?source=submitted');
    expect(page.url()).toBe(site.url('authorities/norfolk/?source=submitted'));
    await page.getByRole('heading', { level: 1, name: 'Norfolk', exact: true }).waitFor();
  });
});
