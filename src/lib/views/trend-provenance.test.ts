import { expect, test } from 'vitest';
import { trendProvenance } from './trend-provenance.ts';

const NEWEST = {
  title: 'LAC rate',
  period: '31 March 2025',
  status: 'Published official figures',
  source: 'Department for Education',
  comparators: 'mean of ten',
  rules: 'Ranks: 1 is the highest'
};

test.each([
  [['31 March 2021', '31 March 2023', '31 March 2025'], '31 March 2021 to 31 March 2025'],
  [['31 March 2025'], '31 March 2025'],
  [[], '31 March 2025']
])('trends at %j are of the period %s', (endLabels, period) => {
  const found = trendProvenance(NEWEST, [{ endLabels }]);
  expect(found).toMatchObject({ title: 'LAC rate', period, status: NEWEST.status });
  expect(found.rules).not.toContain('Ranks');
});
