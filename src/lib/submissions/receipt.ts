import { quarterLabel } from '#lib/domain/period.ts';
import type { CheckedSubmission } from './checked.ts';
import { counted } from './issue-log.ts';
import { RULES } from './rules.ts';

/** A warning that the sender has looked at, and why it is right. */
export interface AcceptedWarning {
  readonly rule: string;
  readonly row: number | null;
  readonly sentence: string;
  /** Empty where none was given. */
  readonly reason: string;
}

/** What a data officer sends with a file, so that its reader can tell it is the one that was checked. */
export interface Receipt {
  readonly file: string;
  /** DfE code. */
  readonly authority: string;
  /** Last days of its quarters, ISO. */
  readonly periods: readonly string[];
  readonly rows: number;
  readonly figures: number;
  readonly rulesRun: number;
  readonly warnings: readonly AcceptedWarning[];
  /** Of the file's bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

export type ReceiptVerdict = 'matches receipt' | 'not the file that was checked';

/** The receipt of an accepted file. `reasonOf` gives the sender's explanation of a warning by its index among the issues. Throws when the file was not accepted: there is nothing to receipt. */
export function receiptOf(
  checked: CheckedSubmission,
  sha256: string,
  reasonOf: (issueIndex: number) => string = () => ''
): Receipt {
  if (!checked.accepted || checked.authority === null) {
    throw new Error(`${checked.file} was not accepted, so there can be no receipt for it.`);
  }
  const { file, authority, periods, rows, observations, issues } = checked;
  const warnings = issues.map(({ rule, row, sentence }, index) => ({
    rule,
    row,
    sentence,
    reason: reasonOf(index)
  }));
  const rulesRun = Object.keys(RULES).length;
  return {
    file,
    authority,
    periods,
    rows,
    figures: observations.length,
    rulesRun,
    warnings,
    sha256: sha256.toLowerCase()
  };
}

/** The receipt as plain text, one fact a line; the line "SHA-256:" is what `sha256In` reads back. */
export function receiptText(receipt: Receipt, authorityName: string): string {
  const warnings = receipt.warnings.map(warningLine);
  return [
    'Receipt for a checked submission',
    `File: ${oneLine(receipt.file)}`,
    `Authority: ${authorityName} (${receipt.authority})`,
    `Periods: ${receipt.periods.map(quarterLabel).join(', ')}`,
    `Rows: ${receipt.rows}`,
    `Figures: ${receipt.figures}`,
    `Rules run: ${receipt.rulesRun}`,
    `Warnings accepted: ${warnings.length}`,
    ...warnings,
    `SHA-256: ${receipt.sha256}`,
    ''
  ].join('\n');
}

function warningLine({ rule, row, sentence, reason }: AcceptedWarning): string {
  const place = row === null ? 'file' : `row ${row}`;
  const why = reason.trim() === '' ? 'no reason given' : `reason: ${oneLine(reason)}`;
  return `  ${place}, ${rule}: ${oneLine(sentence)} (${why})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The SHA-256 that a receipt's text states, lower case, or null when the text is no receipt. */
export function sha256In(text: string): string | null {
  const stated = [...text.matchAll(/^SHA-256: ([0-9a-f]{64})\s*$/gim)].at(-1);
  return stated?.[1]?.toLowerCase() ?? null;
}

/** Whether bytes with the SHA-256 `sha256` (hexadecimal) are those a receipt was given for. */
export function compareWithReceipt(stated: string, sha256: string): ReceiptVerdict {
  return stated.toLowerCase() === sha256.toLowerCase() ? 'matches receipt' : 'not the file that was checked';
}

/** One line on a receipt for a list: "Essex, 2025-26 Q1, 212 rows, 2 warnings accepted". */
export function receiptLine(receipt: Receipt, authorityName: string): string {
  const periods = receipt.periods.map(quarterLabel).join(', ');
  const warnings = `${counted(receipt.warnings.length, 'warning')} accepted`;
  return `${authorityName}, ${periods}, ${counted(receipt.rows, 'row')}, ${warnings}`;
}
