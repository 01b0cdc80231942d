import { listWords, plural } from '#lib/domain/format.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES, MODEL_NAMES, STATUS_BADGES, type Provenance } from '#lib/views/provenance.ts';

/** What is worth saying first of many comparisons: where most stand worse, where most stand better, what is missing. */
export function overviewWords(comparisons: readonly Comparison[]): readonly string[] {
  const judged = comparisons.map((comparison) => ({ comparison, ...judgements(comparison) }));
  const worst = [...judged].sort((a, b) => b.worse.length - a.worse.length)[0];
  const best = [...judged].sort((a, b) => b.better.length - a.better.length)[0];
  const band = comparisons.find(({ indicator }) => indicator.band !== null);
  return [
    worst && worst.worse.length > 0
      ? `${worst.comparison.indicator.title}: ${nameSome(worst.worse)} worse than ${whom(worst.comparison)} (${when(worst.comparison)}).`
      : '',
    best && best.better.length > 0
      ? `${best.comparison.indicator.title}: ${nameSome(best.better)} better than ${whom(best.comparison)} (${when(best.comparison)}).`
      : '',
    band ? bandSentence(band) : '',
    missingSentence(comparisons)
  ].filter((sentence) => sentence !== '');
}

function judgements({ rows }: Comparison): { better: readonly string[]; worse: readonly string[] } {
  const named = (judgement: string): readonly string[] =>
    rows
      .filter((row) => (row.againstNeighbours ?? row.againstRegion)?.judgement === judgement)
      .map(({ authority }) => authority.shortName);
  return { better: named('better'), worse: named('worse') };
}

function nameSome(names: readonly string[]): string {
  const verb = names.length === 1 ? 'is' : 'are';
  return `${listWords(names)} ${verb}`;
}

function whom({ rows, wish }: Comparison): string {
  return rows.some(({ againstNeighbours }) => againstNeighbours !== null)
    ? `their neighbours’ ${AVERAGE_NAMES[wish.average]}`
    : 'the region';
}

function when({ choice, status }: Comparison): string {
  return status === 'published' ? choice.periodLabel : `${choice.shortPeriod}, ${status}`;
}

function bandSentence(comparison: Comparison): string {
  const { indicator, rows } = comparison;
  if (indicator.band === null) return '';
  const names = rows.filter(({ band }) => band === 'above').map(({ authority }) => authority.shortName);
  const [low, high] = indicator.band;
  if (names.length === 0)
    return `${indicator.title}: no authority is above the band of ${low} to ${high} (${when(comparison)}).`;
  return `${indicator.title}: ${nameSome(names)} above the band of ${low} to ${high} (${when(comparison)}).`;
}

function missingSentence(comparisons: readonly Comparison[]): string {
  const missing = comparisons.flatMap(({ rows }) => rows.filter(({ cell }) => cell.kind !== 'shown'));
  const cells = comparisons.reduce((sum, { rows }) => sum + rows.length, 0);
  if (missing.length === 0) return '';
  const names = [...new Set(missing.map(({ authority }) => authority.shortName))];
  return `${plural(missing.length, 'cell')} of ${cells} cannot be shown: ${listWords(names)}.`;
}

/** The provenance of an overview: each row has its own period and status, so this names what they share. */
export function overviewProvenance(comparisons: readonly Comparison[], title: string): Provenance {
  const statuses = [...new Set(comparisons.map(({ status }) => STATUS_BADGES[status]))];
  const wish = comparisons[0]?.wish;
  const rule = wish
    ? `${MODEL_NAMES[wish.model]}, ${AVERAGE_NAMES[wish.average]} of ten, where national figures exist; else the region`
    : '';
  return {
    title,
    period: 'each row its own',
    status: `${statuses.join('; ')} (each row says which${comparisons.some(({ status }) => status === 'illustrative') ? '; illustrative means made up' : ''})`,
    source: 'Official statistics of DfE, Ofsted and ONS; submissions of the authorities',
    comparators: rule,
    rules:
      'Higher and lower: the whole 95% interval lies on that side; † another average or neighbour model would say otherwise'
  };
}
