import { EMPTY_WORDS, numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { BandRangeRow, BandRangeView, LabelledValue } from '#lib/views/band-range.ts';
import { bandFinding } from '#lib/views/caseload-words.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** The caseloads of one period: of the service, of its officers with the fewest and the most, and how many are over the band. Null where nobody has a figure. */
export interface Caseloads {
  readonly mean: Comparison;
  readonly lowest: Comparison | null;
  readonly highest: Comparison | null;
  readonly over: Comparison | null;
}

/** The range of every authority's caseloads against the band, highest mean first, those without a mean last; null where the indicator has no band. */
export function bandRangeView(caseloads: Caseloads, domain: BandRangeView['domain']): BandRangeView | null {
  const { mean } = caseloads;
  const { band } = mean.indicator;
  if (band === null) return null;
  const [low, high] = band;
  const region = mean.region && numberIn(mean.region.cell);
  return {
    title: `${mean.indicator.title}, lowest, mean and highest, ${mean.choice.periodLabel}`,
    description: bandFinding(mean),
    axisLabel: mean.indicator.unit,
    band,
    bandLabel: `Handbook band ${low} to ${high}`,
    domain,
    rows: [...mean.rows].sort(highestFirst).map((row) => rowOf(caseloads, row, high)),
    region:
      region === null
        ? null
        : { value: region, text: `Region ${formatNumber(region, mean.indicator.decimals)}` }
  };
}

function highestFirst(a: ComparedAuthority, b: ComparedAuthority): number {
  return (numberIn(b.cell) ?? -Infinity) - (numberIn(a.cell) ?? -Infinity) || 0;
}

function rowOf(
  { mean, lowest, highest, over }: Caseloads,
  row: ComparedAuthority,
  bandEnd: number
): BandRangeRow {
  const { authority, cell, band } = row;
  const of = (comparison: Comparison | null): ComparedAuthority | undefined =>
    comparison?.rows.find((candidate) => candidate.authority.code === authority.code);
  return {
    key: authority.code,
    label: authority.name,
    shortLabel: authority.shortName,
    lowest: labelled(of(lowest)?.cell, lowest),
    mean: labelled(cell, mean),
    highest: labelled(of(highest)?.cell, highest),
    position: band,
    words: positionWords(row),
    detail: officersOver(of(over), bandEnd),
    selected: authority.code === mean.wish.authority
  };
}

function labelled(cell: Cell | undefined, comparison: Comparison | null): LabelledValue | null {
  const value = cell ? numberIn(cell) : null;
  if (value === null || comparison === null) return null;
  return { value, text: formatNumber(value, comparison.decimals) };
}

/** Where a mean stands, or why there is none: "within the band", "not supplied". */
export function positionWords({ cell, band }: Pick<ComparedAuthority, 'cell' | 'band'>): string {
  if (cell.kind !== 'shown') return EMPTY_WORDS[cell.kind];
  return band === null ? '' : `${band} the band`;
}

/** "3 of 5 officers over 70"; empty where either number is not known. */
export function officersOver(row: ComparedAuthority | undefined, bandEnd: number): string {
  if (!row || row.numerator === null || row.denominator === null || row.cell.kind !== 'shown') return '';
  return `${row.numerator} of ${row.denominator} officers over ${bandEnd}`;
}

/** From the lowest to the highest of all the figures of all periods, the band always inside. */
export function caseloadDomain(
  figures: readonly IndicatorFigures[],
  band: readonly [number, number]
): readonly [number, number] {
  const values = figures
    .flatMap(({ submitted }) => [...(submitted?.points ?? []), ...(submitted?.region ?? [])])
    .map(({ cell }) => numberIn(cell))
    .filter((value) => value !== null);
  return [Math.min(...band, ...values), Math.max(...band, ...values)];
}
