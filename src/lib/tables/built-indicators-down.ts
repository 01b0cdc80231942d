import { isOfSeveralPeriods } from '#lib/views/table-wish.ts';
import { periodAt, type BuiltIndicator, type BuiltTable } from '#lib/views/built-table.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { builtAreas } from './built-beside.ts';
import {
  endId,
  filledTable,
  forEnd,
  periodColumns,
  type BuiltColumn,
  type BuiltRow
} from './built-columns.ts';
import { builtParts } from './built-parts.ts';
import { NOTHING, textCell } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** An indicator, in one of its periods or, with a column for each, in all of them. */
interface IndicatorRow {
  readonly indicator: BuiltIndicator['indicator'];
  readonly periods: readonly Comparison[];
}

/** A built table with a row an indicator and columns for the authorities, then for what stands beside them. */
export function indicatorsDown(built: BuiltTable, title: string): Table {
  const ofPeriod = periodColumns<IndicatorRow>(built, ({ periods }) => periods);
  const columns: readonly BuiltColumn<IndicatorRow>[] = [
    { id: 'indicator', title: 'Indicator', kind: 'text', of: ({ indicator }) => textCell(indicator.title) },
    { id: 'unit', title: 'Unit', kind: 'text', of: ({ indicator }) => textCell(indicator.unit) },
    ...ofPeriod.filter(({ id }) => isOfFigures(id)),
    ...built.columnEnds.flatMap((end) => [...authorityColumns(built, end), ...areaColumns(built, end)]),
    ...ofPeriod.filter(({ id }) => !isOfFigures(id))
  ];
  return filledTable(title, columns, rowsOf(built));
}

function rowsOf({ wish, indicators, columnEnds }: BuiltTable): readonly BuiltRow<IndicatorRow>[] {
  const oneEach = columnEnds[0] !== null || !isOfSeveralPeriods(wish);
  return indicators.flatMap(({ indicator, periods }) =>
    oneEach
      ? [{ id: indicator.id, role: 'authority' as const, of: { indicator, periods } }]
      : periods.map((period) => ({
          id: `${indicator.id}_${period.choice.end}`,
          role: 'authority' as const,
          of: { indicator, periods: [period] }
        }))
  );
}

function authorityColumns(built: BuiltTable, end: string | null): readonly BuiltColumn<IndicatorRow>[] {
  const parts = builtParts(built);
  const isAlone = built.authorities.length === 1;
  const headingOf = (id: string, title: string, name: string): string => {
    if (id === 'value' || parts.length === 1) return name;
    return isAlone ? title : `${name}: ${lower(title)}`;
  };
  return built.authorities.flatMap(({ code, name }) =>
    parts.map(({ id, title, kind, of }, index) => ({
      id: `${endId(code, end)}_${id}`,
      title: forEnd(headingOf(id, title, name), end),
      note: parts.length === 1 && id !== 'value' ? lower(title) : '',
      kind,
      of: (row) => {
        const comparison = at(row, end);
        const own = comparison?.rows.find(({ authority }) => authority.code === code);
        if (comparison === null || !own) return index === 0 ? MISSING : NOTHING;
        return of(comparison, own);
      }
    }))
  );
}

function areaColumns(built: BuiltTable, end: string | null): readonly BuiltColumn<IndicatorRow>[] {
  return builtAreas(built).map(({ id, title, of }) => ({
    id: endId(id, end),
    title: forEnd(title, end),
    kind: 'number',
    of: (row) => {
      const comparison = at(row, end);
      return comparison === null ? NOTHING : of(comparison);
    }
  }));
}

function at({ periods, indicator }: IndicatorRow, end: string | null): Comparison | null {
  return periodAt({ indicator, periods, sources: [] }, end);
}

function lower(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** What a row's own figures are stands before them; what is beside them, after. */
function isOfFigures(id: string): boolean {
  return id === 'period' || id === 'counted' || id === 'status';
}

/** An indicator that has no such period, in a column for it. */
const MISSING: TableCell = { text: '[x]', value: null };
