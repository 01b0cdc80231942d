import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { dataRows, must } from '../support/data-rows.ts';
import {
  cutPoints,
  englishValues,
  neighbourValues,
  official,
  officialValue
} from '../support/official-figures.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { placeWords } from '../support/reckoning.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const SERIES = 'cla-rate';
const NORFOLK = '926';
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const among = (page: Page) => section(page, 'Among all English authorities');
const chance = (page: Page) => section(page, 'Is it more than chance?');
async function openTable(page: Page): Promise<void> {
  await page.getByText(/^All \d+ English authorities as a table$/).click();
  await page.getByRole('table', { name: /^All English authorities/ }).waitFor();
}

describe.each([
  ['2025-03-31', '31 March 2025'],
  ['2022-03-31', '31 March 2022']
])('Norfolk’s LAC rate among all of England’s on %s', (day, words) => {
  const own = officialValue(SERIES, day, NORFOLK);

  test('has one place in the sentence, the picture, both tables and the official figures', async () => {
    const page = await site.visit(`indicators/lac-rate/?period=${day}&authority=norfolk`);
    const place = placeWords(own, englishValues(SERIES, day));
    await among(page).getByText(`Published official figures, ${words}`).waitFor();
    const sentence = () => among(page).locator('.words').innerText();
    await expect.poll(sentence).toContain(`is ${place} in England`);
    const said = () => among(page).locator('svg desc').first().textContent();
    await expect.poll(said).toContain(`is ${place} in England`);
    const indicators = await tableOn(page, `Looked after children per 10,000, ${words}`);
    expect(rowOf(indicators, 'Norfolk')['Rank in England']).toBe(place);
    await openTable(page);
    const england = await tableOn(
      page,
      `All English authorities: Looked after children per 10,000, ${words}`
    );
    expect(rowOf(england, 'Norfolk')).toMatchObject({
      'LAC rate': String(own),
      'Rank in England': place,
      'In the region': 'yes'
    });
    const rows = [...official(SERIES, day).values()].filter(({ type }) => type === 'authority');
    expect(england.rows.length).toBe(rows.length);
  });

  test('counts the neighbours above and below it, by the model in force', async () => {
    for (const model of ['dfe-2025', 'nfer-2021']) {
      const page = await site.visit(`indicators/lac-rate/?period=${day}&authority=norfolk&model=${model}`);
      await among(page).locator('svg').first().waitFor();
      const values = neighbourValues(SERIES, day, NORFOLK, model);
      const [higher, lower] = [values.filter((value) => value > own), values.filter((value) => value < own)];
      await expect
        .poll(() => among(page).locator('.words').innerText())
        .toMatch(
          new RegExp(
            `Of its 10 neighbours, ${higher.length || 'none'} (is|are) higher(,| and) ${lower.length || 'none'} lower`
          )
        );
      await openTable(page);
      const england = await tableOn(page, 'All English authorities');
      const marked = england.rows.filter((row) => row['Neighbour of Norfolk'] === 'yes');
      const names = new Map(dataRows('authorities.csv').map((row) => [row['code'], row['name']]));
      const ten = dataRows('neighbours.csv').filter(
        (row) => row['model'] === model && row['authority'] === NORFOLK
      );
      const known = ten.filter((row) => official(SERIES, day).has(row['neighbour'] ?? ''));
      expect(marked.map((row) => row['Authority']).sort()).toEqual(
        known.map((row) => names.get(row['neighbour'])).sort()
      );
    }
  });
});

test('the region’s authorities are counted in the quarters of England', async () => {
  const page = await site.visit('indicators/lac-rate/');
  const [lower = NaN, , upper = NaN] = cutPoints(SERIES, '2025-03-31');
  const values = MEMBERS.map(({ code }) => officialValue(SERIES, '2025-03-31', code));
  const [low, high] = [values.filter((value) => value <= lower), values.filter((value) => value > upper)];
  expect(await among(page).locator('.words').innerText()).toMatch(
    new RegExp(
      `${high.length || 'none'} (is|are) in the highest quarter of England and ${low.length || 'none'} in the lowest\\.`
    )
  );
});

test('chance is judged round England’s counts, without good or bad for a neutral indicator', async () => {
  const page = await site.visit('indicators/lac-rate/');
  const england = must(official(SERIES, '2025-03-31').get('E92000001'), 'England');
  const rate = (must(england.numerator, 'children') / must(england.denominator, 'population')) * 10_000;
  const words = await chance(page).innerText();
  expect(words).toContain(`England’s ${rate.toFixed(1)}, made from its counts`);
  expect(words).not.toMatch(/better|worse/);
});

test('submitted figures are judged round the region’s own, and say what they are', async () => {
  const page = await site.visit('indicators/reviews-on-time/');
  const words = await chance(page).innerText();
  expect(words).toMatch(/illustrative/);
  expect(words).toContain('The middle line is the region’s');
  expect(await among(page).count()).toBe(0);
});

test('a count has a place but neither quarters nor chance', async () => {
  const page = await site.visit('indicators/lac-number/');
  expect(await among(page).innerText()).not.toMatch(/quarter|better|worse/);
  expect(await chance(page).count()).toBe(0);
});

test('a single quarter is not set among years', async () => {
  const page = await site.visit('indicators/started-rate/?source=submitted&span=quarter');
  await expect.poll(() => among(page).innerText()).toContain('A single quarter is not compared');
  expect(await among(page).locator('svg').count()).toBe(0);
});

test('a day whose figures cannot be fetched says so, shows nothing wrong, and can be tried again', async () => {
  const page = await site.visit('indicators/lac-rate/?period=2022-03-31', {
    blocked: /england\.json/,
    tolerated: /ERR_FAILED/
  });
  await among(page).getByRole('alert').waitFor();
  expect(await among(page).innerText()).toContain('for 31 March 2022 could not be fetched');
  expect(await among(page).locator('svg').count()).toBe(0);
  expect(await chance(page).locator('svg').count()).toBe(0);
  await page.context().unroute(/england\.json/);
  await among(page).getByRole('button', { name: 'Try again' }).click();
  await among(page).getByText('Published official figures, 31 March 2022').waitFor();
  await expect.poll(() => among(page).locator('svg').count()).toBe(2);
});

test('without script the newest day is drawn, with its table', async () => {
  const page = await site.visit('indicators/lac-rate/', { javaScriptEnabled: false });
  expect(await among(page).locator('svg').count()).toBe(2);
  expect(await chance(page).locator('svg').count()).toBe(2);
  const england = await tableOn(page, 'All English authorities');
  expect(rowOf(england, 'Kent')['Rank in England']).toMatch(/of 151$/);
});
