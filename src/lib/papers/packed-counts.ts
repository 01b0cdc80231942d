import type { Observation, ValueSymbol } from '#lib/domain/observation.ts';

/** A submitted count without its note. `end` is an ISO day; `breakdown` is empty for a total. */
export type Count = Omit<Observation, 'note'>;

const SYMBOLS: readonly ValueSymbol[] = ['c', 'x', 'z', 'low'];

/** One authority's counts as a file carries them: a line a count, its quarter's last day, measure, breakdown and value or symbol. */
export function packSent(counts: readonly Count[]): string {
  return counts
    .map(({ end, measure, breakdown, value, symbol }) =>
      [end, measure, breakdown, value ?? symbol ?? ''].join(',')
    )
    .join(';');
}

/** What `packSent` wrote of an authority (DfE code). */
export function unpackSent(lines: string, authority: string): readonly Count[] {
  if (lines === '') return [];
  return lines.split(';').map((line) => {
    const [end = '', measure = '', breakdown = '', text = ''] = line.split(',');
    const symbol = SYMBOLS.find((candidate) => candidate === text) ?? null;
    const value = symbol !== null || text === '' ? null : Number(text);
    return { authority, end, measure, breakdown, value, symbol };
  });
}
