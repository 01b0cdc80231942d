import type { BandRangeRow, BandRangeView, LabelledValue } from '#lib/views/band-range.ts';
import { NOTHING, textCell } from './cells.ts';
import type { PictureTable } from './picture-table.ts';
import type { TableCell, TableRow } from './table.ts';

/** Authorities with their lowest, mean and highest: a bar each, of the mean. */
export function bandPicture(view: BandRangeView): PictureTable {
  const region: readonly TableRow[] = view.region
    ? [
        {
          id: 'region',
          role: 'comparator',
          cells: [
            textCell('Region'),
            NOTHING,
            { ...view.region, text: view.region.text.replace(/^\D*/, '') },
            NOTHING,
            NOTHING
          ]
        }
      ]
    : [];
  return {
    table: {
      title: view.title,
      columns: [
        { id: 'authority', title: 'Authority', kind: 'text' },
        { id: 'lowest', title: 'Lowest', kind: 'number' },
        { id: 'mean', title: 'Mean', kind: 'number' },
        { id: 'highest', title: 'Highest', kind: 'number' },
        { id: 'band', title: `Band ${view.band.join(' to ')}`, kind: 'text' }
      ],
      rows: [...view.rows.map(rowOf), ...region]
    },
    form: {
      kind: 'bars',
      series: [{ column: 2, tone: 'neutral', line: 'solid' }],
      axis: view.axisLabel,
      ceiling: null,
      rowTones: [
        ...view.rows.map(({ selected }) => (selected ? ('selected' as const) : null)),
        ...region.map(() => 'region' as const)
      ]
    }
  };
}

function rowOf(row: BandRangeRow): TableRow {
  return {
    id: row.key,
    role: 'authority',
    selected: row.selected,
    cells: [
      textCell(row.shortLabel),
      figureCell(row.lowest),
      figureCell(row.mean),
      figureCell(row.highest),
      textCell(row.position ?? row.words)
    ]
  };
}

function figureCell(figure: LabelledValue | null): TableCell {
  return figure === null ? NOTHING : { text: figure.text, value: figure.value };
}
