import { verdictWords, type Verdict } from '#lib/domain/comparison.ts';
import type { RankedRow, RankedView, ReferenceLine } from '#lib/views/ranked.ts';
import { NOTHING, textCell } from './cells.ts';
import type { PictureTable } from './picture-table.ts';
import type { TableColumn, TableRow } from './table.ts';

/** Values by rank with each authority's own neighbours beside, then the region and England: a bar each. */
export function rankedPicture(view: RankedView): PictureTable {
  const hasNeighbours = view.rows.some(({ neighbours }) => neighbours !== null);
  const hasVerdicts = view.rows.some(({ verdict }) => verdict !== null);
  const columns: readonly TableColumn[] = [
    { id: 'authority', title: 'Authority', kind: 'text' },
    { id: 'value', title: sentenceCase(view.axisLabel), kind: 'number' },
    ...(hasNeighbours ? [{ id: 'neighbours', title: 'Own neighbours', kind: 'number' as const }] : []),
    ...(hasVerdicts
      ? [
          {
            id: 'verdict',
            title: view.band ? `Band ${view.band.join(' to ')}` : 'Compared',
            kind: 'text' as const
          }
        ]
      : [])
  ];
  const rowOf = (row: RankedRow): TableRow => ({
    id: row.key,
    role: 'authority',
    selected: row.selected,
    cells: [
      textCell(row.shortLabel),
      { text: row.text, value: row.value },
      ...(hasNeighbours ? [{ text: row.neighboursText ?? '', value: row.neighbours }] : []),
      ...(hasVerdicts ? [row.verdict ? textCell(wordsOf(row.verdict, view)) : NOTHING] : [])
    ]
  });
  return {
    table: {
      title: view.title,
      columns,
      rows: [...view.rows.map(rowOf), ...view.references.map((line) => referenceRow(line, columns.length))]
    },
    form: {
      kind: 'bars',
      series: [
        { column: 1, tone: 'neutral', line: 'solid' },
        ...(hasNeighbours ? [{ column: 2, tone: 'neighbours' as const, line: 'solid' as const }] : [])
      ],
      axis: view.axisLabel,
      ceiling: view.ceiling,
      rowTones: [
        ...view.rows.map(({ selected }) => (selected ? ('selected' as const) : null)),
        ...view.references.map(({ role }) => role)
      ]
    }
  };
}

/** The label of a line ends in its number. */
function referenceRow({ role, label, value }: ReferenceLine, width: number): TableRow {
  const end = label.lastIndexOf(' ');
  const figure = { text: label.slice(end + 1), value };
  const blanks = Array.from({ length: width - 2 }, () => NOTHING);
  return { id: role, role: 'comparator', cells: [textCell(label.slice(0, end)), figure, ...blanks] };
}

function wordsOf(verdict: Verdict, { band }: RankedView): string {
  if (band === null || verdict.direction === 'unknown') return verdictWords(verdict);
  return { higher: 'above', lower: 'below', similar: 'within' }[verdict.direction];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
