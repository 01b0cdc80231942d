import { describe, expect, test } from 'vitest';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile } from '../support/made-submissions.ts';
import { officialValue } from '../support/official-figures.ts';
import { rowOf, tableOn, tablesOn } from '../support/page-table.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'timeliness/';
const LATE = 'Late reviews by reason';

/** A submission of 2025-26 Q4: reviews, on time, then the seven reasons in the order of the data. */
function submission(code: string, numbers: readonly (number | 'c')[]) {
  const keys = ['scheduling', 'child-best-interest', 'attendance', 'travel', 'capacity', 'practice', 'other'];
  const row = (measure: string, breakdown: string, value: number | string = ''): string =>
    `${code},2025-26 Q4,${measure},${breakdown},${value},`;
  const [reviews, onTime, ...reasons] = numbers;
  const rows = [
    row('reviews', '', reviews),
    row('reviews_on_time', '', onTime),
    ...reasons.map((value, index) => row('reviews_late_reason', keys[index] ?? '', value))
  ];
  return csvFile(`${code}.csv`, ['authority,period,measure,breakdown,value,note', ...rows, ''].join('\n'));
}

describe('without script', () => {
  test('the page shows who is on time, why reviews are late, and the official conferences', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false });
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/\d+ of \d+ late reviews \(\d+%\) were late for avoidable reasons/);
    expect(words).toContain('Avoidable: scheduling, capacity and practice');
    const tables = await tablesOn(page);
    const conferences = tables.find(({ caption }) =>
      caption.startsWith('Initial conferences in 15 working days')
    );
    if (!conferences) throw new Error('There is no table of initial conferences.');
    expect(rowOf(conferences, 'Norfolk')['ICPC in 15 days']).toBe(
      officialValue('icpc-15-days', '2025-03-31', '926').toFixed(1)
    );
  });

  test('reviews, which have no official figures, have no average of neighbours and no England', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false });
    const tables = (await tablesOn(page)).filter(({ caption }) =>
      /^(Looked after|First) reviews/.test(caption)
    );
    expect(tables.length).toBeGreaterThan(0);
    expect(
      tables.flatMap(({ columns }) => columns).filter((title) => /neighbour|england/i.test(title))
    ).toEqual([]);
    const section = await page.locator('section[aria-labelledby=reviews]').innerText();
    expect(section).not.toMatch(/neighbours?’? average|neighbours’ mean/i);
  });
});

describe('an authority highlighted', () => {
  test('has its gap in reviews, its neighbours inside the region, and its reasons beside the region’s', async () => {
    const page = await site.visit(PAGE);
    await page.getByLabel('Highlight').selectOption({ label: 'Hertfordshire' });
    await page.waitForURL(/authority=hertfordshire/);
    const reviews = page.locator('section[aria-labelledby=reviews]');
    await expect
      .poll(() => reviews.innerText())
      .toMatch(/\d+ more of its [\d,]+ reviews would reach the region’s [\d.]+%/);
    expect(await reviews.innerText()).toMatch(/\d of its 10 neighbours (is|are) in this region/);
    const columns = async () => (await tableOn(page, LATE)).columns;
    await expect.poll(columns).toContain('Hertfordshire, late');
    expect(await columns()).toContain('Eastern Region, late');
  });

  test('over four quarters, its reasons are of four quarters', async () => {
    const page = await site.visit(`${PAGE}?authority=norfolk&span=year`);
    await expect.poll(async () => (await tableOn(page, LATE)).caption).toContain('four quarters to');
    const table = await tableOn(page, LATE);
    const total = Number(rowOf(table, 'What shares are of')['Norfolk, late']);
    const sum = ['Scheduling', 'Travel or distance', 'Officer capacity', 'Other']
      .map((reason) => Number(rowOf(table, reason)['Norfolk, late']))
      .reduce((all, one) => all + one, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(total);
  });
});

describe('with loaded files', () => {
  test('the region is of those that gave every count; a hidden reason stays hidden, whatever it is', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [
      submission('821', [100, 80, 8, 2, 6, 1, 0, 0, 0]),
      submission('926', [200, 190, 4, 'c', 2, 1, 0, 0, 0])
    ]);
    await loaded(page, 2);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeliness' }).click();
    await page.getByRole('heading', { level: 1, name: 'Are reviews on time' }).waitFor();
    const late = page.locator('section[aria-labelledby=late]');
    // 20 late of Luton: 8 + 2 + 6 + 1 have a reason, 3 have none; 8 are avoidable. Norfolk is left out.
    await expect
      .poll(() => late.innerText())
      .toContain('8 of 20 late reviews (40%) were late for avoidable reasons');
    expect(await late.innerText()).toContain('3 late reviews have no reason');
    expect(await late.innerText()).toContain('Norfolk');
    await page.getByLabel('Highlight').selectOption({ label: 'Norfolk' });
    await page.waitForURL(/authority=norfolk/);
    await expect
      .poll(() => late.innerText())
      .toContain('The avoidable share and running shares are withheld');
    const hidden = async () => rowOf(await tableOn(page, LATE), 'In the child’s interest')['Norfolk, late'];
    await expect.poll(hidden).toBe('[c]');
    const table = await tableOn(page, LATE);
    expect(rowOf(table, 'Late reviews without')['Norfolk, late']).toBe('withheld');
    expect(await late.innerText()).not.toMatch(/illustrative/i);
  });

  test('with nothing about reviews, the page says what is missing and leads to what was loaded', async () => {
    const page = await site.visit('submissions/');
    const text = 'authority,period,measure,breakdown,value,note\n821,2025-26 Q4,lac,,360,\n';
    await addFiles(page, [csvFile('821.csv', text)]);
    await loaded(page, 1);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeliness' }).click();
    await page.getByRole('heading', { level: 1, name: 'Are reviews on time' }).waitFor();
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('None of the loaded submissions has figures for Looked after reviews on time');
    const words = await page.locator('main').innerText();
    expect(words).toContain('No authority has given every reason for its late reviews');
    expect(words).toContain('Initial conferences in 15 working days');
  });
});
