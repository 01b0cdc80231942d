import { describe, expect, test } from 'vitest';
import type { LateReason } from '#lib/domain/late-reason.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import { REGION } from '../../../tests/support/explained-world.ts';
import { explainLate } from './explain-late.ts';
import { explanationText } from './explanation.ts';
import { lateAddress, readLateAddress, type LateAddress } from './late-address.ts';

const REASONS: readonly LateReason[] = [
  { id: 'scheduling', title: 'Scheduling', group: 'Scheduling', isAvoidable: true },
  { id: 'attendance', title: 'Could not attend', group: 'Attendance', isAvoidable: false },
  { id: 'travel', title: 'Travel', group: 'Attendance', isAvoidable: false }
];
const END = '2025-12-31';

/** Reviews, on time, then by reason: "901 200 180 8 6 1", `c` where one is suppressed. */
function counted(text: string, end = END): readonly ReviewCount[] {
  const [authority = '', ...numbers] = text.split(' ');
  const measures = [
    ['reviews', ''],
    ['reviews_on_time', ''],
    ...REASONS.map(({ id }) => ['reviews_late_reason', id])
  ];
  return measures.map(([measure = '', breakdown = ''], index) => {
    const isHidden = numbers[index] === 'c';
    const value = isHidden ? null : Number(numbers[index]);
    return { authority, end, measure, breakdown, value, symbol: isHidden ? 'c' : null };
  });
}

const ALL = [...counted('901 200 180 8 6 1'), ...counted('902 100 90 5 3 2'), ...counted('903 50 43 c 2 1')];

function explained(
  who: string,
  what: LateAddress['what'],
  span: LateAddress['span'] = 'quarter',
  counts = ALL
) {
  const material = { counts, reasons: REASONS, region: REGION, loaded: false, filesOf: () => [] };
  return explainLate({ who, what, end: END, span }, material);
}

function said(...asked: Parameters<typeof explained>): Readonly<Record<string, string>> {
  const lines = explained(...asked)?.sections.flatMap((section) => section.lines) ?? [];
  return Object.fromEntries(lines.map(({ label, words }) => [label, words]));
}

describe('the address of a figure of late reviews', () => {
  test.each([
    [
      { who: '873', what: { reason: 'travel' }, end: END, span: 'quarter' },
      'late.873.reason-travel.2025-12-31.quarter'
    ],
    [{ who: 'region', what: { group: 1 }, end: END, span: 'year' }, 'late.region.group-1.2025-12-31.year'],
    [{ who: 'region', what: 'no-reason', end: END, span: 'year' }, 'late.region.no-reason.2025-12-31.year']
  ] as const)('is written and read again', (address, text) => {
    expect(lateAddress(address)).toBe(text);
    expect(readLateAddress(text)).toEqual(address);
  });

  test.each([
    '',
    'late.873.weather.2025-12-31.quarter',
    'late.873.group-one.2025-12-31.year',
    'late.873.base.2025-12-31'
  ])('is nothing in “%s”', (text) => {
    expect(readLateAddress(text)).toBe(null);
  });
});

describe('20 of 200 late: 8 scheduling, 6 attendance, 1 travel, 5 without a reason', () => {
  test('a reason: its share of the 20, and the running share with all larger', () => {
    expect(explained('901', { reason: 'attendance' })).toMatchObject({
      title: 'Late reviews by reason: Could not attend, Ashby',
      figure: '6 reviews',
      status: 'illustrative'
    });
    expect(said('901', { reason: 'attendance' })).toMatchObject({
      Counted: 'reviews held late with this as their main reason; group Attendance',
      Share: '6 ÷ 20 × 100 = 30, in per cent of the late reviews',
      'Running share, this and all larger': '8 + 6 = 14; 14 ÷ 20 × 100 = 70',
      Row: 'measure reviews_late_reason, breakdown attendance, 2025-26 Q3'
    });
  });

  test('a group, what has no reason, and what shares are of', () => {
    expect(said('901', { group: 1 })).toMatchObject({
      Added: '6 + 1 = 7',
      Share: '7 ÷ 20 × 100 = 35, in per cent of the late reviews'
    });
    expect(said('901', 'no-reason')['Worked out']).toBe('20 late reviews − 15 with a reason = 5');
    expect(said('901', 'base')['Worked out']).toBe('200 reviews held − 180 on time = 20');
    expect(said('901', 'avoidable')['Share']).toBe('8 ÷ 20 × 100 = 40, in per cent of the late reviews');
  });
});

test('the region is added over those who gave every count, and says who is left out', () => {
  // Scheduling 8 + 5 = 13 of 20 + 10 late.
  expect(said('region', { reason: 'scheduling' })).toMatchObject({
    'By authority': 'Ashby 8, Brome 5',
    Share: '13 ÷ 30 × 100 = 43.3333…, in per cent of the late reviews',
    Authorities: '2 of 3 authorities; left out, because a count is missing or suppressed: Corby'
  });
  expect(said('region', 'base')['Worked out']).toBe('300 reviews held − 270 on time = 30');
});

test('where a reason is suppressed no explanation has a share, or the total it could be worked out from', () => {
  const kinds: LateAddress['what'][] = [
    ...REASONS.map(({ id }) => ({ reason: id })),
    { group: 0 },
    { group: 1 },
    'avoidable',
    'no-reason',
    'base'
  ];
  for (const what of kinds) {
    const explanation = explained('903', what);
    const text = explanation === null ? '' : explanationText(explanation);
    expect(text).toMatch(/withheld|suppressed/);
    // 50 held, 43 on time, 7 late, so 4 for scheduling.
    expect(text).not.toMatch(/\b(4|7|43|50)\b|÷/);
  }
});

test('four quarters are written one by one', () => {
  const year = ['2025-03-31', '2025-06-30', '2025-09-30', END].flatMap((end) =>
    counted('901 200 180 8 6 1', end)
  );
  expect(said('901', { reason: 'travel' }, 'year', year)).toMatchObject({
    'By quarter': '2024-25 Q4 1, 2025-26 Q1 1, 2025-26 Q2 1, 2025-26 Q3 1',
    Share: '4 ÷ 80 × 100 = 5, in per cent of the late reviews'
  });
});
