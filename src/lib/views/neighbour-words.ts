import { EMPTY_WORDS, numberIn } from '#lib/domain/cell.ts';
import { formatNumber, formatWithUnit, listWords, plural } from '#lib/domain/format.ts';
import type { NeighbourMean, NeighboursView } from '#lib/views/neighbours.ts';
import { AVERAGE_NAMES, MODEL_NAMES, type Provenance, type SourceName } from '#lib/views/provenance.ts';
import { againstWords } from '#lib/views/words.ts';

/** What the ten neighbours say of an authority: its value, how it stands beside the average in force, and whether another rule would say otherwise. */
export function neighbourWords(view: NeighboursView): string {
  const { indicator, name, own, decimals, averages, inForce, unstable, periodLabel } = view;
  const shown =
    own.cell.kind === 'shown'
      ? formatWithUnit(own.cell, decimals, indicator.unit)
      : EMPTY_WORDS[own.cell.kind];
  const value = `${name}: ${shown} (${periodLabel}, published).`;
  const mean = averages.find(({ kind }) => kind === inForce);
  const sentences = [
    value,
    mean ? meanWords(view, mean) : '',
    unstable.length > 0 ? `Unstable, another rule would say otherwise: ${listWords(unstable)}.` : '',
    orderWords(view)
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function meanWords({ indicator }: NeighboursView, { kind, average, verdict }: NeighbourMean): string {
  const known = `${average.known} of ${average.of} neighbours known`;
  const hidden = average.suppressed > 0 ? `, ${average.suppressed} suppressed` : '';
  if (average.value === null) return `None of its neighbours has a figure (${known}${hidden}).`;
  const shown = `${AVERAGE_NAMES[kind]} of ${formatNumber(average.value, indicator.decimals)} (${known}${hidden})`;
  if (average.weak) return `Too few neighbours are known to judge by their ${shown}.`;
  if (verdict === null) return `Its neighbours’ ${shown}.`;
  return `That is ${againstWords(verdict)} its neighbours’ ${shown}.`;
}

function orderWords({ rows, own }: NeighboursView): string {
  const value = numberIn(own.cell);
  const values = rows.map(({ figure }) => numberIn(figure.cell)).filter((known) => known !== null);
  if (value === null || values.length === 0) return '';
  const higher = values.filter((other) => other > value).length;
  const lower = values.filter((other) => other < value).length;
  const same = values.length - higher - lower;
  const parts = [`${higher} higher`, `${lower} lower`, ...(same > 0 ? [`${same} the same`] : [])];
  return `Of ${plural(values.length, 'neighbour')} with a figure: ${listWords(parts)}.`;
}

/** The provenance of the table of neighbours. */
export function neighboursProvenance(view: NeighboursView, sources: readonly SourceName[]): Provenance {
  const publications = sources
    .filter(({ id }) => view.sources.includes(id))
    .map(({ publisher, title, release }) => `${publisher}, ${title}, ${release}`);
  return {
    title: `${view.name} and its neighbours: ${view.indicator.title}`,
    period: view.periodLabel,
    status: 'Published official figures',
    source: publications.join('; ') || 'Official statistics',
    comparators: `${MODEL_NAMES[view.model]}; averages of those with a figure, how many is said beside each`,
    rules:
      'Difference: the neighbour’s value less this authority’s, before rounding; [c] suppressed, [x] not available; neither is ever counted as 0'
  };
}
