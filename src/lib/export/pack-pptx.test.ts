import { describe, expect, test } from 'vitest';
import { must } from '../../../tests/support/data-rows.ts';
import {
  madePack,
  madePicture,
  madeView,
  PALETTE,
  RANKED,
  TABLE_OUT,
  TREND
} from '../../../tests/support/made-pack.ts';
import { chartsOf, notesOn, slideTexts, tablesOf } from '../../../tests/support/presentation.ts';
import { packPptx } from './pack-pptx.ts';

const PACK = madePack([
  madeView('Who is high & low', [madePicture({ chart: 'ranked-dots', view: RANKED })]),
  madeView('Which way', [madePicture({ chart: 'trend-lines', view: TREND })]),
  madeView('The figures', [], [TABLE_OUT])
]);
const pptx = await packPptx(PACK, PALETTE);

describe('a presentation', () => {
  test('has a slide a view between its first and its last', () => {
    const slides = slideTexts(pptx);
    expect(slides).toHaveLength(5);
    expect(slides[0]).toContain('Quarterly meeting');
    expect(slides.slice(1, 4).map((texts) => texts[0])).toEqual([
      'Who is high & low',
      'Which way',
      'The figures'
    ]);
    expect(slides[4]?.join(' ')).toContain('suppressed to protect confidentiality');
  });

  test('says the period, the status, the source and the sharing on each of them', () => {
    for (const texts of slideTexts(pptx).slice(1, 4)) {
      const words = texts.join('\n');
      expect(words).toContain('31 March 2025 · Provisional: from submissions');
      expect(words).toContain('Source: Department for Education');
      expect(words).toContain('As submitted, for members');
    }
  });

  test('has the chair’s note and the provenance as notes', () => {
    const notes = notesOn(pptx, 2);
    expect(notes.slice(0, 3)).toEqual(['Ask about Who is high & low.', 'Then vote.', '']);
    expect(notes).toContain('Comparators: DfE 2025 neighbours, mean of ten');
    expect(notes.join('\n')).toContain('Opens at: https://example.org/a/indicators/lac-rate/');
  });

  test('has native tables of what is on screen, with their heads', () => {
    const [beside] = tablesOf(pptx, 2);
    expect(beside).toEqual([
      ['Authority', 'Per 10,000 children', 'Own neighbours'],
      ['Norfolk', '71.4', '64.3'],
      ['\'=SUM(A1) & "Luton"', '12.5', ''],
      ['Essex', '0.0', ''],
      ['Thurrock', '[c]', ''],
      ['East of England', '53', '']
    ]);
    expect(must(tablesOf(pptx, 4)[0], 'table')[1]).toEqual([
      'Norfolk',
      '71.4',
      'joint 1st of 2',
      '166,342',
      '5-9'
    ]);
  });
});

describe('its charts', () => {
  const charts = chartsOf(pptx);

  test('are one a picture, each with its title and what is not official about it', () => {
    expect(charts.map(({ kind, title }) => [kind, title])).toEqual([
      ['barChart', 'LAC rate, 31 March 2025 (provisional)'],
      ['lineChart', 'LAC rate: Norfolk over time (provisional)']
    ]);
  });

  test('hold unrounded numbers; a nought is a nought, and a figure that is not shown is a gap', () => {
    expect(charts[0]?.series).toEqual([
      { name: 'Per 10,000 children', values: [71.4382, 12.5, 0, null, 53] },
      { name: 'Own neighbours', values: [64.25, null, null, null, null] }
    ]);
    expect(charts[1]?.series).toEqual([
      { name: 'Norfolk', values: [60, null, 62] },
      { name: 'England', values: [71, 70, 70] }
    ]);
    expect(charts[1]?.xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  test('have the same numbers in the workbooks behind them, where they look for them', () => {
    for (const { series, categories, workbook } of charts) {
      const { cells } = must(workbook.get('Figures'), 'sheet');
      series.forEach(({ name, values }, index) => {
        const column = 'BCD'[index] ?? '';
        expect(cells.get(`${column}1`)).toBe(name);
        expect(values.map((_, at) => cells.get(`${column}${at + 2}`) ?? null)).toEqual(values);
      });
      expect(categories.map((_, at) => cells.get(`A${at + 2}`))).toEqual(categories);
      expect([...must(workbook.get('Where from'), 'sheet').cells.values()]).toContain('31 March 2025');
    }
  });

  test('begin no cell with a formula', () => {
    const cells = charts.flatMap(({ workbook }) =>
      [...workbook.values()].flatMap((sheet) => [...sheet.cells.values()])
    );
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+@-]/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=SUM(A1) & "Luton"');
  });

  test('are coloured by what things mean: the highlighted authority and the region', () => {
    const points = [...(charts[0]?.xml ?? '').matchAll(/<c:dPt><c:idx val="(\d)".*?val="([0-9A-F]{6})"/g)];
    expect(points.map(([, at, colour]) => [at, colour])).toEqual([
      ['0', PALETTE.selected],
      ['4', PALETTE.region]
    ]);
  });
});
