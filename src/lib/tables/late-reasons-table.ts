import { formatNumber } from '#lib/domain/format.ts';
import { lateAddress, type LateAddress } from '#lib/views/late-address.ts';
import type { LateReasons } from '#lib/views/late-reasons.ts';
import { NOTHING, numberCell, opening, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** The period that the figures of a table are of. */
type LatePeriod = Pick<LateAddress, 'end' | 'span'>;

/** The table behind the reasons for late reviews: a row a reason in the first area's order, then groups and totals. */
export function lateReasonsTable(
  areas: readonly LateReasons[],
  title: string,
  { end, span }: LatePeriod
): Table {
  const period = { end, span };
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
      first === undefined
        ? []
        : [...reasonRows(first, areas, period), ...groupRows(first, areas, period), ...totals(areas, period)]
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

/** Cells of an area that all open to the same figure. */
function opened(
  cells: readonly TableCell[],
  { area }: LateReasons,
  what: LateAddress['what'],
  period: LatePeriod
): readonly TableCell[] {
  return cells.map((cell) => opening(cell, lateAddress({ who: area.code, what, ...period })));
}

function reasonRows(
  first: LateReasons,
  areas: readonly LateReasons[],
  period: LatePeriod
): readonly TableRow[] {
  return first.counts.map(({ reason }) => ({
    id: reason.id,
    role: 'authority',
    cells: [
      textCell(reason.title),
      textCell(reason.group),
      textCell(reason.isAvoidable ? 'yes' : 'no'),
      ...areas.flatMap((area): readonly TableCell[] => {
        const own = area.counts.find((count) => count.reason.id === reason.id);
        if (!own) return [NOTHING, NOTHING, NOTHING];
        const cells = [valueCell(own.cell, 0), numberCell(own.share, 1), numberCell(own.soFar, 1)];
        return opened(cells, area, { reason: reason.id }, period);
      })
    ]
  }));
}

function groupRows(
  first: LateReasons,
  areas: readonly LateReasons[],
  period: LatePeriod
): readonly TableRow[] {
  return first.groups.map(({ name, isAvoidable }) => ({
    id: `group-${name}`,
    role: 'comparator',
    cells: [
      textCell(`All of the group ${name}`),
      textCell(name),
      textCell(isAvoidable ? 'yes' : 'no'),
      ...areas.flatMap((area) => {
        const place = area.groups.findIndex((group) => group.name === name);
        const cell = area.groups[place]?.cell ?? { kind: 'not-supplied' };
        const share = shareCell(cell.kind === 'shown' ? cell.value : null, area.base);
        return opened([valueCell(cell, 0), share, NOTHING], area, { group: place }, period);
      })
    ]
  }));
}

function totals(areas: readonly LateReasons[], period: LatePeriod): readonly TableRow[] {
  const row = (
    id: 'avoidable' | 'no-reason' | 'base',
    title: string,
    countOf: (area: LateReasons) => number | null
  ): TableRow => ({
    id,
    role: 'comparator',
    cells: [
      textCell(title),
      NOTHING,
      NOTHING,
      ...areas.flatMap((area) => {
        const count = countOf(area);
        return opened([withheldOr(count), shareCell(count, area.base), NOTHING], area, id, period);
      })
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
