import { expect, test } from 'vitest';
import { textReader } from './text-reader.ts';

/** Texts one after another, as an engine answers a column of them. */
function column(texts: readonly string[]) {
  const parts = texts.map((text) => new TextEncoder().encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  const places: (readonly [number, number])[] = [];
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    places.push([end, (end += part.length)]);
  }
  return { bytes, places };
}

function read(texts: readonly string[]): readonly string[] {
  const { bytes, places } = column(texts);
  const textAt = textReader();
  return places.map(([from, to]) => textAt(bytes, from, to));
}

test('texts are read as they stand, those of no letters and of more bytes than letters among them', () => {
  const texts = ['919', '', 'lac', '919', 'Ynys Môn', '“≥ 5”', '919', '👨‍👩‍👧', 'lac', ''];
  expect(read(texts)).toEqual(texts);
});

test('no text is taken for another: a hundred thousand different ones, and each again', () => {
  const texts = Array.from({ length: 100_000 }, (_, index) => `${index % 2 === 0 ? 'n' : ''}${index}`);
  expect(read([...texts, ...texts])).toEqual([...texts, ...texts]);
});

test('a start that another text has, and texts too long to be remembered', () => {
  const long = 'x'.repeat(64);
  const texts = ['lac', 'lac_placement', 'la', long, `${long}x`, `${long}y`, long, `${long}x`];
  expect(read(texts)).toEqual(texts);
});

test('what is remembered does not change with the bytes that it was read from', () => {
  const { bytes } = column(['lac']);
  const textAt = textReader();
  expect(textAt(bytes, 0, 3)).toBe('lac');
  bytes.set(new TextEncoder().encode('cin'));
  expect(textAt(bytes, 0, 3)).toBe('cin');
  expect(textAt(new TextEncoder().encode('lac'), 0, 3)).toBe('lac');
});
