import { describe, expect, test } from 'vitest';
import { rowOf, tableOn } from '../support/page-table.ts';
import { meanOf, neighbourValues, officialValue } from '../support/official-figures.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const DAY = '2025-03-31';

describe('the page of an authority’s neighbours', () => {
  test('shows the ten on the LAC rate without script', async () => {
    const page = await site.visit('authorities/norfolk/neighbours/', { javaScriptEnabled: false });
    const table = await tableOn(page, 'Norfolk and its neighbours: Looked after children per 10,000');
    expect(rowOf(table, 'Suffolk')['LAC rate']).toBe(String(officialValue('cla-rate', DAY, '935')));
    expect(rowOf(table, 'Neighbours’ mean')['LAC rate']).toBe(
      meanOf(neighbourValues('cla-rate', DAY, '926')).toFixed(1)
    );
    expect(await page.locator('main').innerText()).toContain('nobody is best');
  });

  test('fetches another indicator when it is chosen, keeps it in the address, and gives it back after a reload', async () => {
    const page = await site.visit('authorities/norfolk/neighbours/');
    await page.getByLabel('Indicator', { exact: true }).selectOption('placement-foster');
    await page.waitForURL(/indicator=placement-foster/);
    const read = async () => {
      await page.getByRole('heading', { name: 'Nearest in size and value' }).waitFor();
      const table = await tableOn(page, 'Norfolk and its neighbours: In foster care');
      return rowOf(table, 'Suffolk')['Foster care'];
    };
    const expected = String(officialValue('placement-foster', DAY, '935'));
    await expect.poll(read).toBe(expected);
    await page.reload();
    await expect.poll(read).toBe(expected);
  });

  test('names the best only where one direction is good', async () => {
    const page = await site.visit('authorities/norfolk/neighbours/?indicator=three-placements');
    await page.getByRole('heading', { name: 'Best', exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('heading', { name: 'Most improved since 31 March 2022' }).isVisible())
      .toBe(true);
  });

  test('changes the neighbours and their mean with the model', async () => {
    const page = await site.visit('authorities/norfolk/neighbours/?model=nfer-2021');
    const words = () => page.locator('main').innerText();
    await expect.poll(words).toContain('Neighbours’ mean (9 of 10 known)');
    const table = await tableOn(page, 'Norfolk and its neighbours');
    expect(rowOf(table, 'Neighbours’ mean (9 of 10 known)')['LAC rate']).toBe('71.8');
    expect(rowOf(table, 'Cumbria')['Where']).toContain('no authority since');
  });

  test('says when the figures cannot be fetched, and fetches them when asked again', async () => {
    const page = await site.visit('authorities/norfolk/neighbours/', {
      blocked: /england\.json/,
      tolerated: /england\.json|Failed to load resource/
    });
    await page.getByLabel('Indicator', { exact: true }).selectOption('three-placements');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.first().waitFor();
    expect(await page.locator('main').innerText()).toContain('could not be fetched');
    await page.context().unroute(/england\.json/);
    await again.first().click();
    await page.getByRole('heading', { name: 'Best', exact: true }).waitFor();
    await expect.poll(() => again.count()).toBe(0);
  });

  test('says that an indicator in the address has no official figures', async () => {
    const page = await site.visit('authorities/norfolk/neighbours/?indicator=iro-caseload');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('There are no official figures for “iro-caseload”');
  });
});

describe('the spine of an authority', () => {
  test('follows the average and the model, on the page that was prerendered', async () => {
    const page = await site.visit('authorities/norfolk/?model=nfer-2021');
    const rate = async () =>
      rowOf(await tableOn(page, 'Norfolk: Looked after, beside England’s authorities'), 'LAC rate');
    await expect.poll(async () => (await rate())['Neighbours']).toContain('71.8');
    const row = await rate();
    expect(row['Neighbours']).toContain('9 of 10');
    expect(row['Against neighbours']).toContain('lower');
  });
});
