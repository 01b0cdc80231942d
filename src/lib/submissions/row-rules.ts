import { error, HEADINGS, type Rules } from './rule.ts';

/** The rules of the shape of a row: its quotation marks, its size and its cells under the headings. */
export const ROW_RULES = {
  'cell-too-long': error(
    'A cell holds {length} characters; the limit is {limit}.',
    'Shorten it. If it holds many rows, a quotation mark is missing somewhere in it.'
  ),
  'columns-too-many': error('The row has more than {limit} columns.', `Keep the six columns ${HEADINGS}.`),
  'quote-not-closed': error(
    'A quotation mark opens here and is never closed.',
    'Take the quotation mark out, or put its partner at the end of the cell.'
  ),
  'text-after-quote': error(
    'A quotation mark opens in this cell and closes before the cell ends.',
    'Take the quotation marks out, or write each one inside the cell twice: "the ""late"" ones".'
  ),
  'rows-inside-quotes': error(
    'A quoted cell holds {count} that look like rows of figures.',
    'A quotation mark in this cell is one too many, or its partner is missing: take it out or close it. The rows inside were not read.'
  ),
  'cells-too-few': error(
    'The row has {found} of {expected} cells.',
    '{suggestion}Give every row a cell for each column, empty ones too.'
  ),
  'cells-too-many': error(
    'The row has {found} cells, the headings {expected}.',
    'Put a cell that holds “{delimiter}” in quotation marks; write 1,234 as 1234.'
  ),
  'value-cut': error(
    'Value and note look like one number cut in two: {value}.',
    'Write the number without a comma, or put it in quotation marks. Write notes in words.'
  ),
  'value-misplaced': error(
    'The value is blank, and a value stands in the note: {value}.',
    'Move it to the column “value”, or write the note in words.'
  ),
  'row-stray': error(
    'The row has text in one cell only: {value}.',
    'Take it out, or complete it. Remarks belong in the column “note”.'
  )
} as const satisfies Rules;
