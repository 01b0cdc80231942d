import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOOK } from './docx-look.ts';

test('a Word file has the colours of the site’s light theme', () => {
  const tokens = readFileSync('src/tokens.css', 'utf8');
  const light = Object.fromEntries(
    Object.keys(LOOK).map((name) => [
      name,
      new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}),`).exec(tokens)?.[1]
    ])
  );
  expect(light).toEqual(LOOK);
});
