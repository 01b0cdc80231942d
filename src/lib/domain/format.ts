import { EMPTY_MARK, type Cell } from './cell.ts';
import type { Interval } from './statistics.ts';

const MINUS = '−';

/**
 * A value rounded half away from zero on its shortest decimal form (DfE's rule: 0.5 → 1, 48.75 → 48.8);
 * negative `decimals` round to tens; throws unless finite.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const rounded = Number(`${roundedUnits(value, decimals)}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** How many units of 10^-decimals the rounded size of a value is: 48.75 to one decimal is 488 tenths. */
function roundedUnits(value: number, decimals: number): bigint {
  if (!Number.isFinite(value)) throw new Error(`Only a finite number can be rounded, not ${value}.`);
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + decimals;
  if (kept < 0) return 0n;
  const units = BigInt(digits.slice(0, kept).padEnd(kept, '0') || '0');
  return (digits[kept] ?? '0') >= '5' ? units + 1n : units;
}

/** A number as British readers write it, rounded to zero or more `decimals`: "6,795", "48.8", "−3.0". */
export function formatNumber(value: number, decimals: number): string {
  const units = roundedUnits(value, decimals);
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${value < 0 && units !== 0n ? MINUS : ''}${whole}${fraction}`;
}

/** A cell's number, or the mark of the reason why there is none: "48.8", "[c]". */
export function formatCell(cell: Cell, decimals: number): string {
  return cell.kind === 'shown' ? formatNumber(cell.value, decimals) : EMPTY_MARK[cell.kind];
}

/** A cell's number followed by its unit, or the mark alone: "49 per 10,000 children", "87.5%", "[c]". */
export function formatWithUnit(cell: Cell, decimals: number, unit: string): string {
  const text = formatCell(cell, decimals);
  if (cell.kind !== 'shown' || unit === '') return text;
  return unit.startsWith('%') ? text + unit : `${text} ${unit}`;
}

/** The two ends of an interval, in the units of its value: "45.6 to 52.3", or "no interval". */
export function formatInterval(interval: Interval | null, decimals: number): string {
  if (interval === null) return 'no interval';
  return `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`;
}

/** A place in words: 1 → "1st", 12 → "12th", 23 → "23rd". */
export function ordinal(place: number): string {
  const lastTwo = place % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${place}th`;
  return `${place}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`;
}

/** Words as a list in a sentence: "Essex", "Essex and Luton", "Essex, Luton and Norfolk". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** A count with its noun: "1 review", "1,200 reviews", "0 authorities". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
