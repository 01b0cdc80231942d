import type { StripMark, StripView } from '#lib/views/strip.ts';
import { NOTHING, textCell } from './cells.ts';
import type { PictureTable } from './picture-table.ts';

const GROUPS = [
  { id: 'others', title: 'Other English authorities', tone: 'line' },
  { id: 'neighbours', title: 'Neighbours', tone: 'neighbours' },
  { id: 'members', title: 'Authorities of the region', tone: 'region' },
  { id: 'highlighted', title: 'Highlighted', tone: 'selected' }
] as const;

/** Every English authority from the lowest to the highest: a column each, its value in the column of its group. */
export function stripPicture(view: StripView): PictureTable {
  const groups = GROUPS.filter(({ id }) => view.marks.some((mark) => groupOf(mark) === id));
  return {
    table: {
      title: view.title,
      columns: [
        { id: 'authority', title: 'Authority', kind: 'text' },
        ...groups.map(({ id, title }) => ({ id, title, note: view.axisLabel, kind: 'number' as const }))
      ],
      rows: view.marks.map((mark) => ({
        id: mark.key,
        role: 'authority',
        selected: mark.isHighlighted,
        cells: [
          textCell(mark.label),
          ...groups.map(({ id }) => (groupOf(mark) === id ? { text: mark.text, value: mark.value } : NOTHING))
        ]
      }))
    },
    form: {
      kind: 'columns',
      series: groups.map(({ tone }, index) => ({ column: index + 1, tone, line: 'solid' })),
      axis: view.axisLabel,
      ceiling: view.ceiling,
      rowTones: []
    }
  };
}

function groupOf({ isHighlighted, isMember, isNeighbour }: StripMark): (typeof GROUPS)[number]['id'] {
  if (isHighlighted) return 'highlighted';
  if (isMember) return 'members';
  return isNeighbour ? 'neighbours' : 'others';
}
