import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Issue } from '#lib/domain/issue.ts';
import { dayLabel, quarterLabel } from '#lib/domain/period.ts';
import { missingCells, type Given } from './cell-answers.ts';
import { counted, grouped } from './issue-log.ts';
import { missingList } from './missing-list.ts';
import { expectedCells } from './template.ts';

/** Whom a message goes to, about which quarter, and where the figures are to go. */
export interface ChaseAddress {
  /** DfE code and name of the authority. */
  readonly authority: string;
  readonly authorityName: string;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  /** Name of the template's file. */
  readonly template: string;
  /** Address of the page that gives the template and checks the file, or its name. */
  readonly place: string;
}

/** A message, as plain text to copy, that lists every figure of the quarter that is neither given nor explained; null when there is none. */
export function chaseMessage(
  given: Given,
  contract: SubmissionContract,
  address: ChaseAddress
): string | null {
  const missing = missingCells(given, contract, address.end);
  if (missing.length === 0) return null;
  const asked = contract.measures.flatMap(expectedCells).length;
  return [
    ...opening(address),
    missing.length === asked ? nothingYet(address, asked) : someYet(address, missing.length, asked),
    '',
    ...missingList(missing, contract.measures),
    '',
    `The template, “${address.template}”, has a row for each figure: ${address.place}.`,
    'Please fill in the column “value”, load the file on that page to check it, and send it with its receipt.',
    'Where a figure cannot be given, write x and say why in the column “note”.',
    ...closing()
  ].join('\n');
}

function opening({ authorityName, end }: ChaseAddress): readonly string[] {
  return [`Benchmarking submission ${quarterLabel(end)}: ${authorityName}`, '', 'Dear colleague', ''];
}

function closing(): readonly string[] {
  return [
    '',
    'If it is already on its way, thank you, and please take no notice of this message.',
    '',
    'With kind regards',
    ''
  ];
}

function nothingYet({ authorityName, end }: ChaseAddress, asked: number): string {
  return `We have not received the submission of ${authorityName} for ${quarterWords(end)}. These are the ${grouped(asked)} figures it is asked for:`;
}

function someYet({ authorityName, end }: ChaseAddress, missing: number, asked: number): string {
  const are = missing === 1 ? 'is' : 'are';
  return `Thank you for the submission of ${authorityName} for ${quarterWords(end)}. Of its ${counted(asked, 'figure')}, ${grouped(missing)} ${are} still blank and without a note:`;
}

function quarterWords(end: string): string {
  return `${quarterLabel(end)}, the quarter to ${dayLabel(end)}`;
}

/**
 * A message that lists the warnings of an authority's file that nobody has explained, each with its row, what is odd and
 * what to do; null when there is none.
 */
export function warningsMessage(unexplained: readonly Issue[], address: ChaseAddress): string | null {
  const warnings = unexplained.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return null;
  const { authorityName, end, place } = address;
  const files = [...new Set(warnings.map(({ file }) => `“${oneLine(file)}”`))].join(', ');
  const open = counted(warnings.length, 'warning');
  return [
    ...opening(address),
    `Thank you for the submission of ${authorityName} for ${quarterWords(end)} (${files}). Its figures are in. ${open} without an explanation:`,
    '',
    ...warnings.map(warningLine),
    '',
    `Please look at each, mend or explain it in the column “note”, check the file again (${place}) and send it with its receipt.`,
    ...closing()
  ].join('\n');
}

function warningLine({ row, sentence, fix }: Issue): string {
  return `- ${row === null ? 'The file' : `Row ${row}`}: ${oneLine(`${sentence} ${fix}`)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
