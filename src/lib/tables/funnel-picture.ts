import { formatNumber } from '#lib/domain/format.ts';
import type { FunnelPosition } from '#lib/domain/funnel.ts';
import type { FunnelMark, FunnelView } from '#lib/views/funnel.ts';
import { NOTHING, textCell } from './cells.ts';
import type { PictureCurve, PictureTable } from './picture-table.ts';
import type { TableCell } from './table.ts';

const POSITION_WORDS: Readonly<Record<FunnelPosition, string>> = {
  'far-below': 'beyond the outer limit, below',
  below: 'beyond the inner limit, below',
  within: 'within the limits',
  above: 'beyond the inner limit, above',
  'far-above': 'beyond the outer limit, above'
};

const GROUPS = [
  { id: 'others', title: 'Other English authorities', tone: 'line' },
  { id: 'neighbours', title: 'Neighbours', tone: 'neighbours' },
  { id: 'members', title: 'Authorities of the region', tone: 'region' },
  { id: 'highlighted', title: 'Highlighted', tone: 'selected' }
] as const;

/** Authorities by size: a row each, its value in the column of its group, and the limits as lines. */
export function funnelPicture(view: FunnelView): PictureTable {
  const groups = GROUPS.filter(({ id }) => view.marks.some((mark) => groupOf(mark) === id));
  const valueIn = (mark: FunnelMark, group: string): TableCell =>
    groupOf(mark) === group ? { text: formatNumber(mark.value, 1), value: mark.value } : NOTHING;
  return {
    table: {
      title: view.title,
      columns: [
        { id: 'authority', title: 'Authority', kind: 'text' },
        { id: 'size', title: view.sizeLabel, kind: 'number' },
        ...groups.map(({ id, title }) => ({ id, title, note: view.axisLabel, kind: 'number' as const })),
        { id: 'position', title: 'Against the limits', kind: 'text' }
      ],
      rows: view.marks.map((mark) => ({
        id: mark.key,
        role: 'authority',
        selected: mark.isHighlighted,
        cells: [
          textCell(mark.label),
          { text: formatNumber(mark.denominator, 0), value: mark.denominator },
          ...groups.map(({ id }) => valueIn(mark, id)),
          textCell(POSITION_WORDS[mark.position])
        ]
      }))
    },
    form: {
      kind: 'dots',
      series: groups.map(({ tone }, index) => ({ column: index + 2, tone, line: 'none' })),
      axis: view.axisLabel,
      ceiling: view.ceiling,
      rowTones: [],
      across: { column: 1, axis: view.sizeLabel },
      curves: curvesOf(view)
    }
  };
}

function groupOf({ isHighlighted, isMember, isNeighbour }: FunnelMark): (typeof GROUPS)[number]['id'] {
  if (isHighlighted) return 'highlighted';
  if (isMember) return 'members';
  return isNeighbour ? 'neighbours' : 'others';
}

function curvesOf({ centre, curve }: FunnelView): readonly PictureCurve[] {
  const limit = (
    name: string,
    line: PictureCurve['line'],
    of: (point: FunnelView['curve'][number]) => number
  ): PictureCurve => ({
    name,
    tone: 'neutral',
    line,
    points: curve.map((point) => [point.denominator, of(point)] as const)
  });
  return [
    limit('95% limit, upper', 'dashed', ({ inner }) => inner.high),
    limit('95% limit, lower', 'dashed', ({ inner }) => inner.low),
    limit('99.8% limit, upper', 'solid', ({ outer }) => outer.high),
    limit('99.8% limit, lower', 'solid', ({ outer }) => outer.low),
    {
      name: centre.label,
      tone: centre.role,
      line: 'solid',
      points: curve.map(({ denominator }) => [denominator, centre.value] as const)
    }
  ];
}
