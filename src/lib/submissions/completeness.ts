import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { expectedCells, type ExpectedCell } from './template.ts';

export type Received = 'not received' | 'partial' | 'complete';

/** What an authority sent of a theme for one quarter, in cells (a measure's total or one of its breakdowns). */
export interface Completeness {
  /** DfE code. */
  readonly authority: string;
  readonly theme: string;
  readonly received: number;
  readonly expected: number;
  /** Ids of the measures that miss a cell, in the contract's order. */
  readonly missing: readonly string[];
  readonly status: Received;
}

/** How complete the quarter that ends on an ISO day is: a row for each authority and theme, both in the contract's order. Symbols count as received. */
export function completeness(
  observations: readonly Observation[],
  contract: SubmissionContract,
  end: string
): readonly Completeness[] {
  const sent = new Set(
    observations.filter((one) => one.end === end).map((one) => cellOf(one.authority, one))
  );
  const themes = [...new Set(contract.measures.map(({ theme }) => theme))];
  return contract.authorities.flatMap(({ code }) =>
    themes.map((theme) => ofTheme(code, theme, contract, (cell) => sent.has(cellOf(code, cell))))
  );
}

function cellOf(authority: string, { measure, breakdown }: ExpectedCell): string {
  return `${authority}|${measure}|${breakdown}`;
}

function ofTheme(
  authority: string,
  theme: string,
  contract: SubmissionContract,
  isSent: (cell: ExpectedCell) => boolean
): Completeness {
  const cells = contract.measures.filter((measure) => measure.theme === theme).flatMap(expectedCells);
  const absent = cells.filter((cell) => !isSent(cell));
  const received = cells.length - absent.length;
  const missing = [...new Set(absent.map(({ measure }) => measure))];
  return {
    authority,
    theme,
    received,
    expected: cells.length,
    missing,
    status: statusOf(received, cells.length)
  };
}

function statusOf(received: number, expected: number): Received {
  if (received === 0) return 'not received';
  return received < expected ? 'partial' : 'complete';
}

/** The state of a quarter in numbers: authorities that sent something, cells received and expected, names of those outstanding. */
export interface CompletenessSummary {
  readonly sent: number;
  readonly authorities: number;
  readonly received: number;
  readonly expected: number;
  /** Short names of the authorities that sent nothing. */
  readonly outstanding: readonly string[];
}

/** Sums up the rows of `completeness` for a headline such as "9 of 11 in, 84 % of cells; Luton and Thurrock outstanding". */
export function completenessSummary(
  rows: readonly Completeness[],
  contract: SubmissionContract
): CompletenessSummary {
  const senders = new Set(rows.filter(({ received }) => received > 0).map(({ authority }) => authority));
  const outstanding = contract.authorities.filter(({ code }) => !senders.has(code));
  return {
    sent: senders.size,
    authorities: contract.authorities.length,
    received: rows.reduce((sum, { received }) => sum + received, 0),
    expected: rows.reduce((sum, { expected }) => sum + expected, 0),
    outstanding: outstanding.map(({ shortName }) => shortName)
  };
}
