import { EMPTY_WORDS, numberIn } from '#lib/domain/cell.ts';
import { bandPosition, type BandPosition } from '#lib/domain/comparison.ts';
import { formatCell, formatNumber, listWords, plural } from '#lib/domain/format.ts';
import type { Neighbour } from '#lib/domain/neighbours.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { MODEL_NAMES } from '#lib/views/provenance.ts';

/** What a caseload's comparison says against its band: the highlighted authority, the region, and who is above, within and below. */
export function bandFinding(comparison: Comparison): string {
  const known = comparison.rows.filter(({ cell }) => cell.kind === 'shown');
  if (known.length === 0) return `No authority has a figure for ${comparison.choice.periodLabel}.`;
  const chosen = known.find(({ authority }) => authority.code === comparison.wish.authority);
  return [
    chosen
      ? `${chosen.authority.name}: ${valueWords(comparison, chosen)} looked after children for every full-time officer, ${positionOf(chosen)}.`
      : '',
    regionSentence(comparison),
    ...POSITIONS.map((position) => whoIs(comparison, known, position))
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A neighbour by its model, rank and DfE codes. */
export type InRegion = Pick<Neighbour, 'model' | 'authority' | 'rank' | 'neighbour'>;

const POSITIONS: readonly BandPosition[] = ['above', 'within', 'below'];

function positionOf({ band }: ComparedAuthority): string {
  return band === null ? 'with no band to hold it against' : `${band} the band`;
}

function regionSentence({ region, indicator }: Comparison): string {
  const value = region && numberIn(region.cell);
  if (!region || value === null || indicator.band === null) return '';
  const [low, high] = indicator.band;
  const position = bandPosition(value, indicator.band);
  return `The region together has ${formatNumber(value, indicator.decimals)} looked after children for every full-time officer (${region.members}), ${position} the Handbook’s band of ${low} to ${high}.`;
}

function whoIs(comparison: Comparison, known: readonly ComparedAuthority[], position: BandPosition): string {
  const rows = known
    .filter(({ band }) => band === position)
    .sort((a, b) => (numberIn(b.cell) ?? 0) - (numberIn(a.cell) ?? 0));
  const count = `${formatNumber(rows.length, 0)} ${position}`;
  if (rows.length === 0) return `None ${position}.`;
  if (position === 'within') return `${count}.`;
  return `${count}: ${listWords(rows.map((row) => nameAndValue(comparison, row)))}.`;
}

function nameAndValue(comparison: Comparison, row: ComparedAuthority): string {
  return `${row.authority.name} ${valueWords(comparison, row)}`;
}

function valueWords({ decimals }: Comparison, { cell }: ComparedAuthority): string {
  return formatCell(cell, decimals);
}

/** The authorities without a figure, each with its reason; empty when all have one. */
export function missingSentence({ rows, choice }: Comparison): string {
  const missing = rows.flatMap(({ authority, cell }) =>
    cell.kind === 'shown' ? [] : [`${authority.name} (${EMPTY_WORDS[cell.kind]})`]
  );
  if (missing.length === 0) return '';
  return `No figure for ${choice.periodLabel}: ${listWords(missing)}.`;
}

/** The highlighted authority's neighbours of the chosen model that are in the region, with their figures; empty without a highlight. */
export function neighboursInRegion(comparison: Comparison, neighbours: readonly InRegion[]): string {
  const { rows, wish, decimals } = comparison;
  const own = rows.find(({ authority }) => authority.code === wish.authority);
  if (!own) return '';
  const inside = neighbours
    .filter(({ model, authority }) => model === wish.model && authority === own.authority.code)
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ neighbour }) => rows.find(({ authority }) => authority.code === neighbour) ?? []);
  const whose = `${own.authority.name}’s 10 statistical neighbours (${MODEL_NAMES[wish.model]})`;
  if (inside.length === 0) return `None of ${whose} is in this region.`;
  const named = inside.map(({ authority, cell, band }) =>
    cell.kind === 'shown'
      ? `${authority.name} ${formatNumber(cell.value, decimals)}${band ? ` (${band})` : ''}`
      : `${authority.name} (${EMPTY_WORDS[cell.kind]})`
  );
  return `${formatNumber(inside.length, 0)} of ${whose} ${inside.length === 1 ? 'is' : 'are'} in this region: ${listWords(named)}.`;
}

/** Which authorities count no children on plans with these officers, so that their combined load is looked after children alone; empty where all do. */
export function combinedCaveat(caseload: Comparison, combined: Comparison): string {
  const alone = combined.rows.filter((row) => {
    const lac = caseload.rows.find(({ authority }) => authority.code === row.authority.code);
    return row.numerator !== null && lac?.numerator !== null && row.numerator === lac?.numerator;
  });
  if (alone.length === 0) return '';
  const names = listWords(alone.map(({ authority }) => authority.name));
  return `${names} ${alone.length === 1 ? 'counts' : 'count'} no children on plans with these officers, so ${alone.length === 1 ? 'its figure is' : 'their figures are'} looked after children alone.`;
}

/** How many officers are over the band's upper end where it is known: "24 of 99 officers in 10 authorities hold more than 70 children"; empty where nobody says. */
export function overSentence(over: Comparison, bandEnd: number): string {
  const known = over.rows.filter(({ cell }) => cell.kind === 'shown');
  const { region } = over;
  if (known.length === 0 || region === null || region.numerator === null || region.denominator === null)
    return '';
  return `${formatNumber(region.numerator, 0)} of ${plural(region.denominator, 'officer')} in ${plural(known.length, 'authority', 'authorities')} ${region.numerator === 1 ? 'holds' : 'hold'} more than ${bandEnd} looked after children.`;
}
