import { error, warning, type Rules } from './rule.ts';

const PERIODS = 'Write it like 2025-26 Q1, 2025-06-30 or 30/06/2025.';

/** The rules of what a row is about: authority, period, measure and breakdown. */
export const NAME_RULES = {
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
  'period-far-ahead': error(
    'The period {value} ends more than a year after today.',
    'Check the year, and the date of this computer.'
  ),
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
  )
} as const satisfies Rules;
