import { plural } from '#lib/domain/format.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import type { PairedPeriods } from '#lib/views/changes-pairs.ts';
import { CHANGE_RULES } from '#lib/views/changes-rules.ts';
import { AVERAGE_NAMES, MODEL_NAMES, STATUS_BADGES, type Provenance } from '#lib/views/provenance.ts';
import type { Wish } from '#lib/views/choice.ts';

/** How many indicators were compared, without the comparisons themselves. */
export type ComparedCounts = Omit<PairedPeriods, 'pairs'>;

/** "169 changes in 84 indicators: …", what could not be compared, or that nothing changed. */
export function changesSummary(
  changes: readonly ChangeSentence[],
  { compared, elsewhere, alone }: ComparedCounts
): string {
  const kinds = CHANGE_RULES.flatMap(({ id, title }) => {
    const count = changes.filter(({ rule }) => rule === id).length;
    return count === 0 ? [] : [`${title.toLowerCase()} ${count}`];
  });
  const found =
    changes.length === 0
      ? `0 changes in ${plural(compared, 'indicator')}.`
      : `${plural(changes.length, 'change')} in ${plural(compared, 'indicator')}: ${kinds.join(', ')}.`;
  return [
    found,
    alone > 0 ? `${plural(alone, 'indicator has', 'indicators have')} no comparable previous period.` : '',
    elsewhere > 0
      ? `${plural(elsewhere, 'indicator has', 'indicators have')} no figure for the period and source asked for.`
      : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The provenance of a list of changes: each line names its own two periods and its status. */
export function changesProvenance(
  changes: readonly ChangeSentence[],
  wish: Pick<Wish, 'model' | 'average'>,
  title: string
): Provenance {
  const statuses = [...new Set(changes.map(({ status }) => STATUS_BADGES[status]))];
  const isMadeUp = changes.some(({ status }) => status === 'illustrative');
  return {
    title,
    period: 'each line its own, beside the period expected before it',
    status: `${statuses.join('; ')} (each line says which${isMadeUp ? '; illustrative means made up' : ''})`,
    source: 'Official statistics of DfE, Ofsted and ONS; submissions of the authorities',
    comparators: `${MODEL_NAMES[wish.model]}, ${AVERAGE_NAMES[wish.average]} of ten, for published figures; the region as a whole for submitted ones without an official series`,
    rules: CHANGE_RULES.map(({ title: name, threshold }) => `${name}: ${threshold}`).join('. ')
  };
}
