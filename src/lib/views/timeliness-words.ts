import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber, listWords } from '#lib/domain/format.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { gapSentence } from '#lib/views/gap-words.ts';
import { isNational, tooFewWords } from '#lib/views/marked-verdict.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import { againstWords, rankWords, valueWords } from '#lib/views/words.ts';

/** A comparison of timeliness, and what its denominator counts: "reviews". */
export interface Timed {
  readonly comparison: Comparison;
  readonly noun: string;
}

/** What to say first of timeliness: a sentence an indicator, for the highlighted authority or for the region. */
export function timelinessWords(timed: readonly Timed[]): readonly string[] {
  return timed.map(({ comparison, noun }) => {
    const chosen = comparison.rows.find(({ authority }) => authority.code === comparison.wish.authority);
    const words = chosen ? authorityWords(comparison, chosen, noun) : regionWords(comparison);
    return `${comparison.indicator.title} (${comparison.choice.shortPeriod}, ${comparison.status}): ${words}`;
  });
}

function authorityWords(comparison: Comparison, row: ComparedAuthority, noun: string): string {
  const name = row.authority.name;
  if (row.cell.kind !== 'shown') return `${name} has no figure to show (${valueWords(comparison, row)}).`;
  const rank = row.rank ? `, ${rankWords(row.rank)}` : '';
  const verdict = row.againstNeighbours ?? row.againstRegion;
  const whom = row.againstNeighbours
    ? `its neighbours’ ${AVERAGE_NAMES[comparison.wish.average]}`
    : 'the region';
  const few = tooFewWords(row);
  const unsaid = few === '' ? '' : ` (with its neighbours ${few})`;
  const against = verdict ? `, ${againstWords(verdict)} ${whom}${unsaid}` : unsaid;
  return `${name} ${valueWords(comparison, row)}${rank}${against}. ${gapSentence(comparison, noun)}`.trim();
}

function regionWords(comparison: Comparison): string {
  const { indicator, region, rows } = comparison;
  const known = rows.filter(({ cell }) => cell.kind === 'shown');
  if (known.length === 0) return 'nobody has a figure.';
  const regional = region && numberIn(region.cell);
  const together = regional === null ? '' : `${formatNumber(regional, indicator.decimals)}% in the region.`;
  return `${together}${worseWords(comparison, known)}`.trim();
}

function worseWords({ wish }: Comparison, rows: readonly ComparedAuthority[]): string {
  const national = isNational({ rows });
  const whom = national ? `their neighbours’ ${AVERAGE_NAMES[wish.average]}` : 'the region';
  const worse = rows.filter(
    (row) => (national ? row.againstNeighbours : row.againstRegion)?.judgement === 'worse'
  );
  const few = national ? rows.filter((row) => tooFewWords(row) !== '').length : 0;
  const left = few === 0 ? '' : ` (${few} not compared: too few neighbours known)`;
  if (worse.length === 0) return ` None is worse than ${whom}${left}.`;
  return ` Worse than ${whom}: ${listWords(worse.map(({ authority }) => authority.name))}${left}.`;
}
