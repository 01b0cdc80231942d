import { observationsInUse, quartersShown, warningKey, type Shelf } from '#lib/submissions/shelf.ts';
import type { AuthorityGiven } from './board.ts';

/** What authorities (DfE codes) gave of the quarter that ends on `at`, with the warnings of their files and the reasons given for them. */
export function givenAt(shelf: Shelf, codes: readonly string[], at: string): readonly AuthorityGiven[] {
  const shown = observationsInUse(shelf).filter((one) => one.end === at);
  return codes.map((authority) => {
    const files = shelf.filter(
      (file) => file.authority === authority && quartersShown(shelf, file).length > 0
    );
    return {
      authority,
      observations: shown.filter((one) => one.authority === authority),
      explained: files.flatMap(({ checked }) => checked.explained),
      warnings: files.flatMap(({ checked, reasons }) =>
        checked.issues.map((issue) => ({
          authority,
          end: issue.cell?.end ?? null,
          measure: issue.cell?.measure ?? null,
          reason: reasons[warningKey(issue)] ?? ''
        }))
      )
    };
  });
}
