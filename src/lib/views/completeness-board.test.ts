import { describe, expect, test } from 'vitest';
import type { Authority } from '#lib/domain/authority.ts';
import { completenessBoard, type BoardInput } from '#lib/views/completeness-board.ts';
import { shareWords } from '#lib/views/completeness-words.ts';

const END = '2025-06-30';

function authority(code: string, shortName: string): Authority {
  const dates = { validFrom: null, validTo: null, successors: [] };
  return { code, gss: '', name: shortName, shortName, slug: code, aliases: [], type: '', ...dates };
}

const received = (code: string, looked: number, reviews: number): BoardInput['received'] => [
  {
    authority: code,
    theme: 'Looked after',
    received: looked,
    expected: 12,
    missing: looked < 12 ? ['lac', 'lac_age'] : []
  },
  {
    authority: code,
    theme: 'Reviews',
    received: reviews,
    expected: 5,
    missing: reviews < 5 ? ['reviews'] : []
  }
];

const INPUT: BoardInput = {
  end: END,
  authorities: [
    authority('881', 'Essex'),
    authority('919', 'Hertfordshire'),
    authority('821', 'Luton'),
    authority('926', 'Norfolk'),
    authority('883', 'Thurrock')
  ],
  received: [
    ...received('881', 12, 5),
    ...received('919', 10, 5),
    ...received('821', 0, 0),
    ...received('926', 12, 3),
    ...received('883', 0, 0)
  ],
  warned: [
    { authority: '881', theme: 'Reviews', warnings: 2, unexplained: 1 },
    { authority: '919', theme: 'Looked after', warnings: 1, unexplained: 0 },
    { authority: '919', theme: '', warnings: 1, unexplained: 1 }
  ],
  explained: [
    { authority: '926', theme: 'Looked after', measure: 'lac_age', breakdown: '1-4', received: true },
    { authority: '926', theme: 'Reviews', measure: 'reviews', breakdown: '', received: false },
    { authority: '926', theme: 'Reviews', measure: 'reviews_on_time', breakdown: '', received: false }
  ],
  presences: [
    { date: '2025-06-18', meeting: 'June', authority: '881', represented: 'attended' },
    { date: '2025-09-17', meeting: 'September', authority: '881', represented: 'attended' },
    { date: '2025-09-17', meeting: 'September', authority: '919', represented: 'apologies' },
    { date: '2025-09-17', meeting: 'September', authority: '821', represented: 'update-sent' },
    { date: '2025-09-30', meeting: 'Extra', authority: '926', represented: 'attended' },
    { date: '2025-12-10', meeting: 'December', authority: '881', represented: 'attended' }
  ],
  measures: [
    { id: 'lac', title: 'Looked after children' },
    { id: 'lac_age', title: 'Looked after children by age' },
    { id: 'reviews', title: 'Reviews held' }
  ]
};
const BOARD = completenessBoard(INPUT);

describe('the board', () => {
  test('has a headline', () => {
    // 17 + 15 + 0 + 15 + 0 of 5 × 17 cells = 47 of 85 = 55.3 %
    expect(BOARD.headline).toBe(
      '2025-26 Q1: 3 of 5 in, 55% of cells; 2 with warnings; Luton and Thurrock outstanding.'
    );
  });

  test('says the state of each authority and theme in a mark and words', () => {
    const board = BOARD.rows.map((row) => [
      row.authority.shortName,
      ...row.cells.map(({ mark, words }) => `${mark} ${words}`)
    ]);
    expect(board).toEqual([
      ['Essex', '✓ accepted: 12', '▲ in: 5, 2 warnings (1 unexplained)'],
      ['Hertfordshire', '◐ partial: 10 of 12, 1 warning (explained)', '✓ accepted: 5'],
      ['Luton', '○ not received', '○ not received'],
      ['Norfolk', '◆ explained: 12, 1 not available', '◆ explained: 3 of 5, 2 not available'],
      ['Thurrock', '○ not received', '○ not received']
    ]);
  });

  test('names the measures that are missing and not explained, and the warnings of the whole file', () => {
    const [essex, herts, , norfolk] = BOARD.rows;
    expect(herts?.cells[0]?.missing).toEqual(['Looked after children', 'Looked after children by age']);
    expect(norfolk?.cells[1]?.missing).toEqual([]);
    expect([essex?.fileWarnings, herts?.fileWarnings]).toEqual([0, 1]);
    expect([herts?.received, herts?.expected]).toEqual([15, 17]);
  });

  test('shows who was represented in the three months after the quarter', () => {
    expect(BOARD.meetings.map(({ title }) => title)).toEqual(['September', 'Extra']);
    const [essex, herts, luton, norfolk] = BOARD.rows.map((row) =>
      row.represented.map(({ mark, words }) => `${mark} ${words}`)
    );
    expect(essex).toEqual(['● attended', '– not recorded']);
    expect(herts).toEqual(['◌ apologies', '– not recorded']);
    expect(luton).toEqual(['◒ update sent', '– not recorded']);
    expect(norfolk).toEqual(['– not recorded', '● attended']);
    expect(BOARD.noMeeting).toBe('');
  });

  test('says so when no meeting is recorded', () => {
    const later = completenessBoard({ ...INPUT, end: '2025-12-31' });
    expect(later.meetings).toEqual([]);
    expect(later.noMeeting).toBe(
      'No meeting is recorded in the three months after 31 December 2025. The last before it was on 10 December 2025.'
    );
    expect(completenessBoard({ ...INPUT, presences: [] }).noMeeting).toBe(
      'No meeting is recorded in the three months after 30 June 2025.'
    );
  });

  test('says so when all is in', () => {
    const full = { ...INPUT, received: ['881', '919'].flatMap((code) => received(code, 12, 5)), warned: [] };
    const { headline } = completenessBoard({ ...full, authorities: INPUT.authorities.slice(0, 2) });
    expect(headline).toBe('2025-26 Q1: 2 of 2 in, 100% of cells; none outstanding.');
  });
});

test.each([
  [0, 200, '0%'],
  [1, 200, 'under 1%'],
  [168, 200, '84%'],
  [199, 200, 'over 99%'],
  [200, 200, '100%'],
  [0, 0, '0%']
])('%i of %i cells is %s', (part, whole, words) => {
  expect(shareWords(part, whole)).toBe(words);
});
