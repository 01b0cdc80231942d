import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shown, type Cell } from '#lib/domain/cell.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import { lateReasonsTable } from '#lib/tables/late-reasons-table.ts';
import { avoidableRule, avoidableWords, lateReasonsOf, unevenWords } from './late-reasons.ts';
import { paretoView } from './pareto-view.ts';

const REASONS: readonly LateReason[] = [
  { id: 'scheduling', title: 'Scheduling', group: 'Scheduling', isAvoidable: true },
  { id: 'interest', title: 'In the child’s interest', group: 'Child-centred', isAvoidable: false },
  { id: 'attendance', title: 'Could not attend', group: 'Attendance', isAvoidable: false },
  { id: 'travel', title: 'Travel', group: 'Attendance', isAvoidable: false }
];
const QUARTER = { end: '2025-12-31', span: 'quarter' } as const;
const HIDDEN: Cell = { kind: 'suppressed' };

function area(late: Cell | number, reasons: readonly (number | Cell)[]) {
  const cell = (value: number | Cell): Cell => (typeof value === 'number' ? shown(value) : value);
  return { code: '901', name: 'Aland', members: '', late: cell(late), reasons: reasons.map(cell) };
}
const of = (late: Cell | number, reasons: readonly (number | Cell)[]) =>
  lateReasonsOf(area(late, reasons), REASONS);

describe('20 late reviews: 8 scheduling, 2 child’s interest, 6 attendance, 1 travel', () => {
  const made = of(20, [8, 2, 6, 1]);

  test('stand largest first with their shares of the 20 and running shares', () => {
    expect(made.counts.map(({ reason, share, soFar }) => [reason.id, share, soFar])).toEqual([
      ['scheduling', 40, 40],
      ['attendance', 30, 70],
      ['interest', 10, 80],
      ['travel', 5, 85]
    ]);
  });

  test('3 have no reason, and it is said and drawn', () => {
    expect(made.unexplained).toBe(3);
    expect(unevenWords(made)).toBe('3 late reviews have no reason.');
    expect(paretoView([made], 'Q4').panels[0]?.bars.at(-1)).toMatchObject({
      label: 'No reason given',
      text: '3',
      shareText: '15%',
      soFar: '100%'
    });
  });

  test('8 of 20 are avoidable: 40 %', () => {
    expect(avoidableWords(made)).toBe('8 of 20 late reviews (40%) were late for avoidable reasons.');
  });

  test('groups add up their reasons', () => {
    expect(made.groups).toEqual([
      { name: 'Scheduling', isAvoidable: true, cell: shown(8) },
      { name: 'Child-centred', isAvoidable: false, cell: shown(2) },
      { name: 'Attendance', isAvoidable: false, cell: shown(7) }
    ]);
  });
});

describe('sums that do not hold', () => {
  test('reasons above the late reviews: shares are of the reasons, and it is said', () => {
    const made = of(8, [5, 5, 0, 0]);
    expect(made.counts[0]?.share).toBe(50);
    expect(unevenWords(made)).toBe(
      'The reasons add up to 2 more than the late reviews: shares are of the reasons.'
    );
    expect(avoidableWords(made)).toBe('5 of 10 reasons given (50%) were late for avoidable reasons.');
  });

  test('late reviews not supplied: shares are of the reasons', () => {
    expect(unevenWords(of({ kind: 'not-supplied' }, [5, 5, 0, 0]))).toBe(
      'How many reviews were late is –: shares are of the reasons given.'
    );
  });

  test('no late review has no share, and no number that is none', () => {
    const made = of(0, [0, 0, 0, 0]);
    expect(made.counts.every(({ share }) => share === null)).toBe(true);
    expect(avoidableWords(made)).toBe('No review was late.');
  });
});

describe('a hidden reason', () => {
  const made = of(12, [8, HIDDEN, 2, 0]);

  test('has no share, none beside it, and no avoidable share', () => {
    expect(made.counts.map(({ share, soFar }) => [share, soFar])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null]
    ]);
    expect(avoidableWords(made)).toBe(
      'The avoidable share and running shares are withheld: in the child’s interest is suppressed to protect confidentiality.'
    );
    expect(made.unexplained).toBeNull();
  });

  test('stands last with its mark and without a bar', () => {
    const bar = paretoView([made], 'Q4').panels[0]?.bars.at(-1);
    expect(bar).toMatchObject({ text: '[c]', count: null, share: null });
  });

  test('hides the sum of its group', () => {
    expect(of(12, [8, 2, HIDDEN, 0]).groups[2]?.cell).toEqual(HIDDEN);
  });

  test('a hidden number of late reviews is not given away by the sum of the reasons', () => {
    const hidden = of(HIDDEN, [8, 2, 3, 0]);
    expect(hidden.base).toBeNull();
    expect(paretoView([hidden], 'Q4').panels[0]?.total).toBe('reasons as submitted');
  });

  test('whatever it is, nothing that is said, drawn or tabled changes with it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
        fc.nat(3),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (others, place, one, other) => {
          const cells = [...others.slice(0, place), HIDDEN, ...others.slice(place)];
          const visible = others.reduce((sum, count) => sum + count, 0);
          const all = (hidden: number) => {
            const reasons = of(visible + hidden, cells);
            return JSON.stringify([
              paretoView([reasons], 'Q4'),
              lateReasonsTable([reasons], 'Late', QUARTER)
            ]);
          };
          expect(all(one)).toBe(all(other));
        }
      )
    );
  });
});

describe('the table', () => {
  const table = lateReasonsTable([of(20, [8, 2, 6, 1]), of(5, [1, HIDDEN, 2, 0])], 'Late', QUARTER);
  const texts = (id: string) => table.rows.find((row) => row.id === id)?.cells.map(({ text }) => text);

  test('has a row a reason, each with its group and both areas', () => {
    expect(texts('scheduling')).toEqual([
      'Scheduling',
      'Scheduling',
      'yes',
      '8',
      '40.0',
      '40.0',
      '1',
      '',
      ''
    ]);
    expect(texts('interest')).toEqual([
      'In the child’s interest',
      'Child-centred',
      'no',
      '2',
      '10.0',
      '80.0',
      '[c]',
      '',
      ''
    ]);
  });

  test('adds groups and totals, withheld where a reason is hidden', () => {
    expect(texts('group-Attendance')?.slice(3)).toEqual(['7', '35.0', '', '2', '', '']);
    expect(texts('avoidable')?.slice(3)).toEqual(['8', '40.0', '', 'withheld', '', '']);
    expect(texts('no-reason')?.slice(3)).toEqual(['3', '15.0', '', 'withheld', '', '']);
    expect(texts('base')?.slice(3)).toEqual(['20', '100.0', '', 'withheld', '', '']);
  });
});

test('the rule names the avoidable groups', () => {
  expect(avoidableRule(REASONS)).toBe(
    'Avoidable: scheduling, which the service itself can remove. Every other reason is not counted as avoidable.'
  );
});
