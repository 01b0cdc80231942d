import { AS_SUBMITTED, outgoing } from '#lib/export/outgoing.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import type { Table } from '#lib/tables/table.ts';

const ROWS = 1_000;
const COLUMNS = 14;

/** How long the CSV text of a table of 1,000 rows takes, in milliseconds, so many times after once for nothing. */
export function timeExport(runs: number): readonly number[] {
  const table = madeTable();
  const provenance = {
    title: 'Made table',
    period: 'none',
    status: 'made',
    source: 'none',
    comparators: 'none',
    rules: 'none'
  };
  const origin = { generated: 'now', version: '1', address: 'https://example.org/' };
  const once = (): number => {
    const began = performance.now();
    tableCsv(outgoing(table, provenance, AS_SUBMITTED, origin));
    return performance.now() - began;
  };
  once();
  return Array.from({ length: runs }, once);
}

function madeTable(): Table {
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({
    id: String(index),
    title: `Column ${index}`,
    kind: index % 2 === 0 ? ('text' as const) : ('number' as const)
  }));
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    id: String(row),
    role: 'authority' as const,
    cells: columns.map(({ kind }, column) =>
      kind === 'number'
        ? { text: (row * column).toLocaleString('en-GB'), value: row * column }
        : { text: `Row ${row}, “text”`, value: `Row ${row}` }
    )
  }));
  return { title: 'Made table', columns, rows };
}
