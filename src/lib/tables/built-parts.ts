import { formatNumber } from '#lib/domain/format.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { reckonedDecimals, valueDecimals } from '#lib/views/built-decimals.ts';
import { comparisonsOf, type BuiltTable } from '#lib/views/built-table.ts';
import { builtVerdict } from '#lib/views/built-verdict.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { ExplainedPart } from '#lib/views/figure-address.ts';
import type { TableWish } from '#lib/views/table-wish.ts';
import { rankWords } from '#lib/views/words.ts';
import { addressOf } from './addresses.ts';
import { averageCell, explained, NOTHING, numberCell, textCell, valueCell } from './cells.ts';
import { changeCell } from './change-column.ts';
import type { TableCell, TableColumn } from './table.ts';

/** Something a built table shows of one authority's figure: the heading of its column, and its cell. */
export interface BuiltPart {
  readonly id: string;
  readonly title: string;
  readonly kind: TableColumn['kind'];
  readonly of: (comparison: Comparison, row: ComparedAuthority) => TableCell;
}

/** What a built table shows of each figure, in order: the value where nothing was asked for. */
export function builtParts(built: BuiltTable): readonly BuiltPart[] {
  const { parts, beside } = built.wish;
  const asked = new Set<string>(parts.length === 0 ? ['value'] : parts);
  if (asked.delete('interval')) for (const end of ['low', 'high']) asked.add(end);
  if (beside.includes('neighbours')) asked.add('neighbours');
  asked.delete('known');
  if (beside.includes('neighbours') && (parts.includes('known') || hasUnknownNeighbours(built)))
    asked.add('known');
  return partsOf(built.wish).filter(({ id }) => asked.has(id));
}

/** An average of fewer than all its neighbours never stands without saying of how many. */
function hasUnknownNeighbours(built: BuiltTable): boolean {
  return comparisonsOf(built).some(({ rows }) =>
    rows.some(
      ({ authority, neighbours }) =>
        built.wish.authorities.includes(authority.code) &&
        neighbours !== null &&
        neighbours.known < neighbours.of
    )
  );
}

const count = (value: number | null): TableCell => numberCell(value, Number.isInteger(value) ? 0 : 1);

function partsOf(wish: TableWish): readonly BuiltPart[] {
  const { decimals: wished, average, beside } = wish;
  const number = (
    id: string,
    title: string,
    part: ExplainedPart,
    cell: (comparison: Comparison, row: ComparedAuthority) => TableCell
  ): BuiltPart => ({
    id,
    title,
    kind: 'number',
    of: (comparison, row) => explained(cell(comparison, row), addressOf(comparison, row.authority.code, part))
  });
  const end = (side: 'low' | 'high'): BuiltPart =>
    number(side, `95% ${side}`, 'interval', (comparison, { interval }) =>
      numberCell(interval?.[side] ?? null, reckonedDecimals(comparison, wished))
    );
  return [
    number('value', 'Value', 'value', (comparison, { cell }) =>
      valueCell(cell, valueDecimals(comparison, wished))
    ),
    { id: 'before', title: 'Before', kind: 'number', of: beforeCell(wished) },
    { id: 'change', title: 'Change', kind: 'number', of: changedCell(wished) },
    end('low'),
    end('high'),
    number('numerator', 'Numerator', 'value', (_, row) =>
      row.denominator === null ? NOTHING : count(row.numerator)
    ),
    number('denominator', 'Denominator', 'value', (_, { denominator }) => count(denominator)),
    number('rank', 'Rank', 'rank', (_, { rank }) =>
      rank ? { text: rankWords(rank), value: rank.rank } : NOTHING
    ),
    number('neighbours', `Neighbours’ ${average}`, 'neighbours', (comparison, { neighbours }) =>
      averageCell(neighbours, reckonedDecimals(comparison, wished))
    ),
    {
      id: 'known',
      title: 'Neighbours known',
      kind: 'text',
      of: (comparison, { neighbours }) =>
        neighbours ? textCell(knownWords(neighbours, reckonedDecimals(comparison, wished))) : NOTHING
    },
    {
      id: 'verdict',
      title: 'Compared',
      kind: 'text',
      of: (comparison, row) => {
        const verdict = builtVerdict(comparison, row, beside);
        if (verdict === null) return NOTHING;
        const { words, against, weak } = verdict;
        const cell = weak ? { ...textCell(words), weak } : textCell(words);
        return explained(cell, addressOf(comparison, row.authority.code, against));
      }
    }
  ];
}

function beforeCell(wished: TableWish['decimals']): BuiltPart['of'] {
  return (comparison, { authority, cell, travel }) => {
    if (travel === null) return cell.kind === 'shown' ? NOT_CARRIED : NOTHING;
    const before = valueCell(travel.before, valueDecimals(comparison, wished));
    return explained(before, { ...addressOf(comparison, authority.code), end: travel.end });
  };
}

function changedCell(wished: TableWish['decimals']): BuiltPart['of'] {
  return (comparison, { authority, cell, travel }) => {
    if (travel === null) return cell.kind === 'shown' ? NOT_CARRIED : valueCell(cell, 0);
    const change = changeCell(travel, valueDecimals(comparison, wished));
    return explained(change, addressOf(comparison, authority.code));
  };
}

/** The figures of all indicators go back a few years only: what came before the first of them is on the indicator's page. */
const NOT_CARRIED: TableCell = { text: 'before these figures', value: null };

/** "10 of 10", or who is missing: "8 of 10, 2 suppressed", with the range where it can be given. */
function knownWords({ known, of, suppressed, weak, bounds }: Average, decimals: number): string {
  return [
    `${known} of ${of}`,
    suppressed > 0 ? `, ${suppressed} suppressed` : '',
    bounds
      ? `, with them ${formatNumber(bounds.low, decimals)} to ${formatNumber(bounds.high, decimals)}`
      : '',
    weak ? '; too few to rely on' : ''
  ].join('');
}
