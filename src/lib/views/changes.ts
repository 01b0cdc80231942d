import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import { eachMoveOnce, largeMove } from '#lib/views/changes-moves.ts';
import { movedIn, type Moved, type PeriodPair } from '#lib/views/changes-pairs.ts';
import { newlySuppressed, startedReporting, stoppedReporting } from '#lib/views/changes-reporting.ts';
import { restatedQuarters, type RestatedCells } from '#lib/views/changes-restated.ts';
import { sendings, submissionSentence } from '#lib/views/changes-sendings.ts';
import { acrossBand, againstNeighbours, againstRegion } from '#lib/views/changes-verdicts.ts';

/**
 * Everything that changed between the periods of the pairs, most important first: verdicts that are worse, bands left,
 * submissions not sent, verdicts that are better, bands entered, verdicts not judged, large moves, figures no longer
 * shown, figures newly given, quarters restated. Within a kind headline indicators first, then the larger change.
 */
export function changesIn(
  pairs: readonly PeriodPair[],
  restated: readonly RestatedCells[] = []
): readonly ChangeSentence[] {
  const moves = pairs.flatMap(movedIn);
  const sent = sendings(pairs);
  const silent = new Set(
    sent
      .filter((sending) => sending.sent === 0 || sending.sentBefore === 0)
      .map(({ authority }) => authority.code)
  );
  const reporting = moves.filter(
    ({ pair, now }: Moved) => pair.now.choice.source === 'published' || !silent.has(now.authority.code)
  );
  const sentences = [
    ...moves.flatMap(againstNeighbours),
    ...moves.flatMap(againstRegion),
    ...moves.flatMap(acrossBand),
    ...sent.flatMap(submissionSentence),
    ...eachMoveOnce(moves.flatMap((moved) => largeMove(moved).map((said) => [moved, said] as const))),
    ...moves.flatMap(newlySuppressed),
    ...reporting.flatMap(stoppedReporting),
    ...reporting.flatMap(startedReporting),
    ...restatedQuarters(pairs, restated)
  ];
  return sentences.sort((a, b) => a.rank - b.rank || b.size - a.size);
}

/** The changes of one authority (DfE code), in the same order. */
export function changesOf(changes: readonly ChangeSentence[], authority: string): readonly ChangeSentence[] {
  return changes.filter((change) => change.authority.code === authority);
}

/** Changes in groups: by authority in the region's order, or by theme in the order of the indicators. */
export function groupChanges(
  changes: readonly ChangeSentence[],
  by: 'authority' | 'theme',
  order: readonly string[]
): readonly { readonly name: string; readonly changes: readonly ChangeSentence[] }[] {
  const nameOf = ({ authority, theme }: ChangeSentence): string =>
    by === 'authority' ? authority.name : theme;
  const names = new Set([...order, ...changes.map(nameOf)]);
  return [...names]
    .map((name) => ({ name, changes: changes.filter((change) => nameOf(change) === name) }))
    .filter((group) => group.changes.length > 0);
}
