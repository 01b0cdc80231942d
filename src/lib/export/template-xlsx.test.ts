import { describe, expect, test } from 'vitest';
import type { Measure } from '#lib/domain/measure.ts';
import { unzipped } from '../../../tests/support/unzipped.ts';
import { templateXlsx } from './template-xlsx.ts';

const MEASURES: readonly Measure[] = [
  {
    id: 'lac_age',
    theme: 'Looked after',
    title: 'Looked after children by age',
    unit: 'children',
    basis: 'S',
    hasTotal: false,
    definition: 'Children & young people "looked after" <18.',
    breakdowns: [
      { id: 'under-1', title: 'Under 1' },
      { id: '1-4', title: '1 to 4' }
    ]
  },
  {
    id: 'iro_fte_in_post',
    theme: 'IRO service',
    title: 'IROs in post',
    unit: 'fte',
    basis: 'S',
    hasTotal: true,
    definition: '=1+1',
    breakdowns: []
  }
];

const ROWS = [
  ['authority', 'period', 'measure', 'breakdown', 'value', 'note'],
  ['919', '2025-26 Q1', 'lac_age', 'under-1', '', ''],
  ['919', '2025-26 Q1', 'lac_age', '1-4', '', ''],
  ['919', '2025-26 Q1', 'iro_fte_in_post', '', '', '']
];

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The cells of a sheet as texts, row by row; every one must be a shared string. */
function cellsOf(files: ReadonlyMap<string, string>, sheet: string): readonly (readonly string[])[] {
  const strings = [
    ...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)
  ];
  const rows = [...(files.get(sheet) ?? '').matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
  return rows.map(([, cells = '']) =>
    [...cells.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/g)].map(([, at]) =>
      plain(strings[Number(at)]?.[1] ?? '')
    )
  );
}

const WAYS = [
  {
    id: 'fte',
    title: 'Full-time equivalents',
    asks: 'Contracted or in post?',
    measure: 'iro_fte_in_post',
    answers: [
      { id: 'fte-in-post', words: 'in post' },
      { id: 'fte-contracted', words: 'contracted hours' }
    ]
  }
];

const files = unzipped(
  await templateXlsx({ rows: ROWS, measures: MEASURES, authorityName: 'Hertfordshire', countingWays: WAYS })
);
const submission = files.get('xl/worksheets/sheet1.xml') ?? '';
const rules = [...submission.matchAll(/<dataValidation (.*?)<\/dataValidation>/gs)].map(([, rule = '']) =>
  plain(rule)
);

describe('the workbook', () => {
  test('has the five sheets, the submission first', () => {
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name
    );
    expect(names).toEqual(['Submission', 'Definitions', 'How you count', 'How to', 'Lists']);
  });

  test('holds the rows of the template as text, and no formula', () => {
    expect(cellsOf(files, 'xl/worksheets/sheet1.xml')).toEqual(
      ROWS.map((row) => row.filter((cell) => cell !== ''))
    );
    expect([...files.values()].filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
  });

  test('keeps the headings in sight, in columns wide enough', () => {
    expect(submission).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const widths = [...submission.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(6);
    expect(Math.min(...widths)).toBeGreaterThan(10);
  });

  test.each([
    ['A', 'A2:A4', 'Lists!$A$2:$A$2'],
    ['B', 'B2:B4', 'Lists!$B$2:$B$2'],
    ['C', 'C2:C4', 'Lists!$C$2:$C$3'],
    ['D', 'D2:D4', 'Lists!$D$2:$D$3']
  ])('lets column %s hold only what the template has', (_, range, list) => {
    const rule = rules.find((one) => one.includes(`sqref="${range}"`));
    expect(rule).toContain('type="list"');
    expect(rule).toContain(`<formula1>${list}</formula1>`);
    expect(rule).toContain('showErrorMessage="1"');
  });

  test('lets a value be a number from 0, whole unless posts are counted, or a symbol', () => {
    const symbols = (cell: string) => ['c', 'x', 'z', 'low', 'k'].map((one) => `${cell}="${one}"`).join(',');
    const [, , , , whole, posts, ...others] = rules;
    expect(others).toEqual([]);
    expect(whole).toContain('sqref="E2:E3"');
    expect(whole).toContain(
      `<formula1>IF(ISNUMBER(E2),AND(E2>=0,E2<=1000000,E2=INT(E2)),OR(${symbols('E2')}))</formula1>`
    );
    expect(whole).toContain('errorTitle="Not a value"');
    expect(whole).toContain('Looked after children by age. Children & young people "looked after" <18.');
    expect(posts).toContain('sqref="E4:E4"');
    expect(posts).toContain(
      `<formula1>IF(ISNUMBER(E4),AND(E4>=0,E4<=1000000),OR(${symbols('E4')}))</formula1>`
    );
  });

  test('explains every measure and breakdown', () => {
    expect(cellsOf(files, 'xl/worksheets/sheet2.xml')[1]).toEqual([
      'lac_age',
      'Looked after children by age',
      'Looked after',
      'on the last day of the quarter',
      'children',
      'Children & young people "looked after" <18.',
      'under-1: Under 1\n1-4: 1 to 4'
    ]);
    expect(cellsOf(files, 'xl/worksheets/sheet2.xml')[2]?.slice(4)).toEqual([
      'full-time equivalent posts, decimals allowed',
      '=1+1',
      'none: the total only'
    ]);
    const how = cellsOf(files, 'xl/worksheets/sheet4.xml').flat();
    expect(how[0]).toBe('How to fill in the submission of Hertfordshire');
    expect(how.join(' ')).toContain('CSV UTF-8');
  });

  test('gives the tags that say how a measure is counted', () => {
    expect(cellsOf(files, 'xl/worksheets/sheet3.xml')).toEqual([
      ['Measure', 'Question', 'Tag for the note', 'Meaning'],
      ['iro_fte_in_post', 'Contracted or in post?', '#fte-in-post', 'in post'],
      ['iro_fte_in_post', 'Contracted or in post?', '#fte-contracted', 'contracted hours']
    ]);
  });

  test('protects the lists that the rules choose from', () => {
    expect(cellsOf(files, 'xl/worksheets/sheet5.xml')).toEqual([
      ['authority', 'period', 'measure', 'breakdown'],
      ['919', '2025-26 Q1', 'lac_age', 'under-1'],
      ['iro_fte_in_post', '1-4']
    ]);
    expect(files.get('xl/worksheets/sheet5.xml')).toContain('<sheetProtection');
    expect(submission).not.toContain('<sheetProtection');
  });
});
