import type { Cell } from '#lib/domain/cell.ts';
import { textCell, valueCell } from './cells.ts';
import type { Table } from './table.ts';

/** Children that two authorities have placed in each other's area; codes are DfE numbers. */
export interface PlacedBetween {
  readonly one: string;
  readonly other: string;
  readonly oneInOther: Cell;
  readonly otherInOne: Cell;
  readonly balance: Cell;
}

/** Placements between authorities: a row a pair, each count as the placing authority reports it. */
export function placedTable(
  pairs: readonly PlacedBetween[],
  nameOf: (code: string) => string,
  quarter: string
): Table {
  return {
    title: `Children placed in each other’s areas, ${quarter}`,
    columns: [
      { id: 'one', title: 'One', kind: 'text' },
      { id: 'other', title: 'Other', kind: 'text' },
      { id: 'one-in-other', title: 'One’s children in the other’s area', kind: 'number' },
      { id: 'other-in-one', title: 'The other’s in the one’s', kind: 'number' },
      { id: 'balance', title: 'Balance', kind: 'number' }
    ],
    rows: pairs.map(({ one, other, oneInOther, otherInOne, balance }) => ({
      id: `${one} ${other}`,
      role: 'authority',
      cells: [
        textCell(nameOf(one)),
        textCell(nameOf(other)),
        valueCell(oneInOther, 0),
        valueCell(otherInOne, 0),
        valueCell(balance, 0)
      ]
    }))
  };
}
