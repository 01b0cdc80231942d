import { bandOfQuarter, type Quarter } from '#lib/domain/rank.ts';
import type { AmongEngland, EnglandRow } from '#lib/views/among-england.ts';
import type { ExplainedPart } from '#lib/views/figure-address.ts';
import { rankWords } from '#lib/views/words.ts';
import { explained, NOTHING, numberCell, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

interface EnglandColumn extends TableColumn {
  readonly applies: boolean;
  readonly of: (row: EnglandRow) => TableCell;
}

/** Where the explanation of a row's figure opens for the cell of a column. */
const PARTS: Readonly<Record<string, ExplainedPart>> = {
  value: 'value',
  numerator: 'value',
  denominator: 'value',
  'england-rank': 'england',
  quarter: 'england'
};

const QUARTERS = ['lowest', 'second lowest', 'second highest', 'highest'];

/** Every English authority's official figure of a day, by rank; those without one last. */
export function englandTable(among: AmongEngland): Table {
  const columns = columnsOf(among).filter(({ applies }) => applies);
  return {
    title: `All English authorities: ${among.indicator.title}, ${among.periodLabel}`,
    columns: columns.map(({ id, title, note, kind }) =>
      note === undefined ? { id, title, kind } : { id, title, note, kind }
    ),
    rows: [...among.rows].sort(byRank).map((row) => ({
      id: row.authority.code,
      role: 'authority',
      selected: row.isHighlighted,
      cells: columns.map((column) => opened(among, row, column))
    }))
  };
}

function opened({ indicator, end }: AmongEngland, row: EnglandRow, column: EnglandColumn): TableCell {
  const part = PARTS[column.id];
  const cell = column.of(row);
  if (part === undefined) return cell;
  const area = row.authority.code;
  return explained(cell, { indicator: indicator.id, area, source: 'published', end, span: 'year', part });
}

function byRank(a: EnglandRow, b: EnglandRow): number {
  return (
    (a.rank?.rank ?? Infinity) - (b.rank?.rank ?? Infinity) ||
    a.authority.name.localeCompare(b.authority.name, 'en-GB')
  );
}

function columnsOf(among: AmongEngland): readonly EnglandColumn[] {
  const { indicator, rows, decimals, highlighted } = among;
  const any = (test: (row: EnglandRow) => boolean): boolean => rows.some(test);
  const counts = (value: number | null): TableCell => numberCell(value, Number.isInteger(value) ? 0 : 1);
  return [
    {
      id: 'authority',
      title: 'Authority',
      kind: 'text',
      applies: true,
      of: ({ authority }) => textCell(authority.name)
    },
    {
      id: 'value',
      title: indicator.shortTitle,
      note: indicator.unit,
      kind: 'number',
      applies: true,
      of: ({ cell }) => valueCell(cell, decimals)
    },
    {
      id: 'numerator',
      title: 'Numerator',
      kind: 'number',
      applies: any(({ numerator, denominator }) => numerator !== null && denominator !== null),
      of: ({ numerator }) => counts(numerator)
    },
    {
      id: 'denominator',
      title: 'Denominator',
      kind: 'number',
      applies: any(({ denominator }) => denominator !== null),
      of: ({ denominator }) => counts(denominator)
    },
    {
      id: 'england-rank',
      title: 'Rank in England',
      kind: 'number',
      applies: true,
      of: ({ rank }) => (rank ? { text: rankWords(rank), value: rank.rank } : NOTHING)
    },
    {
      id: 'quarter',
      title: 'Quarter of England',
      ...(bandOfQuarter(indicator.polarity, 0) === null ? {} : { note: 'A is best' }),
      kind: 'text',
      applies: any(({ quarter }) => quarter !== null),
      of: ({ quarter }) => quarterCell(among, quarter)
    },
    {
      id: 'member',
      title: 'In the region',
      kind: 'text',
      applies: true,
      of: ({ isMember }) => (isMember ? textCell('yes') : NOTHING)
    },
    {
      id: 'neighbour',
      title: `Neighbour of ${highlighted?.name ?? ''}`,
      note: among.model,
      kind: 'text',
      applies: highlighted !== null,
      of: ({ isNeighbour }) => (isNeighbour ? textCell('yes') : NOTHING)
    }
  ];
}

/** Sorted from the lowest quarter to the highest, whatever it is called. */
function quarterCell({ indicator }: AmongEngland, quarter: Quarter | null): TableCell {
  if (quarter === null) return NOTHING;
  const text = bandOfQuarter(indicator.polarity, quarter) ?? QUARTERS[quarter] ?? '';
  return { text, value: quarter };
}
