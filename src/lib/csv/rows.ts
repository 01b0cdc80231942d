import Papa from 'papaparse';
import { sizeFault, type RecordFault } from './faults.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** One record of a table: cells as text, `end` a position in the text behind it. A record at fault holds its line cut at every delimiter, only to be named. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly fault: RecordFault | null;
  readonly end: number;
}

/** Cells of a record at fault that are kept. */
const MOST_CELLS_KEPT = 100;

/**
 * The records of a text whose lines end in LF, one at a time, blank lines included, as PapaParse reads them. It is given stretches that are
 * soundly quoted, because behind a mark that is not closed it loses every row, and cannot tell where the mark stands.
 */
export function* recordsIn(text: string, delimiter: string): Generator<TableRecord> {
  for (const stretch of stretchesOf(text, delimiter)) {
    if (stretch.fault !== null) {
      yield {
        cells: stretch.text.split(delimiter, MOST_CELLS_KEPT),
        fault: stretch.fault,
        end: stretch.end
      };
      continue;
    }
    for (const cells of parsed(stretch, delimiter))
      yield { cells, fault: sizeFault(cells), end: stretch.end };
  }
}

function parsed({ text }: Stretch, delimiter: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' });
  const error = errors[0];
  // A stretch has one record at least; PapaParse reads none where it is a blank line, or a byte-order mark alone.
  if (error === undefined) return data.length === 0 ? [['']] : data;
  const place = text.slice(error.index ?? 0, (error.index ?? 0) + 100);
  throw new Error(`PapaParse does not take soundly quoted text: ${error.message}, at “${place}”.`);
}
