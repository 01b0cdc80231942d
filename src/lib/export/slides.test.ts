import { describe, expect, test } from 'vitest';
import { must } from '../../../tests/support/data-rows.ts';
import { madePicture, madeView, RANKED, TABLE_OUT, TREND } from '../../../tests/support/made-pack.ts';
import type { Outgoing } from './outgoing.ts';
import { SLIDE } from './slide.ts';
import { slideTables } from './slide-table.ts';
import { slidesOf } from './slides.ts';

/** A table with so many rows and columns of numbers. */
function longTable(rows: number, columns: number): Outgoing {
  const cell = (text: string) => ({ text, number: null });
  const heads = [
    'Authority',
    ...Array.from({ length: columns - 1 }, (_, at) => `Measure number ${at + 1}, of children`)
  ];
  return {
    ...TABLE_OUT,
    columns: heads.map((title, at) => ({
      title,
      note: '',
      heading: title,
      kind: at === 0 ? 'text' : 'number'
    })),
    rows: Array.from({ length: rows }, (_, row) => ({
      role: 'authority' as const,
      cells: heads.map((_, at) => cell(at === 0 ? `Authority ${row + 1}` : `${row + 1},${at}00.0`))
    }))
  };
}

const kinds = (view: Parameters<typeof slidesOf>[0]) =>
  slidesOf(view).map(({ boxes }) => boxes.map(({ kind }) => kind));

describe('the slides of a view', () => {
  test('have one picture with its table beside it', () => {
    expect(kinds(madeView('One', [madePicture({ chart: 'ranked-dots', view: RANKED })]))).toEqual([
      ['chart', 'table']
    ]);
  });

  test('have pictures side by side, six small ones at most, under one legend and short titles', () => {
    const names = ['Norfolk', 'Essex', 'Luton', 'Suffolk', 'Thurrock', 'Bedford', 'Cambs'];
    const panels = names.map((name) =>
      madePicture({ chart: 'trend-lines', view: { ...TREND, title: `LAC rate: ${name} over time` } })
    );
    const slides = slidesOf(madeView('Many', panels));
    expect(slides.map(({ title }) => title)).toEqual(['Many (1 of 2)', 'Many (2 of 2)']);
    expect(slides.map(({ boxes }) => boxes.filter(({ kind }) => kind === 'chart').length)).toEqual([6, 1]);
    const titles = slides.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === 'chart' ? [box.chart.title] : []))
    );
    expect(titles).toEqual(names);
    const legends = slides.map(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === 'legend' ? [box.entries, box.unit] : []))
    );
    expect(legends[0]).toEqual([
      [
        { name: 'The authority', tone: 'selected', line: 'solid' },
        { name: 'England', tone: 'england', line: 'dashed' }
      ],
      'per 10,000 children'
    ]);
  });

  test('have the chair’s note once, and the provenance each time', () => {
    const [first, second] = slidesOf(madeView('Long', [], [longTable(40, 3)]));
    expect(first?.notes).toMatch(
      /^Ask about Long\.\nThen vote\.\n\nNorfolk is the highest, at 71\.4\. Essex has none\.\n\nTitle: LAC rate\n/
    );
    expect(second?.notes).toMatch(/^Title: LAC rate\nPeriod: 31 March 2025/);
    expect(second?.sentence).toBe('');
  });

  test('cut a long finding at the end of a sentence, and have all of it in the notes', () => {
    const view = {
      ...madeView('Long', [], [TABLE_OUT]),
      sentence: `${'A rate of 1.5 is low. '.repeat(30)}The end.`
    };
    const { sentence, notes } = must(slidesOf(view)[0], 'slide');
    expect(sentence.length).toBeLessThanOrEqual(464);
    expect(sentence).toMatch(/is low\.$/);
    expect(notes).toContain('The end.');
  });

  test('count what is left of an endless list', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `Point ${at + 1}`);
    const slides = slidesOf({ ...madeView('List', []), lines });
    const shown = slides.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === 'lines' ? box.lines : []))
    );
    expect(slides).toHaveLength(3);
    expect(shown.at(-1)).toBe(
      `… and ${100 - (shown.length - 1)} more: “Open this view” below leads to them all.`
    );
  });
});

describe('a table for slides', () => {
  const room = { w: SLIDE.width - 2 * SLIDE.margin, h: 4.8 };

  test('has all its rows once, as evenly as they come, under the same heads', () => {
    const parts = slideTables(longTable(40, 4), room);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ rows }) => rows.slice(1).map((cells) => cells[0]?.text))).toEqual(
      Array.from({ length: 40 }, (_, at) => `Authority ${at + 1}`)
    );
    const sizes = parts.map(({ rows }) => rows.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(parts.length);
    for (const { rows } of parts)
      expect(rows[0]?.map(({ role }) => role)).toEqual(['head', 'head', 'head', 'head']);
  });

  test('has columns too many divided, the names in each part', () => {
    const parts = slideTables(longTable(3, 20), room);
    const heads = parts.map(({ rows }) => must(rows[0], 'heads').map(({ text }) => text));
    expect(heads.length).toBeGreaterThan(1);
    expect(heads.every(([first]) => first === 'Authority')).toBe(true);
    expect(heads.flatMap((texts) => texts.slice(1))).toEqual(
      longTable(1, 20)
        .columns.slice(1)
        .map(({ heading }) => heading)
    );
  });

  test.each([
    [1, 3],
    [40, 4],
    [12, 14],
    [60, 25]
  ])('of %i rows and %i columns keeps within its room', (rows, columns) => {
    for (const { widths, heights } of slideTables(longTable(rows, columns), room)) {
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(room.w + 1e-9);
      expect(heights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(room.h + 1e-9);
    }
  });
});
