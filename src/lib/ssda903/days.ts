const MIDNIGHT = '(?:[ T]00:00(?::00(?:\\.0+)?)?)?';
const BRITISH = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${MIDNIGHT}$`);
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${MIDNIGHT}$`);

/** Reads `31/03/2025` or `2025-03-31`, with or without a midnight behind it, as an ISO day; null unless it is a true day of 1900 to 2099. */
export function readDay(text: string): string | null {
  const british = BRITISH.exec(text);
  const [, year = '', month = '', day = ''] =
    british === null ? (ISO.exec(text) ?? []) : ['', british[3], british[2], british[1]];
  if (year < '1900' || year >= '2100') return null;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whole years of age on an ISO day of someone born on another: a birthday counts, and that of 29 February is 1 March in a common year. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The ISO day a number of days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
