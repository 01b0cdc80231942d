import type { MeetingAttendance } from '#lib/catalogue/context.ts';
import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { completeness } from '#lib/submissions/completeness.ts';
import { explainedCells, type Given } from '#lib/submissions/cell-answers.ts';
import { themeWarnings, type PlacedWarning } from '#lib/submissions/theme-warnings.ts';
import { completenessBoard, type CompletenessBoard } from '#lib/views/completeness-board.ts';

/** What one authority's files gave, and the warnings on them. */
export interface AuthorityGiven extends Given {
  readonly authority: string;
  readonly warnings: readonly PlacedWarning[];
}

/** The board of the quarter that ends on `end`, from what every authority gave. */
export function boardOf(
  given: readonly AuthorityGiven[],
  contract: SubmissionContract,
  meetings: readonly MeetingAttendance[],
  end: string
): CompletenessBoard {
  const observations = given.flatMap((one) => one.observations);
  return completenessBoard({
    end,
    authorities: contract.authorities,
    received: completeness(observations, contract, end),
    warned: themeWarnings(
      given.flatMap(({ warnings }) => warnings),
      contract,
      end
    ),
    explained: given.flatMap((one) =>
      explainedCells(one, contract, end).map((cell) => ({ ...cell, authority: one.authority }))
    ),
    presences: meetings,
    measures: contract.measures
  });
}
