import type { Term } from '#lib/domain/indicator.ts';

/** What a numerator or denominator says, or in what way it cannot be read. */
export type Expression =
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'population' }
  | { readonly kind: 'unreadable'; readonly reason: string };

const TERM = /^([a-z][a-z0-9_]*)(?::(@?[A-Za-z0-9-]+))?$/;
const SEPARATOR = / ([+-]) /;

/** Reads `reviews - reviews_on_time`, `lac_placed_in:@others + lac_placed_in:not-known`, `population` or nothing (no terms). */
export function parseExpression(text: string): Expression {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'terms', terms: [] };
  if (trimmed === 'population') return { kind: 'population' };
  const pieces = trimmed.split(SEPARATOR);
  const terms = pieces.flatMap((piece, index) => termAt(piece, index, pieces));
  const unread = pieces.find((piece, index) => index % 2 === 0 && !TERM.test(piece));
  if (unread === undefined) return { kind: 'terms', terms };
  return {
    kind: 'unreadable',
    reason: `'${unread}' is no term. Write measure or measure:breakdown, joined by ' + ' or ' - '.`
  };
}

/** Terms stand at even places of the pieces, the sign of each before it. */
function termAt(piece: string, index: number, pieces: readonly string[]): readonly Term[] {
  const match = TERM.exec(piece);
  if (index % 2 !== 0 || match === null) return [];
  const [, measure = '', breakdown = ''] = match;
  return [{ sign: pieces[index - 1] === '-' ? -1 : 1, measure, breakdown }];
}
