import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { wordsIn } from '#lib/domain/counting-ways.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { cellKey } from './figures.ts';
import { expectedCells, type ExpectedCell } from './template.ts';
import type { CheckedSubmission, Explained } from './checked.ts';

/** What an authority gave of a quarter: the two parts of a checked submission that say so. */
export type Given = Pick<CheckedSubmission, 'observations' | 'explained'>;

/** A cell whose figure could not be given, and why. */
export interface ExplainedCell extends ExpectedCell {
  readonly theme: string;
  /** True where `x` stands in the cell, so that it counts as received; false where it was left blank. */
  readonly received: boolean;
  readonly note: string;
}

/** The cells of a quarter (last day, ISO) that are neither given nor explained, in the contract's order. */
export function missingCells(
  { observations, explained }: Given,
  contract: SubmissionContract,
  end: string
): readonly ExpectedCell[] {
  const answered = new Set([...observations, ...explained].map(cellKey));
  return contract.measures.flatMap(expectedCells).filter((cell) => !answered.has(cellKey({ end, ...cell })));
}

/** The cells of a quarter that are not available and say why in a note: `x`, or blank; in the contract's order. */
export function explainedCells(
  { observations, explained }: Given,
  contract: SubmissionContract,
  end: string
): readonly ExplainedCell[] {
  const blank = new Map(explained.map((cell): [string, Explained] => [cellKey(cell), cell]));
  const given = new Map(observations.map((cell): [string, Observation] => [cellKey(cell), cell]));
  return contract.measures.flatMap((measure) =>
    expectedCells(measure).flatMap((cell) => {
      const key = cellKey({ end, ...cell });
      const figure = given.get(key);
      const received = figure !== undefined;
      if (received && figure.symbol !== 'x') return [];
      const note = wordsIn((figure ?? blank.get(key))?.note.trim() ?? '');
      return note === '' ? [] : [{ ...cell, theme: measure.theme, received, note }];
    })
  );
}
