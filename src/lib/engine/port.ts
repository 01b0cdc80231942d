/** What any SQL engine must do for us. Nothing here names a product. */

/** A value in a question's parameter or answer; every question casts its output to these. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A column of text rows to load; `decimal` is a double. Empty text becomes null in an `integer` or `decimal` column. */
export type ColumnType = 'text' | 'integer' | 'decimal';
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

export interface Engine {
  /** Rows answering one statement; `$1`… are bound from `parameters`. Rejects with an EngineError. */
  ask(sql: string, parameters?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Makes or replaces a table from rows of text cells, in the order of the shape's columns, taken a few at a time. */
  replaceTable(shape: TableShape, rows: Iterable<readonly string[]>): Promise<void>;
  /** Takes a loaded table away; not an error if there is none. */
  dropTable(name: string): Promise<void>;
  close(): Promise<void>;
}

/** An engine's failure with the offending statement and the engine's own words as its cause. */
export class EngineError extends Error {
  constructor(
    message: string,
    readonly sql: string,
    options?: { cause?: unknown }
  ) {
    super(message, options);
    this.name = 'EngineError';
  }
}
