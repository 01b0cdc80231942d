import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shippedDatabase } from '../../scripts/bench/large/database.ts';
import { questionTimes } from '../../scripts/bench/large/in-browser.ts';
import { launch } from '../support/site.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('the bench has every question answered, with each of its filters, first and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'questions-'));
  const browser = await launch();
  try {
    const database = await shippedDatabase(at('.generated/figures.duckdb'), at('data'));
    const { indicators, days, authorities } = database;
    expect([authorities.length, days.length > 4, indicators.length > 50]).toEqual([11, true, true]);
    const times = await questionTimes(browser, folder, database);
    expect(times.length).toBeGreaterThan(2 * indicators.length);
    expect(times.every((took) => took > 0)).toBe(true);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
