import { formatCell, formatNumber, formatWithUnit } from '#lib/domain/format.ts';
import type { IndicatorRule, Term } from '#lib/domain/indicator.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import { againstWords } from '#lib/views/words.ts';
import type { ReportMaterial } from './report-material.ts';
import type { YearFigures } from './year-figures.ts';

/** One indicator of the report's authority beside its comparators: nothing of it is shown that the report holds back. */
export interface Beside {
  readonly comparison: Comparison;
  readonly row: ComparedAuthority;
}

/** An indicator in a year of the report; null where nothing was submitted that it is made of. */
export function besideOf(
  material: ReportMaterial,
  id: string,
  figures: YearFigures = material.year
): Beside | null {
  const found = material.indicators.find(({ indicator }) => indicator.id === id);
  if (!found) return null;
  const { region, authority, model, average, status } = material;
  const { end } = figures.year;
  const wish = { source: 'submitted', end, span: 'year', model, average, authority: authority.code } as const;
  const state = { loaded: status === 'provisional' };
  const comparison = compareIndicator(found.indicator, found.figures, region, wish, state);
  const row = comparison?.rows.find((one) => one.authority.code === authority.code);
  if (!comparison || !row || comparison.choice.source !== 'submitted' || comparison.choice.end !== end)
    return null;
  return { comparison, row: isSayable(found.indicator, material, figures) ? row : withheld(row) };
}

/** Whether every count that an indicator is made of may be shown. */
function isSayable(
  { numerator, denominator }: IndicatorRule,
  { authority, region }: ReportMaterial,
  figures: YearFigures
): boolean {
  const others = region.authorities.map(({ code }) => code).filter((code) => code !== authority.code);
  const breakdowns = ({ breakdown }: Term): readonly string[] => {
    if (breakdown === '@own') return [authority.code];
    return breakdown === '@others' ? others : [breakdown];
  };
  const below = denominator === 'population' ? [] : denominator;
  return [...numerator, ...below].every((term) =>
    breakdowns(term).every((breakdown) => !figures.isHeld(term.measure, breakdown))
  );
}

function withheld(row: ComparedAuthority): ComparedAuthority {
  return {
    ...row,
    cell: { kind: 'suppressed' },
    numerator: null,
    interval: null,
    rank: null,
    band: null,
    againstNeighbours: null,
    againstRegion: null,
    againstCountry: null
  };
}

/** The value of an indicator and what it is beside, in one or two sentences: "The rate was 58.2 per 10,000 children, higher than …". `of` follows the value. */
export function besideWords(beside: Beside | null, subject: string, of = ''): string {
  if (beside === null) return '';
  const { comparison, row } = beside;
  if (row.cell.kind !== 'shown') return '';
  const value = formatWithUnit(row.cell, comparison.decimals, comparison.indicator.unit);
  const lead = verdictSentence(beside);
  const others = otherComparators(beside);
  return `${subject} ${value}${of}${lead === '' ? '' : `, ${lead}`}.${others === '' ? '' : ` ${others}.`}`;
}

/** What an indicator is beside, where its value has just been said: "That is similar to the region, 48.0%." */
export function verdictWords(beside: Beside | null): string {
  if (beside === null || beside.row.cell.kind !== 'shown') return '';
  const lead = verdictSentence(beside);
  return lead === '' ? '' : `That share is ${lead}.`;
}

/** What the first comparator says: the band, the neighbours where there are enough, else the region. */
function verdictSentence({ comparison, row }: Beside): string {
  const { indicator, wish } = comparison;
  if (row.band !== null && indicator.band !== null)
    return `${row.band} the IRO Handbook’s band of ${indicator.band[0]} to ${indicator.band[1]}`;
  const average = row.neighbours?.value ?? null;
  if (row.neighbours && row.againstNeighbours && average !== null) {
    return `${againstWords(row.againstNeighbours)} the ${AVERAGE_NAMES[wish.average]} of its statistical neighbours, ${formatNumber(average, indicator.decimals)}${percent(comparison)} (${row.neighbours.known} of ${row.neighbours.of}, ${comparison.comparatorPeriod ?? ''}${isNear(comparison) ? ', counted a little differently' : ''})`;
  }
  return row.againstRegion && comparison.region
    ? `${againstWords(row.againstRegion)} the region, ${comparatorText(comparison, comparison.region)}`
    : '';
}

function otherComparators({ comparison, row }: Beside): string {
  const first = row.band === null && row.againstNeighbours === null ? null : comparison.region;
  return [first, comparison.country]
    .flatMap((comparator) =>
      comparator && comparator.cell.kind === 'shown'
        ? [`${comparator.label} ${comparatorText(comparison, comparator)}`]
        : []
    )
    .join('; ');
}

function comparatorText(comparison: Comparison, comparator: Comparator): string {
  const members = comparator.members === '' ? comparator.periodLabel : comparator.members;
  return `${formatCell(comparator.cell, comparatorDecimals(comparison, comparator))}${percent(comparison)} (${members})`;
}

/** Whether the official figures beside a value are not defined quite as it is. */
export function isNear({ indicator, comparatorPeriod }: Comparison): boolean {
  return comparatorPeriod !== null && indicator.published?.match === 'near';
}

function percent({ indicator }: Comparison): string {
  return indicator.unit.startsWith('%') ? '%' : '';
}

/** A comparator's cell as a table shows it, with its number; an average of some neighbours says how many. */
export function comparatorCell(
  beside: Beside | null,
  which: 'neighbours' | 'region' | 'country'
): { readonly text: string; readonly value: number | null; readonly shown: number | null } {
  const none = { text: '–', value: null, shown: null };
  if (beside === null) return none;
  const { comparison, row } = beside;
  if (which === 'neighbours') {
    const average = row.neighbours;
    if (!average || average.value === null) return none;
    const text = formatNumber(average.value, comparison.indicator.decimals);
    const few = average.known === average.of ? '' : ` (${average.known} of ${average.of})`;
    return { text: `${text}${few}`, value: average.value, shown: average.weak ? null : plainNumber(text) };
  }
  const comparator = which === 'region' ? comparison.region : comparison.country;
  if (comparator === null || comparator.cell.kind !== 'shown') return none;
  const text = formatCell(comparator.cell, comparatorDecimals(comparison, comparator));
  return { text, value: comparator.cell.value, shown: plainNumber(text) };
}

/** The number that a formatted text shows. */
export function plainNumber(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}
