import { isQuarterEnd, quarterLabel, readPeriod } from '#lib/domain/period.ts';
import { plainGuess, trimmed } from './characters.ts';

/** What a period cell says: the quarter's last day, or why it is none, with the period it may have meant (or nothing). */
export type NamedPeriod =
  | { readonly kind: 'period'; readonly end: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' | 'not-quarter-end'; readonly suggestion: string };

/** Reads a period cell: `2025-26 Q1`, `2025/26 Q1`, `2025-06-30` or `30/06/2025`, with spaces and dashes of any kind. */
export function findPeriod(raw: string): NamedPeriod {
  const text = trimmed(raw)
    .slice(0, 60)
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  if (text === '') return { kind: 'blank' };
  const end = readPeriod(withTwoDigits(text));
  if (end !== null) return { kind: 'period', end };
  const day = dayIn(text);
  if (day !== null && !isQuarterEnd(day)) {
    return { kind: 'not-quarter-end', suggestion: labelOf(quarterAround(day)) };
  }
  return { kind: 'unknown', suggestion: labelOf(guess(plainGuess(text))) };
}

function withTwoDigits(text: string): string {
  return text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [day.padStart(2, '0'), month.padStart(2, '0'), year].join('/')
  );
}

/** A true day of 2000 to 2099, ISO, written either way round, or null. */
function dayIn(text: string): string | null {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[t ][\d:.]+z?)?$/i.exec(text) ?? [];
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(withTwoDigits(text)) ?? [];
  const candidate = iso ?? (year === undefined ? '' : `${year}-${month}-${day}`);
  return isTrueDay(candidate) ? candidate : null;
}

function isTrueDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^20\d\d-/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function quarterAround(day: string): string {
  const year = Number(day.slice(0, 4));
  const ends = [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`];
  return ends.find((end) => day <= end) ?? '';
}

function labelOf(end: string | null): string {
  return end === null || end === '' || end >= '2100' ? '' : quarterLabel(end);
}

const DAY_SERIALS_TO_1970 = 25_569;

/** The quarter that an unreadable text most likely meant: other orders and signs, two-digit years, a spreadsheet's day number. */
function guess(text: string): string | null {
  if (/^\d{5}$/.test(text)) return quarterEndOrNull(dayOfSerial(Number(text)));
  const [, quarterFirst, years] = /^q([1-4])[ ,]*(\d{4}[-/]\d{2,4})$/.exec(text) ?? [];
  if (quarterFirst !== undefined) return readPeriod(`${years} Q${quarterFirst}`);
  const [, startYear, quarter] = /^(\d{4})[-/ ]\d{2,4} ?(?:q|quarter|qtr)? ?([1-4])$/.exec(text) ?? [];
  if (startYear !== undefined) return readPeriod(`${startYear}-${Number(startYear) + 1} Q${quarter}`);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{2}|\d{4})$/.exec(text) ?? [];
  if (year !== '') return dayBothWays(day, month, year.length === 2 ? `20${year}` : year);
  return readPeriod(text.replace(/^(\d{4})[./](\d{2})[./](\d{2}).*$/, '$1-$2-$3').slice(0, 10));
}

function dayBothWays(day: string, month: string, year: string): string | null {
  const two = (part: string) => part.padStart(2, '0');
  return readPeriod(`${year}-${two(month)}-${two(day)}`) ?? readPeriod(`${year}-${two(day)}-${two(month)}`);
}

function dayOfSerial(serial: number): string {
  return new Date((serial - DAY_SERIALS_TO_1970) * 86_400_000).toISOString().slice(0, 10);
}

function quarterEndOrNull(day: string): string | null {
  return isQuarterEnd(day) ? day : null;
}
