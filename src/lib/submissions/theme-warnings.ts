import type { SubmissionContract } from '#lib/catalogue/contract.ts';

/** A warning and the cell it is about: `end` (ISO) and `measure` are null where it is about the whole file. */
export interface PlacedWarning {
  /** DfE code. */
  readonly authority: string;
  readonly end: string | null;
  readonly measure: string | null;
  /** The sender's explanation, empty where none was given. */
  readonly reason: string;
}

/** How many warnings an authority's figures of a theme have; `theme` is empty for those about the whole file. */
export interface ThemeWarnings {
  readonly authority: string;
  readonly theme: string;
  readonly warnings: number;
  /** Of those, the warnings that the sender has not explained. */
  readonly unexplained: number;
}

/** Counts the warnings of the quarter that ends on `end` by authority and theme, in the contract's order, those about whole files last; pairs without a warning are left out. */
export function themeWarnings(
  warnings: readonly PlacedWarning[],
  contract: SubmissionContract,
  end: string
): readonly ThemeWarnings[] {
  const themeOf = new Map(contract.measures.map(({ id, theme }) => [id, theme]));
  const ofQuarter = warnings.filter((warning) => warning.end === null || warning.end === end);
  const themes = [...new Set(themeOf.values()), ''];
  return contract.authorities.flatMap(({ code }) =>
    themes.flatMap((theme) => {
      const own = ofQuarter.filter(
        ({ authority, measure }) => authority === code && (themeOf.get(measure ?? '') ?? '') === theme
      );
      const unexplained = own.filter(({ reason }) => reason.trim() === '').length;
      return own.length === 0 ? [] : [{ authority: code, theme, warnings: own.length, unexplained }];
    })
  );
}
