import type { Page } from 'playwright';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { fileInput, loaded } from '../support/loading.ts';
import { ELEVEN, figuresOf } from '../support/made-submissions.ts';
import { converted, needs } from '../support/office.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, plainPage, useSite } from '../support/site.ts';
import { unzipped } from '../support/unzipped.ts';

const site = useSite();
const LIMIT_MS = 180_000;

/** Counts every click that a hand makes on the page, over all that follows. */
async function countingClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { handClicks: 0 });
    addEventListener(
      'click',
      (event) => {
        // A label passes its click on to its control: that second event is of no pointer.
        if (!event.isTrusted || !(event instanceof MouseEvent) || event.detail === 0) return;
        Object.assign(window, { handClicks: Number(Reflect.get(window, 'handClicks')) + 1 });
      },
      true
    );
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'handClicks')));
}

/** What stands on the clipboard, as HTML. */
function clipboardHtml(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await (await item?.getType('text/html'))?.text()) ?? '';
  });
}

test(
  'from eleven files to the comparison table for Word in at most six clicks',
  async ({ skip }) => {
    const page = await site.visit('', { permissions: ['clipboard-read', 'clipboard-write'] });
    const counted = await countingClicks(page);
    const folder = await mkdtemp(join(tmpdir(), 'eleven-'));
    const paths = ELEVEN.map(({ name }) => join(folder, name));
    await Promise.all(ELEVEN.map(({ buffer }, index) => writeFile(paths[index] ?? '', buffer)));

    await page
      .getByRole('navigation', { name: 'Views', exact: true })
      .getByRole('link', { name: 'Submissions' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Submissions' }).waitFor();
    await awake(page);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), fileInput(page).click()]);
    // Eleven names marked and “Open”, in a window of the system that a test cannot click in.
    const IN_THE_SYSTEMS_WINDOW = 1;
    await chooser.setFiles(paths);
    await loaded(page, 11);
    await page.getByRole('link', { name: 'Comparison table for the papers' }).click();
    const caption = page.locator('caption', { hasText: 'Eastern Region: Regional comparison' });
    await caption.waitFor();
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText('Copied. Paste it into a document').waitFor();
    const clicks = (await counted()) + IN_THE_SYSTEMS_WINDOW;
    expect(clicks).toBeGreaterThanOrEqual(4);
    expect(clicks).toBeLessThanOrEqual(6);
    await rm(folder, { recursive: true });

    const html = await clipboardHtml(page);
    const tables = await (
      await plainPage(page)
    ).evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return [...parsed.querySelectorAll('table')].map((table) => ({
        caption: table.caption?.textContent ?? '',
        heads: [...table.querySelectorAll('thead th[scope=col]')].map((head) => head.textContent),
        rows: [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('th[scope=row], td')].map((cell) => cell.textContent)
        ),
        merged: table.querySelectorAll('[colspan], [rowspan]').length
      }));
    }, html);
    expect(tables.length).toBe(1);
    const table = must(tables[0], 'table');
    expect(table.caption).toBe(await caption.innerText());
    expect(table.merged).toBe(0);
    for (const { name } of MEMBERS) expect(table.heads).toContain(name);
    const norfolk = must(
      MEMBERS.find(({ name }) => name === 'Norfolk'),
      'Norfolk'
    );
    const own = figuresOf(norfolk);
    const load = must(own.get('iro_lac_allocated'), 'children') / must(own.get('iro_fte_in_post'), 'posts');
    const caseload = table.rows.find(([title]) => title === 'Looked after children per reviewing officer');
    expect(caseload?.[table.heads.indexOf('Norfolk')]).toBe(load.toFixed(1));
    for (const fact of [
      'Period: ',
      'Status: ',
      'Sharing: ',
      'Source: ',
      'Comparators: ',
      'Generated: ',
      'Opens at: '
    ]) {
      expect(html).toContain(`<p>${fact}`);
    }
    expect(html).toContain('Provisional: from submissions, not yet published');

    await needs('Writer', skip);
    const files = await converted('pasted.html', html, 'odt:writer8');
    const content = must(unzipped(must([...files.values()][0], 'document')).get('content.xml'), 'content');
    expect(content.match(/<table:table /g)).toHaveLength(1);
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(1);
    expect(content.match(/<table:table-row/g)).toHaveLength(table.rows.length + 1);
    expect(content).not.toMatch(/number-columns-spanned|covered-table-cell/);
    expect(content).toContain('Provisional: from submissions, not yet published');
  },
  LIMIT_MS
);
