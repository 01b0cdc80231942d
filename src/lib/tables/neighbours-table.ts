import { formatInterval, formatNumber } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { verdictWords, type Verdict } from '#lib/domain/comparison.ts';
import { byRule, type ExplainedPart, type FigureAddress } from '#lib/views/figure-address.ts';
import type { NeighbourFigure, NeighbourMean, NeighbourRow, NeighboursView } from '#lib/views/neighbours.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import { rankWords } from '#lib/views/words.ts';
import { explained, NOTHING, numberCell, textCell, valueCell } from './cells.ts';
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
      ...figureCells(view, view.own, null, addressesOf(view, view.code))
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
      ...figureCells(view, figure, verdict, addressesOf(view, neighbour.neighbour))
    ]
  };
}

function figureCells(
  { indicator, decimals }: NeighboursView,
  figure: NeighbourFigure,
  verdict: Verdict | null,
  address: AddressAt
): readonly TableCell[] {
  const { cell, numerator, denominator, interval, difference, englandRank } = figure;
  const count =
    numerator.kind === 'shown'
      ? numberCell(numerator.value, wholeOr1(numerator.value))
      : valueCell(numerator, 0);
  const rank = englandRank ? { text: rankWords(englandRank), value: englandRank.rank } : NOTHING;
  return [
    explained(valueCell(cell, decimals), address('value')),
    explained(
      interval ? textCell(formatInterval(interval, indicator.decimals)) : NOTHING,
      address('interval')
    ),
    explained(count, address('value')),
    explained(numberCell(denominator, wholeOr1(denominator)), address('value')),
    explained(differenceCell(difference, decimals), address('beside')),
    explained(verdictCell(verdict), address('beside')),
    explained(rank, address('england'))
  ];
}

type AddressAt = (part: ExplainedPart) => FigureAddress;

/** Addresses of a figure of the table (DfE code), held against the authority whose neighbours they are. */
function addressesOf({ indicator, code, end }: NeighboursView, area: string): AddressAt {
  return (part) => ({
    ...{ indicator: indicator.id, area, source: 'published', end, span: 'year', part },
    ...(area === code ? {} : { beside: code })
  });
}

function averageRow(view: NeighboursView, { kind, average, verdict, difference }: NeighbourMean): TableRow {
  const { indicator, code, model } = view;
  const address = { ...addressesOf(view, code)('neighbours'), by: byRule(model, kind) };
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
      explained(numberCell(average.value, indicator.decimals), address),
      NOTHING,
      NOTHING,
      NOTHING,
      explained(differenceCell(difference, indicator.decimals), address),
      explained(verdictCell(verdict), address),
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
