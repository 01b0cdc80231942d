import type { Severity } from '#lib/domain/issue.ts';

/** A rule a submission must keep. `{words}` in the sentence and the fix are filled in where it is broken. */
export interface Rule {
  readonly severity: Severity;
  readonly sentence: string;
  readonly fix: string;
}

function error(sentence: string, fix: string): Rule {
  return { severity: 'error', sentence, fix };
}

function warning(sentence: string, fix: string): Rule {
  return { severity: 'warning', sentence, fix };
}

const HEADINGS = 'authority,period,measure,breakdown,value,note';
const PERIODS = 'Write it like 2025-26 Q1, 2025-06-30 or 30/06/2025.';
const WHOLE = 'Write a whole number, or c, x, z, low, or leave it blank.';

/** Every rule of a submission, by id. An error stops the file; a warning asks to be looked at and lets the figures in. */
export const RULES = {
  // The file
  'file-empty': error('The file is empty.', 'Choose another file, or start from the template.'),
  'file-too-big': error(
    'The file is {size} MB; the limit is {limit} MB.',
    'A submission is seldom over 1 MB. Check that this is the right file; send fewer periods in each.'
  ),
  'file-not-csv': error('This is {kind}, not a CSV file.', '{fix}'),
  'file-not-text': error(
    'The file holds bytes that no text has, first on line {line}.',
    'It may have been damaged on its way. Save it again as “CSV UTF-8” and send that.'
  ),
  'file-accents-doubtful': warning(
    'Some letters look wrongly converted, as in {value}.',
    'Figures are not affected. To keep accents in notes, save as “CSV UTF-8”.'
  ),
  'heading-row-missing': error(
    'No row with the column headings was found in the first {searched} rows.',
    `Put this line above the figures: ${HEADINGS}`
  ),
  'heading-row-alone': error(
    'There are no rows below the headings.',
    'Add a row for each figure, as in the template.'
  ),
  'rows-too-many': error(
    'The file has more than {limit} rows.',
    'Only the first {limit} were checked and none was loaded. Send fewer periods in each file.'
  ),
  'columns-too-many': error('The row has more than {limit} columns.', `Keep the six columns ${HEADINGS}.`),
  'cell-too-long': error(
    'A cell holds {length} characters; the limit is {limit}.',
    'Shorten it. If it holds many rows, a quotation mark is missing somewhere in it.'
  ),
  'more-errors': error(
    '{count} more errors of the rule “{rule}” are not listed.',
    'Mend the listed ones first; they are most likely the same mistake.'
  ),
  'more-warnings': warning(
    '{count} more warnings of the rule “{rule}” are not listed.',
    'They are of the same kind as the listed ones.'
  ),
  'figures-missing': error(
    'No row has a value.',
    'Fill in the column “value”. Use x with a note for a figure that cannot be given.'
  ),
  'last-row-cut': warning(
    'The file ends in the middle of a line, inside the column “value”.',
    'Check that the last figure is whole; a file cut short ends like this.'
  ),
  // The columns
  'title-rows': warning(
    '{count} stands above the headings and was not read as figures: {value}.',
    'Nothing to do if they are only titles.'
  ),
  'rows-above-headings': error(
    'The row stands above the headings, and looks like a row of figures.',
    'Move the row with the headings to the top.'
  ),
  'heading-repeated': warning(
    'The headings stand here again; the row was not read as figures.',
    'Take the row out if files were joined; check that both are of the same authority.'
  ),
  'column-missing': error(
    'The column “{column}” is missing.',
    '{suggestion}The columns must be ${HEADINGS}.'.replace('${HEADINGS}', HEADINGS)
  ),
  'column-repeated': error('The column “{column}” stands twice, in columns {places}.', 'Keep one of them.'),
  'column-unknown': warning(
    'The column {value} is not part of a submission and was not read.',
    'Nothing to do, unless it holds figures. The columns are {columns}.'.replace('{columns}', HEADINGS)
  ),
  'column-unnamed': warning(
    'There is text in column {place}, which has no heading; the column was not read.',
    'Nothing to do, unless it holds figures.'
  ),
  'note-column-missing': warning(
    'There is no column “note”.',
    'Nothing to do, unless notes were meant to be sent.'
  ),
  // The row
  'quote-not-closed': error(
    'A quotation mark opens here and is never closed.',
    'Close the quotation mark, or take it out. Write a quotation mark inside a quoted cell twice.'
  ),
  'text-after-quote': error(
    'A quotation mark opens here, and text follows where it closes.',
    'Write a quotation mark inside a quoted cell twice, or take it out.'
  ),
  'rows-inside-quotes': error(
    'A quoted cell holds {count} that look like rows of figures.',
    'A quotation mark is missing or stands too many; the rows inside it were not read.'
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
  ),
  // Who and when
  'authority-blank': error('The authority is missing.', 'Write the authority on every row.'),
  'authority-unknown': error(
    '{value} is not an authority in England.',
    '{suggestion}Write its DfE code, for example {example}.'
  ),
  'authority-outside': error(
    '{value}{named} is outside the region ({region}).',
    'Send a file of one of the authorities of the region.'
  ),
  'authority-second': error(
    '{value} is a second authority; the rest of the file is {name}.',
    'Send one file for each authority.'
  ),
  'period-blank': error('The period is missing.', 'Write the period on every row. ' + PERIODS),
  'period-unknown': error('{value} is not a period.', '{suggestion}' + PERIODS),
  'period-not-quarter-end': error('{value} is not the last day of a quarter.', '{suggestion}' + PERIODS),
  'period-not-over': warning(
    'The period {value} ends after today.',
    'Check the year; figures for the last day of a quarter can be given once it has come.'
  ),
  'period-far-ahead': error('The period {value} ends more than a year after today.', 'Check the year.'),
  // What
  'measure-blank': error('The measure is missing.', 'Write the id of a measure as in the template.'),
  'measure-unknown': error('{value} is not a measure.', '{suggestion}Use the ids of the template.'),
  'breakdown-needed': error(
    '{measure} is asked by category only, and the breakdown is blank.',
    'Write one of: {choices}.'
  ),
  'breakdown-none': error(
    '{measure} has no breakdown, and {value} stands there.',
    'Leave the breakdown blank.'
  ),
  'breakdown-unknown': error(
    '{value} is not a breakdown of {measure}.',
    '{suggestion}The breakdowns are: {choices}.'
  ),
  'breakdown-date': warning(
    '{value} was read as the breakdown “{meant}”.',
    'A spreadsheet turned it into a date. Nothing to do if “{meant}” is right.'
  ),
  'hidden-character': error(
    '{value} holds a character that cannot be seen: {character}.',
    'Delete the cell and type it again.'
  ),
  'look-alike-character': error(
    '{value} holds a character that is not a plain one: {character}.',
    '{suggestion}Type it again with plain letters and digits.'
  ),
  // How many
  negative: error('{value} is below zero.', WHOLE),
  'not-whole': error(
    '{value} is not a whole number, and {measure} counts whole {unit}.',
    '{suggestion}' + WHOLE
  ),
  percentage: error(
    '{value} is a percentage; a count is asked.',
    'Write the number of {unit} itself; percentages are worked out from it.'
  ),
  'not-finite': error(
    '{value} is not a number that can be counted.',
    'Write the number, x if it is not available, or leave it blank.'
  ),
  scientific: error(
    '{value} is in scientific notation.',
    'Write the number out. In a spreadsheet, format the column as text or number.'
  ),
  'suppression-mark': error(
    '{value} is not a number.',
    'Use c for a figure kept confidential, or write the number; exports for others hide small numbers by themselves.'
  ),
  'missing-word': error(
    '{value} is not a number.',
    'Leave it blank if it is not supplied; use x for not available, z for not applicable, 0 for none.'
  ),
  'spreadsheet-error': error('{value} is an error of the spreadsheet.', 'Mend the formula and save again.'),
  formula: error(
    '{value} is a formula or text, not a number.',
    'Save the values rather than the formulas, without quotation mark or equals sign.'
  ),
  'number-ambiguous': error(
    '{value} can be read as two different numbers.',
    '{suggestion}Write it without thousands separators, with a point before decimals.'
  ),
  'number-form': error(
    '{value} is not written as a number.',
    '{suggestion}Write digits only, such as 1234 or 1,234, with a point before decimals of posts.'
  ),
  'number-digits': error(
    '{value} is written in digits of another kind.',
    '{suggestion}Type it again with the digits 0 to 9.'
  ),
  'number-too-large': error(
    '{value} is more than any authority can have.',
    'The largest number read is {limit}.'
  ),
  'not-a-number': error(
    '{value} is not a number.',
    '{suggestion}Write a number, or c, x, z, low, or leave it blank. Remarks belong in the column “note”.'
  ),
  'cell-contradicted': error('{cell} is {value} here and {other} in row {otherRow}.', 'Keep the right one.'),
  'cell-repeated': warning(
    '{cell} is given again with the same value, first in row {otherRow}.',
    'Nothing to do; one of them can go.'
  ),
  // Whether it hangs together
  'part-above-whole': warning(
    '{part} is {value}, more than {whole}, {other}.',
    'Check both; if they are right, say why in a note.'
  ),
  'parts-do-not-sum': warning(
    '{label} does not hold for {quarter}: the parts make {sum}, the total is {value}.',
    'Check the parts and the total; if they are right, say why in a note.'
  ),
  'change-large': warning(
    '{cell} went from {before} to {value}, a change of more than half.',
    'Check it; if it is right, say why in a note.'
  )
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
