import { DataType } from 'apache-arrow';
import type { Table } from 'apache-arrow';
import { EngineError } from './port.ts';
import type { SqlRow, SqlValue } from './port.ts';
import { castAdvice, pause } from './statements.ts';

/** Texts are decoded one by one: so many rows take a few milliseconds. */
const ROWS_PER_PIECE = 4_000;

/** The rows of an Arrow answer as plain scalars, with pauses for the page. Rejects with an EngineError when a column is of any other type. */
export async function plainRows(table: Table, sql: string): Promise<readonly SqlRow[]> {
  if (isNoAnswer(table)) return [];
  const columns = table.schema.fields.map((field, index) => {
    if (!isPlain(field.type)) throw new EngineError(castAdvice(field.name, String(field.type)), sql);
    return { name: field.name, values: table.getChildAt(index) };
  });
  const rows: SqlRow[] = [];
  for (let row = 0; row < table.numRows; row += 1) {
    if (row > 0 && row % ROWS_PER_PIECE === 0) await pause();
    rows.push(Object.fromEntries(columns.map(({ name, values }) => [name, plainValue(values?.get(row))])));
  }
  return rows;
}

/** DuckDB's answer to a statement that asks nothing, such as `create view`. */
function isNoAnswer({ numRows, schema }: Table): boolean {
  return numRows === 0 && schema.fields.length === 1 && schema.fields[0]?.name === 'Count';
}

function isPlain(type: unknown): boolean {
  if (DataType.isInt(type)) return type.bitWidth <= 32;
  return DataType.isNull(type) || DataType.isBool(type) || DataType.isFloat(type) || DataType.isUtf8(type);
}

function plainValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
