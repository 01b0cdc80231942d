import type { Origin } from '../../src/lib/export/outgoing.ts';
import type { Table, TableCell } from '../../src/lib/tables/table.ts';
import type { Provenance } from '../../src/lib/views/provenance.ts';

export const ORIGIN: Origin = {
  generated: '22 November 2026 at 10:05',
  version: '1763800000000',
  address: 'https://example.org/a/indicators/lac-rate/?average=median#table'
};

export const PROVENANCE: Provenance = {
  title: 'LAC rate',
  period: '31 March 2025',
  status: 'Provisional: from submissions',
  source: 'Department for Education, Children looked after, November 2025',
  comparators: 'DfE 2025 neighbours, mean of ten',
  rules: '1 is highest'
};

/** Two authorities and a comparator: a plain number, one in words, one with separators, and empty cells. */
export const TABLE: Table = {
  title: 'LAC rate, 31 March 2025',
  columns: [
    { id: 'authority', title: 'Authority', kind: 'text' },
    { id: 'value', title: 'LAC rate', note: 'per 10,000 children', kind: 'number' },
    { id: 'rank', title: 'Rank', kind: 'number' },
    { id: 'denominator', title: 'Denominator', kind: 'number' },
    { id: 'ages', title: 'Ages', kind: 'text' }
  ],
  rows: [
    row('Norfolk', ['71.4', 71.4382], ['joint 1st of 2', 1], ['166,342', 166342], ['5-9', '5-9']),
    row('Luton', ['[c]', null], ['', null], ['', null], ['10-15', '10-15']),
    row('=HYPERLINK("http://x")', ['−3.2', -3.21], ['2nd of 2', 2], ['0', 0], ['@SUM(A1)', '@SUM(A1)'])
  ]
};

function row(name: string, ...cells: readonly (readonly [string, TableCell['value']])[]) {
  return {
    id: name,
    role: 'authority' as const,
    cells: [{ text: name, value: name }, ...cells.map(([text, value]) => ({ text, value }))]
  };
}
