import { formatNumber } from '#lib/domain/format.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { MODEL_NAMES } from '#lib/views/provenance.ts';
import { rankWords } from '#lib/views/words.ts';
import {
  averageCell,
  neighboursVerdictCell,
  NOTHING,
  numberCell,
  textCell,
  valueCell,
  verdictCell
} from './cells.ts';
import { changeColumn } from './change-column.ts';
import type { TableCell, TableColumn } from './table.ts';

/** A column of an indicator's table, and what stands in it for an authority and for a comparator. */
export interface IndicatorColumn extends TableColumn {
  /** Whether the column says anything in this comparison. */
  readonly applies: boolean;
  readonly of: (row: ComparedAuthority) => TableCell;
  readonly ofComparator: (comparator: Comparator) => TableCell;
}

/** The columns that say something in a comparison, in order. */
export function indicatorColumns(comparison: Comparison): readonly IndicatorColumn[] {
  return columnsOf(comparison).filter(({ applies }) => applies);
}

function columnsOf(comparison: Comparison): readonly IndicatorColumn[] {
  const { indicator, rows, wish, choice, decimals } = comparison;
  const counts = (value: number | null): TableCell => numberCell(value, Number.isInteger(value) ? 0 : 1);
  const any = (test: (row: ComparedAuthority) => boolean): boolean => rows.some(test);
  const blank = (): TableCell => NOTHING;
  return [
    {
      id: 'authority',
      title: 'Authority',
      kind: 'text',
      applies: true,
      of: ({ authority }) => textCell(authority.name),
      ofComparator: ({ label, periodLabel, members }) =>
        textCell(`${label} (${[members, periodLabel].filter(Boolean).join(', ')})`)
    },
    {
      id: 'value',
      title: indicator.shortTitle,
      note: `${indicator.unit}, ${choice.periodLabel}`,
      kind: 'number',
      applies: true,
      of: ({ cell }) => valueCell(cell, decimals),
      ofComparator: (comparator) => valueCell(comparator.cell, comparatorDecimals(comparison, comparator))
    },
    changeColumn(comparison),
    {
      id: 'low',
      title: '95% low',
      note: 'interval',
      kind: 'number',
      applies: any(({ interval }) => interval !== null),
      of: ({ interval }) => numberCell(interval?.low ?? null, indicator.decimals),
      ofComparator: blank
    },
    {
      id: 'high',
      title: '95% high',
      note: 'interval',
      kind: 'number',
      applies: any(({ interval }) => interval !== null),
      of: ({ interval }) => numberCell(interval?.high ?? null, indicator.decimals),
      ofComparator: blank
    },
    {
      id: 'numerator',
      title: 'Numerator',
      kind: 'number',
      applies: any(({ numerator, denominator }) => numerator !== null && denominator !== null),
      of: ({ numerator }) => counts(numerator),
      ofComparator: ({ numerator }) => counts(numerator)
    },
    {
      id: 'denominator',
      title: 'Denominator',
      note: populationNote(comparison),
      kind: 'number',
      applies: any(({ denominator }) => denominator !== null),
      of: ({ denominator }) => counts(denominator),
      ofComparator: ({ denominator }) => counts(denominator)
    },
    {
      id: 'rank',
      title: 'Rank in region',
      kind: 'number',
      applies: any(({ rank }) => rank !== null),
      of: ({ rank }) => (rank ? { text: rankWords(rank), value: rank.rank } : NOTHING),
      ofComparator: blank
    },
    {
      id: 'band',
      title: indicator.band ? `Band ${indicator.band[0]} to ${indicator.band[1]}` : 'Band',
      kind: 'text',
      applies: indicator.band !== null,
      of: ({ band }) => (band ? textCell(band) : NOTHING),
      ofComparator: blank
    },
    {
      id: 'neighbours',
      title: `Neighbours’ ${wish.average}`,
      note: [MODEL_NAMES[wish.model], comparison.comparatorPeriod ?? ''].filter(Boolean).join(', '),
      kind: 'number',
      applies: any(({ neighbours }) => neighbours !== null),
      of: ({ neighbours }) => averageCell(neighbours, indicator.decimals),
      ofComparator: blank
    },
    {
      id: 'neighbours-known',
      title: 'Neighbours known',
      kind: 'text',
      applies: any(({ neighbours }) => neighbours !== null),
      of: ({ neighbours }) => (neighbours ? textCell(knownWords(neighbours, indicator.decimals)) : NOTHING),
      ofComparator: blank
    },
    verdictColumn('against-neighbours', 'Against neighbours', rows, neighboursVerdictCell),
    verdictColumn('against-region', 'Against region', rows, (row) => verdictCell(row.againstRegion)),
    verdictColumn('against-country', 'Against England', rows, (row) => verdictCell(row.againstCountry)),
    {
      id: 'england-rank',
      title: 'Rank in England',
      kind: 'number',
      applies: any(({ englandRank }) => englandRank !== null),
      of: ({ englandRank }) =>
        englandRank ? { text: rankWords(englandRank), value: englandRank.rank } : NOTHING,
      ofComparator: blank
    },
    {
      id: 'quartile',
      title: 'Quarter of England',
      note: 'A is best',
      kind: 'text',
      applies: any(({ quartile }) => quartile !== null),
      of: ({ quartile }) => (quartile ? textCell(quartile) : NOTHING),
      ofComparator: blank
    },
    {
      id: 'note',
      title: 'Note',
      kind: 'text',
      applies: any(({ note }) => note !== ''),
      of: ({ note }) => textCell(note),
      ofComparator: blank
    }
  ];
}

function verdictColumn(
  id: string,
  title: string,
  rows: readonly ComparedAuthority[],
  of: (row: ComparedAuthority) => TableCell
): IndicatorColumn {
  const applies = rows.some((row) => of(row) !== NOTHING);
  return { id, title, kind: 'text', applies, of, ofComparator: () => NOTHING };
}

function knownWords({ known, of, suppressed, weak, bounds }: Average, decimals: number): string {
  const hidden = suppressed > 0 ? `, ${suppressed} suppressed` : '';
  const range = bounds
    ? `, with them ${formatNumber(bounds.low, decimals)} to ${formatNumber(bounds.high, decimals)}`
    : '';
  return `${known} of ${of}${hidden}${range}${weak ? '; too few to rely on' : ''}`;
}

function populationNote({ indicator, rows, comparatorPeriod, status }: Comparison): string {
  if (indicator.denominator !== 'population') return '';
  const years = [
    ...new Set(rows.map(({ populationYear }) => populationYear).filter((year) => year !== null))
  ];
  if (status === 'published' || years.length === 0)
    return comparatorPeriod ? 'population 0 to 17, mid-year of the year before' : '';
  return `population 0 to 17, mid-${years.join(' and mid-')}`;
}
