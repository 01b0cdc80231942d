import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import { isHidden } from '#lib/domain/held-back.ts';
import {
  atLeastLine,
  childrenWords,
  COUNTED,
  countLines,
  totalLines,
  type Part,
  type ToldCount
} from '#lib/views/explain-placing-count.ts';
import { line } from '#lib/views/explanation.ts';
import type { PlacingCount } from '#lib/views/placing-address.ts';
import { balanceText, totalText } from '#lib/views/placing-totals.ts';
import type { PlacingMatrix, PlacingRow } from '#lib/views/placing.ts';

/** A total of one authority's row of the matrix, or DfE's count beside it, with what it is made of; null where DfE has none. */
export function toldTotal(row: PlacingRow, what: PlacingCount, matrix: PlacingMatrix): ToldCount | null {
  if (what === 'balance') return toldBalance(row, matrix);
  if (what === 'hosted') return toldHosted(row, matrix);
  if (what === 'dfe-inside' || what === 'dfe-outside' || what === 'dfe-hosted')
    return toldOfficial(row, what);
  const sums = {
    all: { total: row.all, name: 'all its children', where: 'anywhere' },
    own: { total: row.inOwnArea, name: 'in its own area', where: 'in its own area' },
    elsewhere: {
      total: row.inRegion,
      name: 'in the region’s other authorities',
      where: 'in another authority of the region'
    },
    outside: {
      total: row.outsideRegion,
      name: 'outside the region',
      where: 'outside the region; those whose place is not known are in neither'
    }
  } as const;
  const { total, name, where } = sums[what];
  const parts = matrix.places.flatMap((place, index): Part[] => {
    const isOwn = place.id === row.code;
    const belongs = {
      all: true,
      own: isOwn,
      elsewhere: place.isAuthority && !isOwn,
      outside: !place.isAuthority && place.id !== 'not-known'
    }[what];
    return belongs ? [[place.label, row.cells[index]?.cell]] : [];
  });
  return {
    name: `${row.label}, ${name}`,
    figure: childrenWords(totalText(total), total.cell),
    lines: [...line('Counted', `${COUNTED} by ${row.label} who live ${where}`), ...totalLines(total, parts)],
    from: [row.code],
    breakdown: ''
  };
}

function toldHosted(row: PlacingRow, { rows, places }: PlacingMatrix): ToldCount {
  const column = places.findIndex(({ id }) => id === row.code);
  const others = rows.filter(({ code }) => code !== row.code);
  const parts = others.map(({ label, cells }): Part => [label, cells[column]?.cell]);
  return {
    name: `hosted by ${row.label} for the others of the region`,
    figure: childrenWords(totalText(row.hosted), row.hosted.cell),
    lines: [
      ...line('Counted', `${COUNTED} by the region’s other authorities who live in ${row.label}`),
      ...totalLines(row.hosted, parts)
    ],
    from: others.map(({ code }) => code),
    breakdown: row.code
  };
}

function toldBalance(row: PlacingRow, { rows }: PlacingMatrix): ToldCount {
  const { hosted, inRegion, balance } = row;
  const value = numberIn(balance.cell);
  const [host, placed] = [numberIn(hosted.cell) ?? 0, numberIn(inRegion.cell) ?? 0];
  const why = isHidden(balance.cell)
    ? 'one of the two is suppressed or held back, so their difference is not shown'
    : 'one of the two is not known';
  return {
    name: `${row.label}, hosted less placed in the region`,
    figure: childrenWords(balanceText(balance), balance.cell),
    lines: [
      ...line('Hosted for the others', totalText(hosted)),
      ...line('Placed with the others', totalText(inRegion)),
      ...line(
        'Worked out',
        value === null
          ? why
          : `${formatNumber(host, 0)} − ${formatNumber(placed, 0)} = ${formatNumber(value, 0)}`
      ),
      ...atLeastLine(balance)
    ],
    from: rows.map(({ code }) => code),
    breakdown: ''
  };
}

const OFFICIAL = {
  'dfe-inside': { count: 'inside', name: 'in its own area', what: 'its own children placed inside its area' },
  'dfe-outside': { count: 'outside', name: 'elsewhere', what: 'its own children placed outside its area' },
  'dfe-hosted': {
    count: 'hosted',
    name: 'others’ children here',
    what: 'children of every other authority in England who live in its area'
  }
} as const;

function toldOfficial({ label, official }: PlacingRow, which: keyof typeof OFFICIAL): ToldCount | null {
  if (official === null) return null;
  const { count, name, what } = OFFICIAL[which];
  const cell = official[count];
  const hidden = 'not shown here: beside the submitted counts it would give a suppressed one away';
  return {
    name: `DfE’s count, ${label}, ${name}`,
    figure: childrenWords(formatCell(cell, 0), cell),
    lines: [
      ...line('Counted', `by DfE: ${what}`),
      ...(isHidden(cell) ? line('Held back', hidden) : countLines(cell))
    ],
    from: [],
    breakdown: ''
  };
}
