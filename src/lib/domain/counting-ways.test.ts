import { describe, expect, test } from 'vitest';
import { questionsOf, readTags, tagsIn, wordsIn, type CountingQuestion } from './counting-ways.ts';

const FTE: CountingQuestion = {
  id: 'fte',
  title: 'Full-time equivalents',
  asks: 'Contracted or in post?',
  measure: 'iro_fte_in_post',
  answers: [
    { id: 'fte-in-post', words: 'officers in post' },
    { id: 'fte-contracted', words: 'contracted hours' }
  ]
};
const AGENCY: CountingQuestion = {
  ...FTE,
  id: 'agency',
  answers: [
    { id: 'agency-included', words: 'agency counted' },
    { id: 'agency-excluded', words: 'agency left out' }
  ]
};

describe('tags in a note', () => {
  test.each([
    ['#fte-contracted', ['fte-contracted'], ''],
    ['Two on leave; #fte-contracted', ['fte-contracted'], 'Two on leave'],
    ['#fte-contracted; two on leave.', ['fte-contracted'], 'two on leave.'],
    ['#fte-contracted, #agency-excluded', ['fte-contracted', 'agency-excluded'], ''],
    ['As before #FTE_Contracted, two on leave', ['FTE_Contracted'], 'As before, two on leave'],
    ['# fte–contracted', ['fte–contracted'], ''],
    ['Ticket #2041 is open', [], 'Ticket #2041 is open'],
    ['no tag; at all', [], 'no tag; at all'],
    ['', [], '']
  ])('%s', (note, tags, words) => {
    expect(tagsIn(note)).toEqual(tags);
    expect(wordsIn(note)).toBe(words);
  });
});

describe('what tags answer', () => {
  test.each(['#fte-contracted', '#FTE-Contracted', '#fte_contracted', '#fte—contracted', '# ftecontracted'])(
    '%s is one answer',
    (note) => {
      const { ways, contradicted, unknown } = readTags(tagsIn(note), [FTE, AGENCY]);
      expect([...ways]).toEqual([['fte', 'fte-contracted']]);
      expect([contradicted, unknown]).toEqual([[], []]);
    }
  );

  test('two questions are answered in one note', () => {
    const { ways } = readTags(tagsIn('#agency-included #fte-in-post'), [FTE, AGENCY]);
    expect(Object.fromEntries(ways)).toEqual({ fte: 'fte-in-post', agency: 'agency-included' });
  });

  test('two answers to one question are none', () => {
    const { ways, contradicted } = readTags(tagsIn('#fte-in-post; #fte-contracted'), [FTE, AGENCY]);
    expect(ways.size).toBe(0);
    expect(contradicted).toEqual([FTE]);
  });

  test('the same answer twice is one', () => {
    expect(readTags(tagsIn('#fte-in-post; #FTE-in-post'), [FTE]).ways.get('fte')).toBe('fte-in-post');
  });

  test('a tag of no question is named as it stands', () => {
    expect(readTags(tagsIn('#fte-contract'), [FTE]).unknown).toEqual(['fte-contract']);
  });
});

test('a question bears on the indicators that its measure stands in, above or below the line', () => {
  const term = (measure: string) => ({ sign: 1, measure, breakdown: '' }) as const;
  const questions = [FTE, { ...AGENCY, measure: 'lac' }];
  expect(
    questionsOf({ numerator: [term('lac')], denominator: [term('iro_fte_in_post')] }, questions)
  ).toEqual(questions);
  expect(questionsOf({ numerator: [term('lac')], denominator: 'population' }, questions)).toEqual([
    questions[1]
  ]);
  expect(questionsOf({ numerator: [term('reviews')], denominator: [] }, questions)).toEqual([]);
});
