import { describe, expect, test } from 'vitest';
import { ORIGIN, PROVENANCE, TABLE } from '../../../tests/support/outgoing-table.ts';
import { outgoing } from './outgoing.ts';
import { tableHtml, tableText } from './table-clipboard.ts';

const LEAVING = outgoing(TABLE, PROVENANCE, 'For members', ORIGIN);

test('as text has tabs between the cells, numbers as plain numbers, and then its provenance', () => {
  const lines = tableText(LEAVING).split('\r\n');
  expect(lines.slice(0, 6)).toEqual([
    'Authority\tLAC rate (per 10,000 children)\tRank\tDenominator\tAges',
    'Norfolk\t71.4\tjoint 1st of 2\t166342\t5–9',
    'Luton\t[c]\t\t\t10–15',
    '\'=HYPERLINK("http://x")\t-3.2\t2nd of 2\t0\t\'@SUM(A1)',
    '',
    'Title\tLAC rate'
  ]);
  expect(lines.at(-1)).toBe(`Opens at\t${ORIGIN.address}`);
});

describe('as HTML', () => {
  const html = tableHtml(LEAVING);

  test('is a table with a caption and heads', () => {
    expect(html).toContain('<caption align="left"><b>LAC rate, 31 March 2025</b></caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(5);
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
  });

  test('has numbers a spreadsheet reads, and texts it leaves alone', () => {
    expect(html).toContain('<td align="right">71.4</td>');
    expect(html).toContain('<td align="right">-3.2</td>');
    expect(html).toContain('<td align="right">166,342</td>');
    expect(html).toContain('<td>5–9</td>');
    expect(html).not.toContain('style=');
    expect(html).toContain("'=HYPERLINK(&quot;http://x&quot;)");
  });

  test('says where it comes from', () => {
    expect(html).toContain('<p>Status: Provisional: from submissions</p>');
    expect(html).toContain('<p>Sharing: For members</p>');
    expect(html).toContain('?average=median#table</p>');
  });
});
