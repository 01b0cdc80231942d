import { describe, expect, test } from 'vitest';
import type { Authority } from '#lib/domain/authority.ts';
import { completenessBoard } from '#lib/views/completeness-board.ts';
import { completenessProvenance, completenessTable } from './completeness-table.ts';

const essex: Authority = {
  code: '881',
  gss: 'E10000012',
  name: 'Essex County',
  shortName: 'Essex',
  slug: 'essex',
  aliases: [],
  type: 'county',
  validFrom: null,
  validTo: null,
  successors: []
};

const board = completenessBoard({
  end: '2025-06-30',
  authorities: [essex],
  received: [
    { authority: '881', theme: 'Looked after', received: 12, expected: 12, missing: [] },
    { authority: '881', theme: 'Reviews', received: 3, expected: 5, missing: ['reviews', 'first_reviews'] }
  ],
  warned: [],
  explained: [],
  presences: [
    { date: '2025-09-17', meeting: 'Quarterly meeting', authority: '881', represented: 'attended' }
  ],
  measures: [{ id: 'reviews', title: 'Reviews held' }]
});

describe('the board as a table', () => {
  const table = completenessTable(board);

  test('has a column for each theme and meeting, and every cell in its place', () => {
    expect(table.title).toBe('Submissions received, 2025-26 Q1');
    expect(table.columns.map(({ title, note }) => (note ? `${title} (${note})` : title))).toEqual([
      'Authority',
      'Looked after',
      'Reviews',
      'Cells received',
      'Cells asked for',
      'Share received',
      'Warnings on the whole file',
      'Quarterly meeting (17 September 2025)'
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      [
        'Essex County',
        '✓ accepted: 12',
        '◐ partial: 3 of 5; missing: Reviews held; first_reviews',
        '15',
        '17',
        '88%',
        '0',
        '● attended'
      ]
    ]);
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
  });

  test('says where it comes from and what its marks mean', () => {
    expect(completenessProvenance(board, 'Illustrative')).toMatchObject({
      title: 'Submissions received: 2025-26 Q1: 1 of 1 in, 88% of cells; none outstanding.',
      period: '2025-26 Q1, the quarter to 30 June 2025',
      status: 'Illustrative'
    });
  });
});
