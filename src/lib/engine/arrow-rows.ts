import { DataType, Vector } from 'apache-arrow';
import type { Data, Table } from 'apache-arrow';
import { EngineError } from './port.ts';
import type { SqlRow, SqlValue } from './port.ts';
import { castAdvice, pause } from './statements.ts';
import { textReader, type TextReader } from './text-reader.ts';

/** Texts are decoded one by one: so many rows take a few milliseconds. */
const ROWS_PER_PIECE = 4_000;

/** The rows of an Arrow answer as plain scalars, with pauses for the page. Rejects with an EngineError when a column is of any other type. */
export async function plainRows(table: Table, sql: string): Promise<readonly SqlRow[]> {
  if (isNoAnswer(table)) return [];
  const columns = table.schema.fields.map((field, index) => {
    if (!isPlain(field.type)) throw new EngineError(castAdvice(field.name, String(field.type)), sql);
    return { name: field.name, index };
  });
  const textAt = textReader();
  const rows: SqlRow[] = [];
  for (const { data } of table.batches) {
    const parts = columns.map(({ name, index }) => ({
      name,
      valueAt: cellReader(data.children[index], textAt)
    }));
    for (let row = 0; row < data.length; row += 1) {
      if (rows.length > 0 && rows.length % ROWS_PER_PIECE === 0) await pause();
      const cells: Record<string, SqlValue> = {};
      for (const { name, valueAt } of parts) cells[name] = valueAt(row);
      rows.push(cells);
    }
  }
  return rows;
}

/** Reads one cell of a part of a column. */
function cellReader(part: Data | undefined, textAt: TextReader): (row: number) => SqlValue {
  if (part === undefined) return () => null;
  const values: unknown = Reflect.get(part, 'values');
  const valueOffsets: unknown = Reflect.get(part, 'valueOffsets');
  if (
    !DataType.isUtf8(part.type) ||
    !(values instanceof Uint8Array) ||
    !(valueOffsets instanceof Int32Array)
  ) {
    const vector = new Vector([part]);
    return (row) => plainValue(vector.get(row));
  }
  return (row) =>
    part.getValid(row) ? textAt(values, valueOffsets[row] ?? 0, valueOffsets[row + 1] ?? 0) : null;
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
