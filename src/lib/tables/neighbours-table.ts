import { formatInterval, formatNumber } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { verdictWords, type Verdict } from '#lib/domain/comparison.ts';
import type { NeighbourFigure, NeighbourMean, NeighbourRow, NeighboursView } from '#lib/views/neighbours.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import { rankWords } from '#lib/views/words.ts';
import { NOTHING, numberCell, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** The ten neighbours in order of closeness, then the authority itself and the three averages. `link` gives the address of a region's authority. */
export function neighboursTable(view: NeighboursView, link: (slug: string) => string): Table {
  const { indicator, name, periodLabel } = view;
  const own: TableRow = {
    id: 'own',
    role: 'comparator',
    selected: true,
    cells: [
      textCell(name),
      NOTHING,
      textCell('this authority'),
      NOTHING,
      ...figureCells(view, view.own, null)
    ]
  };
  return {
    title: `${name} and its neighbours: ${indicator.title}, ${periodLabel}`,
    columns: columnsOf(view),
    rows: [
      ...view.rows.map((row) => neighbourRow(view, row, link)),
      own,
      ...view.averages.map((mean) => averageRow(view, mean))
    ]
  };
}

function columnsOf({ indicator, name, periodLabel }: NeighboursView): readonly TableColumn[] {
  return [
    { id: 'neighbour', title: 'Neighbour', kind: 'text' },
    { id: 'closest', title: 'Closest', note: '1 is the closest', kind: 'number' },
    { id: 'closeness', title: 'How close', kind: 'text' },
    { id: 'where', title: 'Where', kind: 'text' },
    { id: 'value', title: indicator.shortTitle, note: `${indicator.unit}, ${periodLabel}`, kind: 'number' },
    { id: 'interval', title: '95% interval', kind: 'text' },
    { id: 'numerator', title: 'Numerator', kind: 'number' },
    { id: 'denominator', title: 'Denominator', kind: 'number' },
    { id: 'difference', title: 'Difference', note: `from ${name}`, kind: 'number' },
    { id: 'verdict', title: `${name} is`, note: 'beside it', kind: 'text' },
    { id: 'england-rank', title: 'Rank in England', kind: 'number' }
  ];
}

function neighbourRow(
  view: NeighboursView,
  { neighbour, figure, verdict }: NeighbourRow,
  link: (slug: string) => string
): TableRow {
  const { slug, ended } = neighbour;
  const name = { text: neighbour.name, value: neighbour.name };
  const gone = ended === null ? '' : `no authority since ${dayLabel(ended)}`;
  return {
    id: neighbour.neighbour,
    role: 'authority',
    cells: [
      slug === '' ? name : { ...name, href: link(slug) },
      numberCell(neighbour.rank, 0),
      textCell(neighbour.closeness),
      textCell(slug === '' ? gone : 'in this region'),
      ...figureCells(view, figure, verdict)
    ]
  };
}

function figureCells(
  { indicator, decimals }: NeighboursView,
  figure: NeighbourFigure,
  verdict: Verdict | null
): readonly TableCell[] {
  const { cell, numerator, denominator, interval, difference, englandRank } = figure;
  return [
    valueCell(cell, decimals),
    interval ? textCell(formatInterval(interval, indicator.decimals)) : NOTHING,
    numerator.kind === 'shown'
      ? numberCell(numerator.value, wholeOr1(numerator.value))
      : valueCell(numerator, 0),
    numberCell(denominator, wholeOr1(denominator)),
    differenceCell(difference, decimals),
    verdictCell(verdict),
    englandRank ? { text: rankWords(englandRank), value: englandRank.rank } : NOTHING
  ];
}

function averageRow(
  { indicator }: NeighboursView,
  { kind, average, verdict, difference }: NeighbourMean
): TableRow {
  const hidden = average.suppressed > 0 ? `, ${average.suppressed} suppressed` : '';
  const weak = average.weak ? '; too few to judge' : '';
  const label = `Neighbours’ ${AVERAGE_NAMES[kind]} (${average.known} of ${average.of} known${hidden}${weak})`;
  return {
    id: kind,
    role: 'comparator',
    cells: [
      textCell(label),
      NOTHING,
      NOTHING,
      NOTHING,
      numberCell(average.value, indicator.decimals),
      NOTHING,
      NOTHING,
      NOTHING,
      differenceCell(difference, indicator.decimals),
      verdictCell(verdict),
      NOTHING
    ]
  };
}

function verdictCell(verdict: Verdict | null): TableCell {
  return verdict === null ? NOTHING : textCell(verdictWords(verdict));
}

function differenceCell(difference: number | null, decimals: number): TableCell {
  if (difference === null) return NOTHING;
  const text = formatNumber(difference, decimals);
  return { text: difference > 0 && /[1-9]/.test(text) ? `+${text}` : text, value: difference };
}

function wholeOr1(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : 1;
}
