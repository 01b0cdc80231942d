import { describe, expect, test } from 'vitest';
import { parseExpression } from './expression.ts';

describe('an expression', () => {
  test.each([
    ['', []],
    ['lac', [[1, 'lac', '']]],
    [
      'reviews - reviews_on_time',
      [
        [1, 'reviews', ''],
        [-1, 'reviews_on_time', '']
      ]
    ],
    [
      'lac_placed_in:@others + lac_placed_in:elsewhere-england',
      [
        [1, 'lac_placed_in', '@others'],
        [1, 'lac_placed_in', 'elsewhere-england']
      ]
    ],
    ['participation:PN1', [[1, 'participation', 'PN1']]],
    ['lac_placed_in:919', [[1, 'lac_placed_in', '919']]]
  ])('%s', (text, terms) => {
    expect(parseExpression(text)).toEqual({
      kind: 'terms',
      terms: terms.map(([sign, measure, breakdown]) => ({ sign, measure, breakdown }))
    });
  });

  test('population stands alone', () => {
    expect(parseExpression('population')).toEqual({ kind: 'population' });
  });

  test.each(['reviews+other', 'reviews + ', 'reviews * 2', 'Reviews', 'lac:', '- reviews'])(
    '%s cannot be read, and the reason names the piece',
    (text) => {
      expect(parseExpression(text)).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringContaining('is no term')
      });
    }
  );
});
