import { verdictTone, type Verdict } from '#lib/domain/comparison.ts';
import type { RugCell, RugNote, RugRow, RugView } from '#lib/views/rug.ts';
import type { SpineFigure, SpineRow, SpineView } from '#lib/views/spine.ts';
import { textCell } from './cells.ts';
import type { PictureTable, Tone } from './picture-table.ts';
import type { TableCell } from './table.ts';

const TESTED = { higher: '▲', lower: '▼', similar: '●', unknown: '' } as const;
const HOLLOW = { higher: '△', lower: '▽', similar: '○', unknown: '' } as const;
const RUG_KEY =
  '▲ higher, ▼ lower, ● similar, hollow where it is not tested. Blue is better and orange worse, only where one direction is good.';
/** What lets a browser break a long name. */
const BREAKABLE = /\u00ad|\u200b/g;

/** The overview as a table of values with their shapes, indicators down and authorities across. */
export function rugPicture(view: RugView): PictureTable {
  const rows = view.groups.flatMap(({ note, rows: own }) => own.map((row) => ({ ...row, shared: note })));
  return {
    table: {
      title: view.title,
      columns: [
        { id: 'indicator', title: 'Indicator', kind: 'text' },
        ...[...view.columns, ...view.beside].map(({ key, label }) => ({
          id: key,
          title: label.replace(BREAKABLE, ''),
          kind: 'number' as const
        }))
      ],
      rows: rows.map((row) => ({ id: row.key, role: 'authority', cells: rugCells(row, row.shared) }))
    },
    form: null,
    cellTones: rows.map(({ cells }) => [null, ...cells.map(({ verdict }) => toneOf(verdict))]),
    key: RUG_KEY
  };
}

function rugCells(
  { label, unit, note, cells, beside }: RugRow,
  shared: RugNote | null
): readonly TableCell[] {
  const period = note?.period || (shared?.period ?? '');
  const status = note?.status || (shared?.status ?? '');
  return [
    textCell([label, unit, period, status].filter((words) => words !== '').join(', ')),
    ...cells.map(rugCell),
    ...beside.map(({ text, note }) => textCell(note === '' ? text : `${text} (${note})`))
  ];
}

function rugCell({ text, verdict }: RugCell): TableCell {
  return textCell(`${text} ${shapeOf(verdict)}`.trim());
}

function shapeOf(verdict: Verdict | null): string {
  return verdict === null ? '' : (verdict.tested ? TESTED : HOLLOW)[verdict.direction];
}

function toneOf(verdict: Verdict | null): Tone | null {
  const tone = verdict === null ? 'neutral' : verdictTone(verdict);
  return tone === 'neutral' ? null : tone;
}

/** Many indicators of one authority, each beside its comparators, with the verdict in words. */
export function spinePicture(view: SpineView): PictureTable {
  const isNational = view.scope === 'england';
  return {
    table: {
      title: view.title,
      columns: [
        { id: 'indicator', title: 'Indicator', kind: 'text' },
        { id: 'own', title: view.ownLabel, kind: 'number' },
        ...(isNational ? [{ id: 'neighbours', title: 'Neighbours', kind: 'number' as const }] : []),
        { id: 'region', title: 'Region', kind: 'number' },
        ...(isNational ? [{ id: 'country', title: 'England', kind: 'number' as const }] : []),
        {
          id: 'verdict',
          title: isNational ? 'Against neighbours' : 'Against the region',
          kind: 'text'
        }
      ],
      rows: view.rows.map((row) => ({
        id: row.key,
        role: 'authority',
        cells: spineCells(row, isNational ? 'england' : 'region')
      }))
    },
    form: null
  };
}

function spineCells(row: SpineRow, scope: SpineView['scope']): readonly TableCell[] {
  const { label, notes, own, neighbours, region, country, words } = row;
  return [
    textCell([label, ...notes].join(', ')),
    figureCell(own),
    ...(scope === 'england' ? [figureCell(neighbours)] : []),
    figureCell(region),
    ...(scope === 'england' ? [figureCell(country)] : []),
    textCell(words)
  ];
}

function figureCell(figure: SpineFigure | null): TableCell {
  return textCell([figure?.text ?? '', figure?.note ?? ''].filter((text) => text !== '').join(' '));
}
