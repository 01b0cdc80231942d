import { isOfSeveralPeriods } from '#lib/views/table-wish.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { besideDecimals } from '#lib/views/built-decimals.ts';
import { comparisonsOf, periodAt, type BuiltIndicator, type BuiltTable } from '#lib/views/built-table.ts';
import { countedWords, endLabel, officialWords, previousWords } from '#lib/views/built-table-words.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { builtAreas, type BuiltArea } from './built-beside.ts';
import { endId, filledTable, forEnd, type BuiltColumn, type BuiltRow } from './built-columns.ts';
import { builtParts, type BuiltPart } from './built-parts.ts';
import { NOTHING, numberCell, textCell } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** An authority or a comparator, in one period or, with a column for each, in all of them. */
interface PlaceRow {
  readonly authority: Authority | null;
  readonly area: BuiltArea | null;
  /** Last day (ISO) of the row's period, null where the columns say the period. */
  readonly end: string | null;
}

/** A built table with a row an authority, then one for each comparator, and columns for the indicators. */
export function authoritiesDown(built: BuiltTable, title: string): Table {
  const rows = rowsOf(built);
  const columns: readonly BuiltColumn<PlaceRow>[] = [
    {
      id: 'authority',
      title: 'Authority',
      kind: 'text',
      of: ({ authority, area }) => textCell(authority?.name ?? area?.title ?? '')
    },
    ...(rows.some(({ of }) => of.end !== null) ? [END] : []),
    ...built.columnEnds.flatMap((end) =>
      built.indicators.flatMap((indicator) => indicatorColumns(built, indicator, end))
    )
  ];
  return filledTable(title, columns, rows);
}

const END: BuiltColumn<PlaceRow> = {
  id: 'period',
  title: 'Period to',
  kind: 'text',
  of: ({ end }) => (end === null ? NOTHING : { text: endLabel(end), value: end })
};

function rowsOf(built: BuiltTable): readonly BuiltRow<PlaceRow>[] {
  const { wish, columnEnds, authorities } = built;
  const oneEach = columnEnds[0] !== null || !isOfSeveralPeriods(wish);
  const ends = oneEach
    ? [null]
    : [...new Set(comparisonsOf(built).map(({ choice }) => choice.end))].sort().reverse();
  const places = [
    ...authorities.map((authority) => ({
      id: authority.code,
      role: 'authority' as const,
      authority,
      area: null
    })),
    ...builtAreas(built).map((area) => ({ id: area.id, role: 'comparator' as const, authority: null, area }))
  ];
  return places.flatMap(({ id, role, authority, area }) =>
    ends.map((end) => ({ id: endId(id, end), role, of: { authority, area, end } }))
  );
}

function indicatorColumns(
  built: BuiltTable,
  indicator: BuiltIndicator,
  end: string | null
): readonly BuiltColumn<PlaceRow>[] {
  const name = indicator.indicator.shortTitle;
  return builtParts(built).map((part) => ({
    id: `${endId(indicator.indicator.id, end)}_${part.id}`,
    title: part.id === 'value' ? forEnd(name, end) : forEnd(`${name}: ${part.title.toLowerCase()}`, end),
    note: noteOf(built, indicator, end, part),
    kind: part.kind,
    of: (row) => {
      const comparison = periodAt(indicator, row.end ?? end);
      if (comparison === null) return part.id === 'value' && row.authority ? MISSING : NOTHING;
      return row.area === null
        ? ofAuthority(comparison, row, part)
        : ofArea(comparison, row.area, part, built);
    }
  }));
}

function ofAuthority(comparison: Comparison, { authority }: PlaceRow, part: BuiltPart): TableCell {
  const own = comparison.rows.find((row) => row.authority.code === authority?.code);
  return own ? part.of(comparison, own) : NOTHING;
}

function ofArea(comparison: Comparison, area: BuiltArea, { id }: BuiltPart, { wish }: BuiltTable): TableCell {
  if (id === 'value') return area.of(comparison);
  const comparator = area.comparatorOf(comparison);
  if (comparator === null || comparator.denominator === null) return NOTHING;
  if (id === 'numerator' || id === 'denominator') {
    const value = comparator[id];
    return numberCell(
      value,
      Number.isInteger(value) ? 0 : Math.max(1, besideDecimals(comparison, comparator, wish.decimals))
    );
  }
  return NOTHING;
}

/** Unit, band, period, status and the date of official figures: all that the figures under a heading share. */
function noteOf(built: BuiltTable, indicator: BuiltIndicator, end: string | null, { id }: BuiltPart): string {
  const comparison = periodAt(indicator, end);
  if (comparison === null) return '';
  const { unit, band } = indicator.indicator;
  const { authorities, beside } = built.wish;
  const statuses = new Set(comparisonsOf(built).map(({ status }) => status));
  const rowsHavePeriods = built.columnEnds[0] === null && isOfSeveralPeriods(built.wish);
  const period = end !== null || rowsHavePeriods ? countedWords(comparison) : comparison.choice.shortPeriod;
  if (id === 'before' || id === 'change') return since(previousWords(comparison, authorities));
  if (id !== 'value') return '';
  const official = rowsHavePeriods ? '' : officialWords(comparison, beside);
  return [
    unit,
    band ? `band ${band[0]} to ${band[1]}` : '',
    period,
    statuses.size > 1 ? STATUS_BADGES[comparison.status] : '',
    official === '' ? '' : `official figures ${comparison.comparatorPeriod ?? ''}`,
    beside.includes('region') ? (comparison.region?.members ?? '') : ''
  ]
    .filter((words) => words !== '')
    .join(', ');
}

function since(period: string): string {
  return period === '' ? '' : `since ${period}`;
}

/** An indicator that has no such period. */
const MISSING: TableCell = { text: '[x]', value: null };
