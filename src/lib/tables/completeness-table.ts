import { dayLabel } from '#lib/domain/period.ts';
import type { BoardCell, CompletenessBoard } from '#lib/views/completeness-board.ts';
import { shareWords } from '#lib/views/completeness-words.ts';
import type { Represented } from '#lib/views/meetings.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

/** The completeness board as a table: a row an authority; its themes, cells received and meetings across. */
export function completenessTable(board: CompletenessBoard): Table {
  return {
    title: `Submissions received, ${board.quarter}`,
    columns: columnsOf(board),
    rows: board.rows.map(({ authority, cells, received, expected, fileWarnings, represented }) => ({
      id: authority.code,
      role: 'authority',
      cells: [
        text(authority.name),
        ...cells.map(themeCell),
        { text: String(received), value: received },
        { text: String(expected), value: expected },
        text(shareWords(received, expected)),
        { text: String(fileWarnings), value: fileWarnings },
        ...represented.map(presenceCell)
      ]
    }))
  };
}

function columnsOf({ themes, meetings }: CompletenessBoard): readonly TableColumn[] {
  return [
    { id: 'authority', title: 'Authority', kind: 'text' },
    ...themes.map((theme): TableColumn => ({ id: `theme-${theme}`, title: theme, kind: 'text' })),
    { id: 'received', title: 'Cells received', kind: 'number' },
    { id: 'expected', title: 'Cells asked for', kind: 'number' },
    { id: 'share', title: 'Share received', kind: 'text' },
    { id: 'file-warnings', title: 'Warnings on the whole file', kind: 'number' },
    ...meetings.map(({ date, title }): TableColumn => {
      return { id: `meeting-${date}-${title}`, title, note: dayLabel(date), kind: 'text' };
    })
  ];
}

function themeCell({ mark, words, missing }: BoardCell): TableCell {
  const list = missing.length === 0 ? '' : `; missing: ${missing.join('; ')}`;
  return text(`${mark} ${words}${list}`);
}

function presenceCell({ mark, words }: Represented): TableCell {
  return text(`${mark} ${words}`);
}

function text(words: string): TableCell {
  return { text: words, value: words };
}

/** Where the board comes from, for the head of its file; `status` says whether the submissions are illustrative or loaded. */
export function completenessProvenance(board: CompletenessBoard, status: string): Provenance {
  return {
    title: `Submissions received: ${board.headline}`,
    period: `${board.quarter}, the quarter to ${dayLabel(board.end)}`,
    status,
    source: 'Submissions of the authorities; attendance as the region records it',
    comparators: 'none',
    rules:
      '○ not received; ◐ partial: some cells neither given nor explained; ▲ complete, with warnings; ◆ complete, some cells explained as not available; ✓ accepted. A cell is the total of a measure or one of its categories'
  };
}
