/**
 * The first characters by which a spreadsheet takes text for a formula, after anything that is not seen; full-width and other
 * forms of them count as themselves. A unit of "%" alone starts none.
 */
const FORMULA_START = /^[\s\p{Default_Ignorable_Code_Point}]*(?:[=+\-@\t\r\n|]|%(?!\s|$))/u;
/** A text that a spreadsheet takes for an error of its own: "#N/A". */
const LIKE_AN_ERROR = /^#[A-Z0-9_/]+[!?]?$/;

/** Text that no spreadsheet runs: an apostrophe before anything that would start a formula. Numbers are left alone. */
export function formulaSafe(cell: string | number): string | number {
  if (typeof cell === 'number') return cell;
  return FORMULA_START.test(cell.normalize('NFKC')) || LIKE_AN_ERROR.test(cell) ? `'${cell}` : cell;
}
