import { describe, expect, test } from 'vitest';
import { rowOf, tableOn } from '../support/page-table.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const CASELOAD = 'Looked after children per reviewing officer';
const PAGE = 'indicators/iro-caseload/';

describe('only authorities counting the same way', () => {
  test('a switch on the page leaves six of eleven, names the others with their reason, and is in the address', async () => {
    const page = await site.visit(PAGE);
    const before = await tableOn(page, CASELOAD);
    expect(rowOf(before, 'Norfolk')['Counts as']).toContain('contracted hours');
    await page.getByLabel('Only authorities counting the same way').check();
    await page.waitForURL(site.url(`${PAGE}?same=1`));
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('6 of 11 counting the same way, as most do');
    expect(await page.locator('main').innerText()).toMatch(
      /Set aside: .*\(Cambridgeshire and Norfolk\).*\(Essex\).*not said \(Hertfordshire\)\./
    );
    const after = await tableOn(page, CASELOAD);
    expect(rowOf(after, 'Bedford Borough')['Rank in region']).toBe('6th of 6');
    expect(after.rows.filter((row) => row['Authority'] === 'Norfolk')).toEqual([]);
    await page.goBack();
    await page.waitForURL(site.url(PAGE));
    await expect
      .poll(async () => rowOf(await tableOn(page, CASELOAD), 'Bedford Borough')['Rank in region'])
      .toBe('10th of 10');
  });

  test('a highlighted authority is compared with those that count as it does', async () => {
    const page = await site.visit(`${PAGE}?same=1&authority=norfolk`);
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('2 of 11 counting the same way, as Norfolk does');
    const table = await tableOn(page, CASELOAD);
    expect(rowOf(table, 'Norfolk')['Rank in region']).toBe('2nd of 2');
    expect(rowOf(table, 'Cambridgeshire')['Rank in region']).toBe('1st of 2');
  });

  test('official figures have no switch', async () => {
    const page = await site.visit('indicators/lac-rate/?same=1');
    expect(await page.getByLabel('Only authorities counting the same way').count()).toBe(0);
  });
});

describe('how we know the numbers are right', () => {
  test('says without script how much was worked out again, and that the region adds up', async () => {
    const page = await site.visit('definitions/checks/', { javaScriptEnabled: false });
    const words = await page.locator('main').innerText();
    expect(words).toMatch(
      /51,437\s+Published rates|Published rates and percentages worked out again\s+51,437/
    );
    const children = await tableOn(page, 'Looked after children');
    expect(rowOf(children, '31 March 2025')).toMatchObject({
      'Authorities added up': '6,795',
      Agrees: 'yes'
    });
    expect(words).not.toContain('Not explained yet');
  });
});
