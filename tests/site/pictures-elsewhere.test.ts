import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { converted, needs } from '../support/office.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const LIMIT_MS = 180_000;

test(
  'a picture taken as SVG is drawn by LibreOffice too, its title and source in it',
  async ({ skip }) => {
    const page = await site.visit('indicators/lac-rate/?authority=norfolk');
    const controls = page.getByRole('group', { name: /^Picture: Looked after children per 10,000/ }).first();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      controls.getByRole('button', { name: 'SVG', exact: true }).click()
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).toMatch(/<title id="title">[^<]+<\/title>/);
    expect(svg).toMatch(/Source: Department for Education/);
    expect(svg).toMatch(/font-family="Arial,/);
    const weights = [...svg.matchAll(/font-weight="(\d+)"/g)].map(([, weight]) => Number(weight));
    expect(weights.length).toBeGreaterThan(5);
    expect(weights.filter((weight) => weight % 100 !== 0)).toEqual([]);
    await needs('Draw', skip);
    const png = must((await converted('picture.svg', svg, 'png')).get('picture.png'), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const [, w = '', h = ''] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect(width / height).toBeCloseTo(Number(w) / Number(h), 1);
    expect(png.length).toBeGreaterThan(20_000);
  },
  LIMIT_MS
);
