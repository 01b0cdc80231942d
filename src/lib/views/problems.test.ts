import { expect, test } from 'vitest';
import type { Issue } from '#lib/domain/issue.ts';
import { problemGroups } from './problems.ts';

function issue(rule: string, severity: Issue['severity'], row: number, value: string): Issue {
  return {
    rule,
    severity,
    file: 'a.csv',
    row,
    column: 'value',
    value,
    sentence: `${value} is wrong.`,
    fix: 'Mend it.'
  };
}

const issues = [
  issue('sum', 'warning', 2, '9'),
  issue('negative', 'error', 3, '-3'),
  issue('text', 'error', 4, 'many'),
  issue('text', 'error', 5, 'few')
];

test('errors come first, the commonest rule before the others', () => {
  expect(problemGroups(issues, '').map(({ rule, issues: found }) => [rule, found.length])).toEqual([
    ['text', 2],
    ['negative', 1],
    ['sum', 1]
  ]);
});

test.each([
  ['FEW', ['text']],
  ['row 3', ['negative']],
  ['-3', ['negative']],
  ['nothing like it', []]
])('looking for %s finds %j', (wanted, rules) => {
  expect(problemGroups(issues, wanted).map(({ rule }) => rule)).toEqual(rules);
});
