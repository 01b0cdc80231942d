import type { PublishedSeries } from './indicator.ts';
import type { Basis } from './measure.ts';

/** How much time a figure covers: one day, the quarter that ends on its day, or the four quarters that do. */
export type Span = 'day' | 'quarter' | 'year';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

/** Month and day on which each financial quarter ends, Q1 first. */
const QUARTER_ENDS = ['06-30', '09-30', '12-31', '03-31'] as const;

const LABEL = /^(\d{4})\s*[-–/]\s*(\d{2}|\d{4})\s*q\s*([1-4])$/i;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const BRITISH_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/**
 * Reads a quarter as `2025-26 Q1`, `2025/26 Q1`, `2025-2026 Q1`, `2025-06-30` or `30/06/2025`, any case and
 * spaces: its last day, ISO, or null unless it is a true quarter of 2000 to 2099.
 */
export function readPeriod(text: string): string | null {
  const trimmed = text.trim();
  const end = endOfLabel(trimmed) ?? endOfDay(trimmed);
  return end !== null && end >= '2000' && end < '2100' ? end : null;
}

function endOfLabel(text: string): string | null {
  const [, start = '', finish = '', quarter = ''] = LABEL.exec(text) ?? [];
  if (start === '') return null;
  const next = String(Number(start) + 1);
  if (finish !== next && finish !== next.slice(2)) return null;
  return endOf(Number(start), Number(quarter));
}

function endOfDay(text: string): string | null {
  const british = BRITISH_DAY.exec(text);
  const iso = british === null ? text : `${british[3]}-${british[2]}-${british[1]}`;
  return isQuarterEnd(iso) ? iso : null;
}

/** The last day of quarter 1 to 4 of the financial year that starts in April of `startYear`. */
function endOf(startYear: number, quarter: number): string {
  return `${quarter === 4 ? startYear + 1 : startYear}-${QUARTER_ENDS[quarter - 1]}`;
}

/** Whether an ISO day is the last day of a quarter. */
export function isQuarterEnd(day: string): boolean {
  return ISO_DAY.test(day) && QUARTER_ENDS.some((end) => day.endsWith(`-${end}`));
}

/**
 * Year, month 1–12 and day of an ISO day; throws on any other text, because periods are checked at the
 * border.
 */
function partsOf(end: string): { year: number; month: number; day: number } {
  const match = ISO_DAY.exec(end);
  if (match === null) throw new Error(`A period's end must be an ISO day like 2025-03-31, not "${end}".`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Financial year's start and quarter 1–4 of a quarter's last day; throws on a day that ends no quarter. */
function quarterOf(end: string): { startYear: number; quarter: number } {
  if (!isQuarterEnd(end)) throw new Error(`A quarter must end on its last day, not "${end}".`);
  const { year, month } = partsOf(end);
  return month === 3 ? { startYear: year - 1, quarter: 4 } : { startYear: year, quarter: month / 3 - 1 };
}

/** The financial quarter that ends on an ISO day, as "2025-26 Q1"; throws if none ends there. */
export function quarterLabel(end: string): string {
  return `${financialYear(end)} Q${quarterOf(end).quarter}`;
}

/** An ISO day in words, as "31 March 2025". */
export function dayLabel(end: string): string {
  const { day, year } = partsOf(end);
  return `${day} ${monthOf(end)} ${year}`;
}

/** The financial year, April to March, that an ISO day falls in, as "2024-25". */
export function financialYear(end: string): string {
  const { year, month } = partsOf(end);
  const start = month <= 3 ? year - 1 : year;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The last day of the quarter `n` quarters before the one that ends on `end`; a negative `n` goes forward. */
export function quartersBack(end: string, n: number): string {
  const { startYear, quarter } = quarterOf(end);
  const index = startYear * 4 + (quarter - 1) - n;
  return endOf(Math.floor(index / 4), (index % 4) + 1);
}

/** The last day of the quarter after the one that ends on `end`. */
export function nextQuarter(end: string): string {
  return quartersBack(end, -1);
}

/** The last days of the four quarters that make the rolling year to `end`, oldest first. */
export function rollingQuarters(end: string): readonly string[] {
  return [3, 2, 1, 0].map((n) => quartersBack(end, n));
}

/**
 * The calendar year of the mid-year population estimate for a figure at `end`: the year before, as DfE
 * does.
 */
export function populationYear(end: string): number {
  return partsOf(end).year - 1;
}

/**
 * How the period of a published figure is worded: "31 March 2025", "year ending 31 March 2025" or "year to
 * 30 September 2025".
 */
export function periodLabel(end: string, timing: PublishedSeries['timing']): string {
  if (timing === 'day') return dayLabel(end);
  return timing === 'financial-year' ? `year ending ${dayLabel(end)}` : `year to ${dayLabel(end)}`;
}

/**
 * How the period of a submitted figure is worded: "2024-25 Q4 (31 March 2025)", "2024-25 Q4 (January to
 * March 2025)" or "four quarters to 2024-25 Q4".
 */
export function submittedLabel(end: string, basis: Basis, span: Span): string {
  const quarter = quarterLabel(end);
  if (basis === 'S' || span === 'day') return `${quarter} (${dayLabel(end)})`;
  if (span === 'year') return `four quarters to ${quarter}`;
  const { year, month } = partsOf(end);
  return `${quarter} (${MONTHS[month - 3]} to ${monthOf(end)} ${year})`;
}

function monthOf(end: string): string {
  const { month } = partsOf(end);
  const name = MONTHS[month - 1];
  if (name === undefined) throw new Error(`There is no month ${month} in "${end}".`);
  return name;
}
