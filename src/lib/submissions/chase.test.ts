import { describe, expect, test } from 'vitest';
import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Measure } from '#lib/domain/measure.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { explainedCells, missingCells } from './cell-answers.ts';
import { chaseMessage, warningsMessage, type ChaseAddress } from './chase.ts';
import { themeWarnings } from './theme-warnings.ts';

const END = '2025-06-30';

function measure(
  id: string,
  theme: string,
  title: string,
  hasTotal: boolean,
  ...breakdowns: string[]
): Measure {
  const categories = breakdowns.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), title: name }));
  return { id, theme, title, unit: 'children', basis: 'S', hasTotal, definition: '', breakdowns: categories };
}

/** Ten cells: 1 + 2 + 3 looked after, 1 + 3 of reviews. */
const CONTRACT: SubmissionContract = {
  regionTitle: 'Eastern Region',
  authorities: ['821', '919'].map((code) => ({
    code,
    gss: '',
    name: code,
    shortName: code,
    slug: code,
    aliases: [],
    type: '',
    validFrom: null,
    validTo: null,
    successors: []
  })),
  outside: [],
  measures: [
    measure('lac', 'Looked after', 'Looked after children', true),
    measure('lac_age', 'Looked after', 'Looked after children by age', false, 'Under 1', '1 to 4'),
    measure('lac_started', 'Looked after', 'Children who started', true, 'Under 1', '1 to 4'),
    measure('reviews', 'Reviews', 'Reviews held', true),
    measure(
      'reviews_late_reason',
      'Reviews',
      'Late reviews by reason',
      false,
      'Scheduling',
      'Capacity',
      'Other'
    )
  ],
  sums: [],
  pairs: [],
  countingWays: []
};

function observed(measureId: string, breakdown: string, value: number | null, note = ''): Observation {
  const symbol = value === null ? 'x' : null;
  return { authority: '821', end: END, measure: measureId, breakdown, value, symbol, note };
}

const GIVEN = {
  observations: [
    observed('lac', '', 359),
    observed('lac_age', 'under-1', 20),
    observed('lac_age', '1-to-4', null, 'new system'),
    observed('lac_started', '1-to-4', 3),
    { ...observed('reviews', '', 70), end: '2025-03-31' },
    observed('reviews_late_reason', 'capacity', null)
  ],
  explained: [
    { end: END, measure: 'reviews_late_reason', breakdown: 'other', note: 'not recorded' },
    { end: '2025-03-31', measure: 'lac_started', breakdown: '', note: 'other quarter' }
  ]
};

const ADDRESS: ChaseAddress = {
  authority: '821',
  authorityName: 'Luton',
  end: END,
  template: 'luton-2025-26-q1-submission.csv',
  place: 'https://example.org/submissions/'
};

describe('the cells of a quarter', () => {
  test('that are neither given nor explained are missing', () => {
    expect(missingCells(GIVEN, CONTRACT, END)).toEqual([
      { measure: 'lac_started', breakdown: '' },
      { measure: 'lac_started', breakdown: 'under-1' },
      { measure: 'reviews', breakdown: '' },
      { measure: 'reviews_late_reason', breakdown: 'scheduling' }
    ]);
  });

  test('that are not available and say why are explained', () => {
    expect(explainedCells(GIVEN, CONTRACT, END)).toEqual([
      { measure: 'lac_age', breakdown: '1-to-4', theme: 'Looked after', received: true, note: 'new system' },
      {
        measure: 'reviews_late_reason',
        breakdown: 'other',
        theme: 'Reviews',
        received: false,
        note: 'not recorded'
      }
    ]);
  });
});

describe('a message that chases figures', () => {
  test('lists exactly what is missing, by theme', () => {
    expect(chaseMessage(GIVEN, CONTRACT, ADDRESS)?.split('\n')).toEqual([
      'Benchmarking submission 2025-26 Q1: Luton',
      '',
      'Dear colleague',
      '',
      'Thank you for the submission of Luton for 2025-26 Q1, the quarter to 30 June 2025. Of its 10 figures, 4 are still blank and without a note:',
      '',
      'Looked after',
      '- Children who started: total; Under 1',
      '',
      'Reviews',
      '- Reviews held',
      '- Late reviews by reason: Scheduling',
      '',
      'The template, “luton-2025-26-q1-submission.csv”, has a row for each figure: https://example.org/submissions/.',
      'Please fill in the column “value”, load the file on that page to check it, and send it with its receipt.',
      'Where a figure cannot be given, write x and say why in the column “note”.',
      '',
      'If it is already on its way, thank you, and please take no notice of this message.',
      '',
      'With kind regards',
      ''
    ]);
  });

  test('says so when nothing has come', () => {
    const lines = chaseMessage({ observations: [], explained: [] }, CONTRACT, ADDRESS)?.split('\n') ?? [];
    expect(lines.slice(4, 11)).toEqual([
      'We have not received the submission of Luton for 2025-26 Q1, the quarter to 30 June 2025. These are the 10 figures it is asked for:',
      '',
      'Looked after',
      '- Looked after children',
      '- Looked after children by age, all 2 figures: Under 1; 1 to 4',
      '- Children who started, all 3 figures: total; Under 1; 1 to 4',
      ''
    ]);
  });

  test('is not written when nothing is missing', () => {
    const all = CONTRACT.measures.flatMap(({ id, hasTotal, breakdowns }) =>
      [...(hasTotal ? [''] : []), ...breakdowns.map((one) => one.id)].map((breakdown) =>
        observed(id, breakdown, 1)
      )
    );
    expect(chaseMessage({ observations: all, explained: [] }, CONTRACT, ADDRESS)).toBeNull();
  });
});

describe('a message about warnings', () => {
  const warning: Issue = {
    rule: 'change-large',
    severity: 'warning',
    file: 'luton.csv',
    row: 7,
    column: 'value',
    value: '70',
    sentence: 'reviews went\nfrom 20 to 70, a change of more than half.',
    fix: 'Check it; if it is right, say why in a note.'
  };

  test('lists each with its row, on one line', () => {
    const lines = warningsMessage([warning, { ...warning, row: null }], ADDRESS)?.split('\n') ?? [];
    expect(lines.slice(4, 8)).toEqual([
      'Thank you for the submission of Luton for 2025-26 Q1, the quarter to 30 June 2025 (“luton.csv”). Its figures are in. 2 warnings without an explanation:',
      '',
      '- Row 7: reviews went from 20 to 70, a change of more than half. Check it; if it is right, say why in a note.',
      '- The file: reviews went from 20 to 70, a change of more than half. Check it; if it is right, say why in a note.'
    ]);
  });

  test('is not written without one', () => {
    expect(warningsMessage([], ADDRESS)).toBeNull();
    expect(warningsMessage([{ ...warning, severity: 'error' }], ADDRESS)).toBeNull();
  });
});

test('warnings are counted by theme, those of the file apart, those of other quarters not at all', () => {
  const warning = (authority: string, end: string | null, id: string | null, reason = '') => ({
    authority,
    end,
    measure: id,
    reason
  });
  const placed = [
    warning('919', END, 'reviews'),
    warning('919', END, 'reviews_late_reason', 'two teams joined'),
    warning('919', END, 'lac', ' '),
    warning('919', '2025-03-31', 'lac'),
    warning('821', null, null)
  ];
  expect(themeWarnings(placed, CONTRACT, END)).toEqual([
    { authority: '821', theme: '', warnings: 1, unexplained: 1 },
    { authority: '919', theme: 'Looked after', warnings: 1, unexplained: 1 },
    { authority: '919', theme: 'Reviews', warnings: 2, unexplained: 1 }
  ]);
});
