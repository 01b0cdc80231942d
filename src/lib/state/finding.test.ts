import { describe, expect, test } from 'vitest';
import { find, folded, type Findable } from './finding.ts';

const SYNONYMS = [
  { typed: 'icpc', means: 'initial conferences' },
  { typed: 'children in care', means: 'looked after' },
  { typed: 's20', means: 'section 20' }
];

function item(group: string, title: string, others: readonly string[] = []): Findable {
  return { id: `${group} ${title}`, group, title, others, note: '', href: '' };
}

const ITEMS = [
  item('Views', 'Overview', ['Where does the region stand?']),
  item('Views', 'Timeliness', ['Are reviews on time, and if late, why?']),
  item('Authorities', 'Central Bedfordshire', ['Central Beds', '823', 'Central Bedfordshire Council']),
  item('Authorities', 'Southend-on-Sea', ['Southend']),
  item('Looked after', 'Looked after children per 10,000', ['LAC rate']),
  item('Legal status', 'Section 20 for over 12 months', ['Section 20, 12 months']),
  item('Placements', 'In children’s homes', ['Children’s homes']),
  item('Reviews', 'Looked after reviews on time', ['Reviews on time']),
  item('Reviews', 'First reviews on time', ['First reviews']),
  item('Child protection', 'Initial conferences in 15 working days', ['ICPC in 15 days']),
  item('Child protection', 'Initial conferences per 10,000', ['Initial conferences'])
];

const titles = (query: string, only: string | null = null) =>
  find(ITEMS, query, SYNONYMS, only).flatMap(({ items }) => items.map(({ title }) => title));

describe('words as they are compared', () => {
  test.each([
    ['Südend', 'sudend'],
    ['Children’s homes', 'childrens homes'],
    ['Southend-on-Sea', 'southend on sea'],
    ['per 10,000', 'per 10000'],
    ['  LAC   rate ', 'lac rate']
  ])('%s is %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('finding', () => {
  test.each([
    ['southend', 'Southend-on-Sea'],
    ['SOUTHEND ON', 'Southend-on-Sea'],
    ['beds', 'Central Bedfordshire'],
    ['823', 'Central Bedfordshire'],
    ['council', 'Central Bedfordshire'],
    ['lac rate', 'Looked after children per 10,000'],
    ['10000 children', 'Looked after children per 10,000'],
    ['time first', 'First reviews on time'],
    ['childrens', 'In children’s homes'],
    ['s20', 'Section 20 for over 12 months'],
    ['late why', 'Timeliness'],
    ['icpc', 'Initial conferences in 15 working days'],
    ['protection 15', 'Initial conferences in 15 working days'],
    ['bedford', 'Central Bedfordshire']
  ])('%s finds %s first', (query, expected) => {
    expect(titles(query)[0]).toBe(expected);
  });

  test('a name that is the words themselves comes before one that only holds them', () => {
    expect(titles('reviews on time').slice(0, 2)).toEqual([
      'Looked after reviews on time',
      'First reviews on time'
    ]);
  });

  test('a synonym finds what its meaning finds', () => {
    expect(titles('children in care')).toEqual(
      expect.arrayContaining(['Looked after children per 10,000', 'Looked after reviews on time'])
    );
    expect(titles('icpc 10000')).toEqual(['Initial conferences per 10,000']);
  });

  test('every word must match', () => {
    expect(titles('southend rate')).toEqual([]);
    expect(titles('zebra')).toEqual([]);
  });

  test('no words find everything in the order given, under its groups', () => {
    expect(titles('')).toEqual(ITEMS.map(({ title }) => title));
    expect(find(ITEMS, ' ', SYNONYMS).map(({ name }) => name)).toEqual([
      'Views',
      'Authorities',
      'Looked after',
      'Legal status',
      'Placements',
      'Reviews',
      'Child protection'
    ]);
  });

  test('one group alone', () => {
    expect(titles('reviews', 'Reviews')).toEqual(['Looked after reviews on time', 'First reviews on time']);
    expect(titles('southend', 'Reviews')).toEqual([]);
  });

  test('the name of a theme finds its indicators', () => {
    expect(titles('placements')).toEqual(['In children’s homes']);
  });
});
