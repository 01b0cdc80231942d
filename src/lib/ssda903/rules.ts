import type { Severity } from '#lib/domain/issue.ts';

/** What may be wrong with a dropped file. `{words}` are filled in; none of them is ever taken from a child's row, save a code. */
export interface Rule903 {
  readonly severity: Severity;
  readonly sentence: string;
  readonly fix: string;
}

function error(sentence: string, fix: string): Rule903 {
  return { severity: 'error', sentence, fix };
}

function warning(sentence: string, fix: string): Rule903 {
  return { severity: 'warning', sentence, fix };
}

const MEND = 'Mend it in the case system or the file and drop the files again.';

/** Every rule, by id. An error leaves the measures that need the row empty; a warning lets them stand. */
export const RULES_903 = {
  'file-empty': error('The file is empty.', 'Choose another file.'),
  'file-too-big': error('The file is larger than {limit} MB.', 'Choose the CSV files of one or two years.'),
  'file-not-csv': error('This is {kind}, not a CSV file.', 'Export the 903 as CSV files and drop those.'),
  'file-not-known': warning(
    'The headings are those of no file of the 903, so it was not used.',
    'Leave the first row as the statutory format has it: CHILD and the columns beside it.'
  ),
  'column-missing': error(
    'The column is missing from {file}, so the file was not used.',
    'Export it again with all its columns.'
  ),
  'column-twice': error(
    'The column stands in {file} twice, so the file was not used.',
    'Keep one of the two.'
  ),
  'row-unread': error(
    'The row has more or fewer cells than there are headings, or a quotation mark too many.',
    MEND
  ),
  'child-missing': error('The row names no child.', MEND),
  'day-missing': error('The day is missing.', MEND),
  'day-unreadable': error('This is not a day written like 31/03/2025 or 2025-03-31.', MEND),
  'number-unreadable': error('This is not a number of miles.', MEND),
  'code-missing': error('The code is missing.', MEND),
  'code-unknown': error(
    'The return has no such code.',
    `${MEND} A new code is added in data/ssda903-codes.csv.`
  ),
  'end-before-start': error('The episode ends before it begins.', MEND),
  'end-without-reason': error('The episode has an end and no reason for it.', MEND),
  'reason-without-end': error('The episode has a reason for its end and no end.', MEND),
  'episodes-overlap': warning(
    'The episode begins before an earlier one of the same child ends. Where both hold, this one was counted.',
    MEND
  ),
  'episode-twice': warning(
    'The episode stands there twice. It was counted once.',
    'Leave one of the two rows out.'
  ),
  'episode-differs': warning(
    'The same episode stands there otherwise in another row. The one with an end, or else the last read, was counted.',
    'Leave the row that is out of date out.'
  ),
  'episode-not-continued': error(
    'The next episode should begin the day this one ends, and there is none.',
    MEND
  ),
  'break-into-care': warning(
    'The child passes between a series of short breaks and other care without a start or an end of care.',
    'Check whether the child belongs in the figures of children who started or ceased.'
  ),
  'birth-missing': error(
    'No file gives the child’s date of birth.',
    'Add it to the Header file and drop the files again.'
  ),
  'birth-differs': error('Two rows give the same child two dates of birth.', MEND),
  'review-twice': warning(
    'The review stands there twice. It was counted once.',
    'Leave one of the two rows out.'
  ),
  'participation-age': warning(
    'The code and the age at the review do not agree on whether the child was 4.',
    MEND
  ),
  'quarter-not-held': error(
    'The files hold nothing that happened in the quarter.',
    'Choose another quarter, or files that reach into it.'
  ),
  'quarter-perhaps-not-whole': warning(
    'Nothing in the files happened in the last {days} days of the quarter: they may have been made before it ended.',
    'If so, export them again and drop those.'
  ),
  'distance-missing': warning(
    '{count} of the children have no distance; they were not counted as over 20 miles.',
    'Nothing, if it is not known.'
  ),
  'more-of-the-same': warning(
    '{count} more problems of the rule “{rule}” are not listed.',
    'Mend the listed ones first; they are most likely the same mistake.'
  )
} satisfies Readonly<Record<string, Rule903>>;

export type RuleId903 = keyof typeof RULES_903;
