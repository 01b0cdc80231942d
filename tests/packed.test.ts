import { expect, test } from 'vitest';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { packFigures, unpackFigures } from '#lib/views/packed.ts';

/** The value with its averages rounded as a page carries them: nine significant digits. */
function asCarried(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(9)) : part
    )
  );
}

test('what a page carries of every indicator is what was asked of the engine', async () => {
  const { catalogue, figures } = await siteFigures();
  const compared = catalogue.indicators.filter(({ kind }) => kind !== 'grade');
  expect(compared.length).toBeGreaterThan(47);
  for (const { id, kind } of compared) {
    const own = figures.get(id) ?? { published: null, submitted: null };
    const carried = unpackFigures(packFigures(own), kind);
    expect(asCarried(carried), id).toEqual(asCarried(own));
  }
}, 60_000);

test('text that was never packed is refused', () => {
  const packed = { published: null, submitted: { notes: [''], tables: '2025-03-31;1;1;;month;919;;;0;|' } };
  expect(() => unpackFigures(packed, 'count')).toThrow('A packed span is q or y, not month.');
});
