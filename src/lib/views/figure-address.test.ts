import { describe, expect, test } from 'vitest';
import { figureAddress, readFigureAddress } from './figure-address.ts';

describe('the address of a figure', () => {
  const figure = {
    indicator: 'lac-rate',
    area: '873',
    source: 'published',
    end: '2025-03-31',
    span: 'year',
    part: 'value'
  } as const;

  test.each([
    [figure, 'lac-rate.873.published.2025-03-31.year'],
    [{ ...figure, part: 'neighbours' }, 'lac-rate.873.published.2025-03-31.year.neighbours'],
    [
      { ...figure, area: 'upper-quartile', source: 'submitted', span: 'quarter' },
      'lac-rate.upper-quartile.submitted.2025-03-31.quarter'
    ],
    [
      { ...figure, part: 'neighbours', by: 'nfer-2021-median' },
      'lac-rate.873.published.2025-03-31.year.neighbours.nfer-2021-median'
    ],
    [
      { ...figure, area: '815', part: 'beside', beside: '926' },
      'lac-rate.815.published.2025-03-31.year.beside.926'
    ],
    [{ ...figure, among: 'mix' }, 'lac-rate.873.published.2025-03-31.year.mix']
  ] as const)('is written and read again', (one, text) => {
    expect(figureAddress(one)).toBe(text);
    expect(readFigureAddress(text)).toEqual(one);
  });

  test.each([
    '',
    'lac-rate',
    'lac-rate.873.published.2025-03-31',
    'lac-rate.873.guessed.2025-03-31.year',
    'lac-rate.nobody.published.2025-03-31.year',
    'lac-rate.873.published.31-03-2025.year',
    'lac-rate.873.published.2025-03-31.year.somewhere',
    'lac-rate.873.published.2025-03-31.year.value',
    'lac-rate.873.published.2025-03-31.year.rank.rank',
    'lac-rate.873.published.2025-03-31.year.mix.rank',
    'lac-rate.873.published.2025-03-31.year.'
  ])('is nothing in “%s”', (text) => {
    expect(readFigureAddress(text)).toBe(null);
  });
});
