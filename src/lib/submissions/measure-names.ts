import type { Breakdown, Measure } from '#lib/domain/measure.ts';
import { lowerPlain, plainGuess, trimmed } from './characters.ts';
import { nearest } from './nearest.ts';

/** What the text of a breakdown cell says for a measure; `date` is a breakdown that a spreadsheet turned into a date. */
export type NamedBreakdown =
  | { readonly kind: 'total' }
  | { readonly kind: 'breakdown'; readonly id: string }
  | { readonly kind: 'date'; readonly id: string }
  | { readonly kind: 'needed' | 'none-allowed' | 'unknown' };

/** Finds measures by id, any case. */
export interface MeasureNames {
  readonly find: (text: string) => Measure | null;
  readonly suggest: (text: string) => string | null;
}

/** The ids of measures, made ready for looking up. */
export function measureNames(measures: readonly Measure[]): MeasureNames {
  const byId = new Map(measures.map((measure) => [idKey(measure.id), measure]));
  const ids = measures.map(({ id }) => id);
  return {
    find: (text) => byId.get(idKey(text)) ?? null,
    suggest: (text) => nearest(plainGuess(trimmed(text)).replace(/[\s-]+/g, '_'), ids)
  };
}

/** Reads a breakdown cell against the categories of its measure. */
export function findBreakdown(text: string, measure: Measure): NamedBreakdown {
  const key = idKey(text);
  if (key === '') return { kind: measure.hasTotal ? 'total' : 'needed' };
  const exact = measure.breakdowns.find(({ id }) => idKey(id) === key);
  if (exact !== undefined) return { kind: 'breakdown', id: exact.id };
  if (measure.breakdowns.length === 0) return { kind: 'none-allowed' };
  const dated = breakdownOfDate(key, measure.breakdowns);
  return dated === null ? { kind: 'unknown' } : { kind: 'date', id: dated };
}

/** The breakdown id of a measure that is most like the text, or null. */
export function suggestBreakdown(text: string, measure: Measure): string | null {
  const guess = plainGuess(trimmed(text)).replace(/[\s_–—]+/g, '-');
  return nearest(
    guess,
    measure.breakdowns.map(({ id }) => id)
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Excel shows 1-4 as 01-Apr (4-Jan in America) and 10-15 as Oct-15; the range it stood for, if just one is a category here. */
function breakdownOfDate(key: string, breakdowns: readonly Breakdown[]): string | null {
  const ranges = rangesOfDate(key);
  const meant = breakdowns.filter(({ id }) => ranges.includes(id));
  return meant.length === 1 ? (meant[0]?.id ?? null) : null;
}

function rangesOfDate(key: string): readonly string[] {
  const [, day = '', dayMonth = ''] = /^(\d{1,2})-([a-z]{3})$/.exec(key) ?? [];
  const [, monthFirst = '', year = ''] = /^([a-z]{3})-(\d{1,2})$/.exec(key) ?? [];
  const month = MONTHS.indexOf(dayMonth || monthFirst) + 1;
  if (month === 0) return [];
  const other = Number(day || year);
  return [`${other}-${month}`, `${month}-${other}`];
}

function idKey(text: string): string {
  return lowerPlain(trimmed(text));
}
