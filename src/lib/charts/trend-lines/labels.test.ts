import { expect, test } from 'vitest';
import { spreadLabels } from './labels.ts';

test.each([
  ['far apart: left alone', [20, 60, 100], [20, 60, 100]],
  ['touching: pushed down', [50, 52, 54], [50, 65, 80]],
  ['at the bottom: pushed up', [98, 99, 100], [70, 85, 100]],
  ['in any order: each keeps its own', [60, 20, 62], [60, 20, 75]],
  ['a line without a value has no label', [null, 40, null], [null, 40, null]]
])('%s', (_, wanted, expected) => {
  expect(spreadLabels(wanted, 15, 0, 100)).toEqual(expected);
});
