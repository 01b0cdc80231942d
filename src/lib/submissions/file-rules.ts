import { error, HEADINGS, warning, type Rules } from './rule.ts';

/** The rules of a file as a whole, and of its headings. */
export const FILE_RULES = {
  'file-empty': error('The file is empty.', 'Choose another file, or start from the template.'),
  'file-too-big': error(
    'The file is {size} MB; the limit is {limit} MB.',
    'A submission is seldom over 1 MB. Check that this is the right file; if it is, send fewer periods in each file.'
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
    `{suggestion}The columns must be ${HEADINGS}.`
  ),
  'column-repeated': error(
    'The heading “{column}” stands more than once, in columns {places}.',
    'Keep the column with the right figures and take the others out.'
  ),
  'column-unknown': warning(
    'The column {value} is not part of a submission and was not read.',
    `Nothing to do, unless it holds figures. The columns are ${HEADINGS}.`
  ),
  'column-unnamed': warning(
    'There is text in column {place}, which has no heading; the column was not read.',
    'Nothing to do, unless it holds figures.'
  ),
  'note-column-missing': warning(
    'There is no column “note”.',
    'Nothing to do, unless notes were meant to be sent.'
  )
} as const satisfies Rules;
