import { catalogue } from '#generated/catalogue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { FiguresByIndicator } from '#lib/state/loaded-figures.ts';
import { hostingChecks, hostingFaults } from '#lib/submissions/hosting-check.ts';
import { PLACED_IN, placedIn, placedPairs, type PlacedPair } from '#lib/submissions/placed-hosted.ts';
import { restatements, restatementWords } from '#lib/submissions/restated.ts';
import { fileFor, observationsInUse, type Shelf } from '#lib/submissions/shelf.ts';
import { isReconciled, reconciliation } from '#lib/views/reconciliation.ts';
import { reconciledWords, reconciliationSummary } from '#lib/views/reconciliation-words.ts';
import type { OfficialFigures } from './official-figures.ts';

/** What several loaded files say together. */
export interface AcrossFiles {
  readonly restated: readonly { readonly authority: string; readonly words: string }[];
  readonly reconciled: readonly {
    readonly end: string;
    readonly summary: string;
    readonly differing: readonly { readonly words: string }[];
  }[];
  readonly placedEnd: string | null;
  readonly pairs: readonly PlacedPair[];
  readonly hostingFaults: readonly string[];
}

const { authorities } = catalogue.region;
const CODES = authorities.map(({ code }) => code);

/** Compares the loaded files with each other and with the official figures of their March quarters. */
export function acrossFiles(
  shelf: Shelf,
  figures: FiguresByIndicator,
  official: OfficialFigures
): AcrossFiles {
  const shown = observationsInUse(shelf);
  const placedEnds = new Set(shown.filter(({ measure }) => measure === PLACED_IN).map(({ end }) => end));
  const placedEnd = [...placedEnds].sort().at(-1) ?? null;
  const placed = placedIn(shown, placedEnd ?? '');
  const checks = placedEnd === null ? [] : hostingChecks(placed, CODES, official.placingHosting, placedEnd);
  return {
    restated: restatedIn(shelf, shown),
    reconciled: reconciledIn(figures, official),
    placedEnd,
    pairs: placedPairs(placed, CODES),
    hostingFaults: checks.flatMap((check) => hostingFaults(check, nameOf(check.authority)))
  };
}

/** What each file that another stands before said otherwise. */
function restatedIn(shelf: Shelf, shown: readonly Observation[]): AcrossFiles['restated'] {
  return shelf.flatMap((file) => {
    const replaced = file.checked.periods.filter(
      (end) => fileFor(shelf, file.authority, end)?.id !== file.id
    );
    if (replaced.length === 0) return [];
    const was = file.checked.observations.filter(({ end }) => replaced.includes(end));
    const is = shown.filter(({ authority, end }) => authority === file.authority && replaced.includes(end));
    return restatements(was, is).map((one) => ({
      authority: file.authority,
      words: `${restatementWords(one)} (${file.checked.file})`
    }));
  });
}

function reconciledIn(figures: FiguresByIndicator, official: OfficialFigures): AcrossFiles['reconciled'] {
  const submitted = [...figures.values()].flat();
  const ends = [...new Set(submitted.map(({ end }) => end))].filter(isReconciled).sort().reverse();
  const known = ends.filter((end) => official.published.some((figure) => figure.end === end));
  return known.map((end) => {
    const ofEnd = submitted.filter((figure) => figure.end === end);
    const rows = reconciliation(official.indicators, ofEnd, official.published, end);
    const differing = rows.filter(({ agreement }) => agreement === 'differs');
    return {
      end,
      summary: reconciliationSummary(rows, authorities, end),
      differing: differing.map((row) => {
        const indicator = official.indicators.find(({ id }) => id === row.indicator);
        const words =
          row.numerator.agreement === 'differs'
            ? reconciledWords(row.numerator, 0)
            : reconciledWords(row.value, indicator?.decimals ?? 1);
        return { words: `${nameOf(row.authority)}, ${indicator?.title ?? row.indicator}: ${words}` };
      })
    };
  });
}

function nameOf(code: string): string {
  return authorities.find((authority) => authority.code === code)?.name ?? code;
}
