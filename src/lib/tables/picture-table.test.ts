import { describe, expect, test } from 'vitest';
import { RANKED, TREND } from '../../../tests/support/made-pack.ts';
import { pictureTables } from './picture-table.ts';

describe('a picture as a table', () => {
  test('of ranked authorities has their own neighbours, then what they stand beside', () => {
    const [picture] = pictureTables({ chart: 'ranked-dots', view: RANKED });
    expect(picture?.table.rows.map(({ cells, role }) => [role, ...cells.map(({ text }) => text)])).toEqual([
      ['authority', 'Norfolk', '71.4', '64.3'],
      ['authority', '=SUM(A1) & "Luton"', '12.5', ''],
      ['authority', 'Essex', '0.0', ''],
      ['authority', 'Thurrock', '[c]', ''],
      ['comparator', 'East of England', '53', '']
    ]);
    expect(picture?.form?.rowTones).toEqual(['selected', null, null, null, 'region']);
  });

  test('with a band says below, within and above, never higher or lower', () => {
    const verdict = (direction: 'higher' | 'lower' | 'similar') =>
      ({ direction, judgement: 'none', tested: true }) as const;
    const rows = RANKED.rows.slice(0, 3).map((row, at) => ({
      ...row,
      verdict: verdict((['higher', 'similar', 'lower'] as const)[at] ?? 'similar')
    }));
    const [picture] = pictureTables({ chart: 'ranked-dots', view: { ...RANKED, rows, band: [50, 70] } });
    expect(picture?.table.columns.at(-1)?.title).toBe('Band 50 to 70');
    expect(picture?.table.rows.slice(0, 3).map(({ cells }) => cells.at(-1)?.text)).toEqual([
      'above',
      'within',
      'below'
    ]);
  });

  test('of lines has a row a period, and keeps a gap empty of numbers', () => {
    const [picture] = pictureTables({ chart: 'trend-lines', view: TREND });
    expect(picture?.table.rows.map(({ cells }) => cells.map(({ text, value }) => [text, value]))).toEqual([
      [
        ['2023', '2023'],
        ['60', 60],
        ['71', 71]
      ],
      [
        ['2024', '2024'],
        ['[c]', null],
        ['70', 70]
      ],
      [
        ['2025', '2025'],
        ['62', 62],
        ['70', 70]
      ]
    ]);
    expect(picture?.form?.series.map(({ tone, line }) => [tone, line])).toEqual([
      ['selected', 'solid'],
      ['england', 'dashed']
    ]);
  });
});
