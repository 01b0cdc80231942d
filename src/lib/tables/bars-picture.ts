import type { ParetoPanel, ParetoView } from '#lib/views/pareto.ts';
import type { PostBarsView } from '#lib/views/post-bars.ts';
import { textCell } from './cells.ts';
import type { PictureTable } from './picture-table.ts';

/** The reasons of one area: a bar each, of its count. */
export function paretoPicture({ title }: ParetoView, { name, total, bars }: ParetoPanel): PictureTable {
  const hasShares = bars.some(({ share }) => share !== null);
  return {
    table: {
      title: `${title}: ${name} (${total})`,
      columns: [
        { id: 'reason', title: 'Reason', kind: 'text' },
        { id: 'group', title: 'Kind', kind: 'text' },
        { id: 'count', title: 'Reviews', kind: 'number' },
        ...(hasShares ? [{ id: 'share', title: 'Share', kind: 'number' as const }] : [])
      ],
      rows: bars.map((bar) => ({
        id: bar.key,
        role: 'authority',
        cells: [
          textCell(bar.label),
          textCell(bar.group),
          { text: bar.text, value: bar.count },
          ...(hasShares ? [{ text: bar.shareText, value: bar.share }] : [])
        ]
      }))
    },
    form: {
      kind: 'bars',
      series: [{ column: 2, tone: 'neutral', line: 'solid' }],
      axis: 'late reviews',
      ceiling: null,
      rowTones: []
    }
  };
}

/** Full-time posts there are, and that a target needs: a bar each. */
export function postPicture({ title, bars }: PostBarsView): PictureTable {
  return {
    table: {
      title,
      columns: [
        { id: 'posts', title: 'Posts', kind: 'text' },
        { id: 'fte', title: 'Full-time equivalent', kind: 'number' }
      ],
      rows: bars.map(({ id, label, fte, text }) => ({
        id,
        role: 'authority',
        cells: [textCell(label), { text, value: fte }]
      }))
    },
    form: {
      kind: 'bars',
      series: [{ column: 1, tone: 'neutral', line: 'solid' }],
      axis: 'full-time equivalent',
      ceiling: null,
      rowTones: bars.map(({ kind }) => (kind === 'have' ? 'selected' : null))
    }
  };
}
