import { EMPTY_MARK, EMPTY_WORDS, type Cell, type EmptyKind } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, plural } from '#lib/domain/format.ts';
import { MULTIPLIER, type Indicator } from '#lib/domain/indicator.ts';
import { populationYear } from '#lib/domain/period.ts';
import { valueOf } from '#lib/domain/rate.ts';
import { reconcileValue } from '#lib/domain/reconcile.ts';
import { quotient, unrounded } from '#lib/views/arithmetic.ts';
import type { ExplainedMaterial } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';
import { termWords } from '#lib/views/term-words.ts';

/** A value with the counts behind it, and how it came to be. */
export interface WorkedFigure {
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Last day of its period, ISO. */
  readonly end: string;
  /** The mid-year of the population, where it is not simply the year before the period's end. */
  readonly populationYear: number | null;
  readonly published: boolean;
  readonly decimals: number;
}

const EMPTY_REASONS: Readonly<Record<EmptyKind, string>> = {
  suppressed:
    'a count of 1 to 5, or one from which such a count could be worked out, is not shown. It is not zero: it is left out of every average, total and rank',
  low: 'there are some, but too few to round to one. It is not a true zero, and is left out of every average and rank',
  'not-available': 'there is no figure, or the one there is cannot be used',
  'not-applicable':
    'there is nothing to take a share of: the denominator is zero, or the measure does not apply',
  'not-supplied': 'nobody has given a figure for this period'
};

/** Why a cell has no number, in a sentence with its mark. */
export function emptyWords(kind: EmptyKind): string {
  return `${EMPTY_MARK[kind]}, ${EMPTY_WORDS[kind]}: ${EMPTY_REASONS[kind]}.`;
}

/** The steps from the counts of a figure to what is shown of it. */
export function valueLines(material: ExplainedMaterial, worked: WorkedFigure): readonly ExplainedLine[] {
  const { indicator } = material;
  const { cell, numerator, denominator } = worked;
  return [
    ...(cell.kind === 'shown' ? [] : line('No figure', emptyWords(cell.kind))),
    ...countLines(material, worked),
    ...(cell.kind === 'shown'
      ? worked.published
        ? publishedLines(indicator, cell.value, worked)
        : madeLines(indicator, cell.value, worked)
      : []),
    ...(numerator !== null || denominator !== null || cell.kind !== 'shown' || !isQuotient(indicator)
      ? []
      : line('Counts', 'not published with the figure, so it cannot be worked out again here'))
  ];
}

function isQuotient({ kind }: Indicator): boolean {
  return kind !== 'count' && kind !== 'level';
}

function countLines(
  { indicator, names }: ExplainedMaterial,
  { numerator, denominator, end, populationYear: year }: WorkedFigure
): readonly ExplainedLine[] {
  const what = indicator.numerator.length === 0 ? '' : termWords(indicator.numerator, names);
  const top = numerator === null ? '' : unrounded(numerator);
  const bottom = denominator === null ? '' : unrounded(denominator);
  const below =
    indicator.denominator === 'population'
      ? `children aged 0 to 17, the estimate for the middle of ${year ?? populationYear(end)} (ONS)`
      : termWords(indicator.denominator, names);
  if (!isQuotient(indicator)) return line('Counted', what);
  return [
    ...line('Numerator', [top || 'not shown', what].filter(Boolean).join(': ')),
    ...line('Denominator', [bottom || 'not shown', below].filter(Boolean).join(': '))
  ];
}

function publishedLines(
  { kind, published }: Indicator,
  value: number,
  { cell, numerator, denominator, decimals }: WorkedFigure
): readonly ExplainedLine[] {
  const shownAs = line('Shown', `${formatNumber(value, decimals)}, as published`);
  const again = recomputed(kind, numerator, denominator);
  if (again === null || numerator === null || denominator === null) return shownAs;
  const agrees = reconcileValue(again, cell, published?.decimals ?? decimals) === 'agrees';
  const rounded = formatCell(again, decimals);
  const verdict = agrees
    ? 'agrees with the published figure within its rounding'
    : 'differs from the published figure, which is the one used: the counts may be rounded or revised';
  return [
    ...shownAs,
    ...line(
      'Worked out again',
      `${quotient(numerator, denominator, MULTIPLIER[kind])}, which rounds to ${rounded}: ${verdict}`
    )
  ];
}

function recomputed(
  kind: Indicator['kind'],
  numerator: number | null,
  denominator: number | null
): Cell | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return valueOf(kind, { kind: 'shown', value: numerator }, { kind: 'shown', value: denominator });
}

function madeLines(
  { kind }: Indicator,
  value: number,
  { numerator, denominator, decimals }: WorkedFigure
): readonly ExplainedLine[] {
  const text = formatNumber(value, decimals);
  if (numerator === null || denominator === null) return line('Shown', text);
  const rounding = `rounded to ${decimals === 0 ? 'a whole number' : plural(decimals, 'decimal')}, halves away from zero`;
  return [
    ...line('Worked out', quotient(numerator, denominator, MULTIPLIER[kind])),
    ...line('Shown', `${text}, ${rounding}`)
  ];
}
