import { EngineError } from './port.ts';
import type { ColumnType, TableShape } from './port.ts';

const ROWS_PER_PIECE = 10_000;
/** How the engine speaks of a database whose blocks are not what was written. */
const DAMAGED = /corrupt database|checksum|could not read (?:all|enough) bytes/i;
const NOT_WHOLE =
  'The official figures did not arrive whole, so nothing is calculated from them. Reload the page; the figures already on it remain correct.';

const TYPED: Readonly<Record<ColumnType, (column: string) => string>> = {
  text: (column) => column,
  integer: (column) => `cast(nullif(${column}, '') as integer)`,
  decimal: (column) => `cast(nullif(${column}, '') as double)`
};

/** A name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a quoted SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What to run once the figures are attached: afterwards nothing outside `folder` can be read or written, nor any setting changed. */
export function lockStatements(folder: string): readonly string[] {
  return [
    `set allowed_directories = [${literal(folder)}]`,
    'set enable_external_access = false',
    'set lock_configuration = true'
  ];
}

/** The statement that makes or replaces the table of a shape from a headless file written by `encodeRows`. */
export function loadStatement(shape: TableShape, file: string): string {
  const columns = Object.entries(shape.columns);
  const texts = columns.map(([name]) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const typed = columns.map(([name, type]) => `${TYPED[type](identifier(name))} as ${identifier(name)}`);
  return `create or replace table ${identifier(shape.name)} as
    select ${typed.join(', ')}
    from read_csv(${literal(file)}, auto_detect = false, header = false, columns = {${texts}}, delim = ',',
      quote = '"', escape = '"', new_line = '\\n', allow_quoted_nulls = false, parallel = false)`;
}

/** The statement that takes a table away, if there is one. */
export function dropStatement(name: string): string {
  return `drop table if exists ${identifier(name)}`;
}

/** Rows as UTF-8 CSV with every cell in quotes, so that an empty text stays a text; pauses between pieces to keep a page lively. */
export async function encodeRows(rows: Iterable<readonly string[]>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(csvLine(row));
    if (lines.length < ROWS_PER_PIECE) continue;
    pieces.push(encoder.encode(lines.join('')));
    lines = [];
    await pause();
  }
  pieces.push(encoder.encode(lines.join('')));
  return joined(pieces);
}

/** What to say of an answer's column whose type is not one of the plain ones. */
export function castAdvice(column: string, type: string): string {
  return `The column "${column}" of the answer is ${type}: cast it to integer, double, varchar or boolean.`;
}

/**
 * An engine's failure as ours, with the statement and its own words, or the reader's where the figures are damaged; one
 * that is ours already is left as it is.
 */
export function engineError(cause: unknown, sql: string): EngineError {
  if (cause instanceof EngineError) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(DAMAGED.test(words) ? NOT_WHOLE : words, sql, { cause });
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

/** Lets the page answer its reader. A timer would not do: browsers slow timers down, in a hidden tab to one a second. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
