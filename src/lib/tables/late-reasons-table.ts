import { formatNumber } from '#lib/domain/format.ts';
import type { LateReasons } from '#lib/views/late-reasons.ts';
import { NOTHING, numberCell, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** The table behind the reasons for late reviews: a row a reason in the first area's order, then groups and totals. */
export function lateReasonsTable(areas: readonly LateReasons[], title: string): Table {
  const [first] = areas;
  return {
    title,
    columns: [
      { id: 'reason', title: 'Reason', kind: 'text' },
      { id: 'group', title: 'Group', kind: 'text' },
      { id: 'avoidable', title: 'Avoidable', kind: 'text' },
      ...areas.flatMap(columnsOf)
    ],
    rows:
      first === undefined ? [] : [...reasonRows(first, areas), ...groupRows(first, areas), ...totals(areas)]
  };
}

function columnsOf({ area }: LateReasons, index: number): readonly TableColumn[] {
  return [
    { id: `late-${index}`, title: `${area.name}, late`, kind: 'number' },
    { id: `share-${index}`, title: `${area.name}, share`, note: '%', kind: 'number' },
    {
      id: `running-${index}`,
      title: `${area.name}, running share`,
      note: '%, this and all larger',
      kind: 'number'
    }
  ];
}

function reasonRows(first: LateReasons, areas: readonly LateReasons[]): readonly TableRow[] {
  return first.counts.map(({ reason }) => ({
    id: reason.id,
    role: 'authority',
    cells: [
      textCell(reason.title),
      textCell(reason.group),
      textCell(reason.isAvoidable ? 'yes' : 'no'),
      ...areas.flatMap(({ counts }): readonly TableCell[] => {
        const own = counts.find((count) => count.reason.id === reason.id);
        return own
          ? [valueCell(own.cell, 0), numberCell(own.share, 1), numberCell(own.soFar, 1)]
          : [NOTHING, NOTHING, NOTHING];
      })
    ]
  }));
}

function groupRows(first: LateReasons, areas: readonly LateReasons[]): readonly TableRow[] {
  return first.groups.map(({ name, isAvoidable }) => ({
    id: `group-${name}`,
    role: 'comparator',
    cells: [
      textCell(`All of the group ${name}`),
      textCell(name),
      textCell(isAvoidable ? 'yes' : 'no'),
      ...areas.flatMap(({ groups, base }) => {
        const cell = groups.find((group) => group.name === name)?.cell ?? { kind: 'not-supplied' };
        return [valueCell(cell, 0), shareCell(cell.kind === 'shown' ? cell.value : null, base), NOTHING];
      })
    ]
  }));
}

function totals(areas: readonly LateReasons[]): readonly TableRow[] {
  const row = (id: string, title: string, countOf: (area: LateReasons) => number | null): TableRow => ({
    id,
    role: 'comparator',
    cells: [
      textCell(title),
      NOTHING,
      NOTHING,
      ...areas.flatMap((area) => [withheldOr(countOf(area)), shareCell(countOf(area), area.base), NOTHING])
    ]
  });
  return [
    row('avoidable', 'Avoidable reasons together', ({ avoidable }) => avoidable?.count ?? null),
    row('no-reason', 'Late reviews without a reason', ({ unexplained }) => unexplained),
    row('base', 'What shares are of', ({ base }) => base?.size ?? null)
  ];
}

function withheldOr(count: number | null): TableCell {
  return count === null ? { text: 'withheld', value: null } : { text: formatNumber(count, 0), value: count };
}

function shareCell(count: number | null, base: LateReasons['base']): TableCell {
  return count === null || base === null || base.size === 0
    ? NOTHING
    : numberCell((count * 100) / base.size, 1);
}
