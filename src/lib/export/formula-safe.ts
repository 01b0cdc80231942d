/** The first characters by which a spreadsheet takes text for a formula, with their full-width forms. */
const FORMULA_START = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet runs: an apostrophe before anything that would start a formula. Numbers are left alone. */
export function formulaSafe(cell: string | number): string | number {
  if (typeof cell === 'number') return cell;
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}
