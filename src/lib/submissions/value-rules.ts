import { error, type Rules } from './rule.ts';

const WHOLE = 'Write a whole number, or c, x, z, low, or leave it blank.';

/** The rules of a value cell. */
export const VALUE_RULES = {
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
    '{value} is not a number.',
    'Write the number, x if it is not available, or leave it blank.'
  ),
  scientific: error(
    '{value} is in scientific notation.',
    'Write the number out. In a spreadsheet, format the column as text or number.'
  ),
  'suppression-mark': error(
    '{value} is not a number.',
    'Write the number, or c if it must be kept confidential. Small numbers are hidden by themselves in what is exported for others.'
  ),
  'missing-word': error(
    '{value} is not a number.',
    'Leave it blank if it is not supplied; use x for not available, z for not applicable, 0 for none.'
  ),
  'spreadsheet-error': error('{value} is an error of the spreadsheet.', 'Mend the formula and save again.'),
  formula: error(
    '{value} is a formula or text, not a number.',
    'Write the number itself. In a spreadsheet: copy the column, paste it back as values, and save again.'
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
    'Look for a digit too many; the largest number read is {limit}.'
  ),
  'not-a-number': error(
    '{value} is not a number.',
    '{suggestion}Write a number, or c, x, z, low, or leave it blank. Remarks belong in the column “note”.'
  )
} as const satisfies Rules;
