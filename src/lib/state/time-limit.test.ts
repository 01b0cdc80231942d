import { expect, test } from 'vitest';
import { within } from './time-limit.ts';

const never = new Promise<never>(() => undefined);

test('work that ends in time has its outcome', async () => {
  expect(await within(Promise.resolve(42), 1_000, 'late')).toBe(42);
  await expect(within(Promise.reject(new Error('own')), 1_000, 'late')).rejects.toThrow('own');
});

test('work that does not end is given up in words', async () => {
  await expect(within(never, 5, 'It does not answer.')).rejects.toThrow('It does not answer.');
});
