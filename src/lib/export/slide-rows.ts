import type PptxGenJS from 'pptxgenjs';
import type { Palette } from './pack.ts';
import type { SlideCell, SlideTable } from './slide.ts';

const NO_EDGE = { type: 'none' } as const;

/** The rows of a table on a slide, with a rule under its heads and a thin one under each row. */
export function tableRows(table: SlideTable, palette: Palette): PptxGenJS.TableRow[] {
  return table.rows.map((row) => row.map((cell, column) => cellOf(cell, column, table, palette)));
}

function cellOf(
  cell: SlideCell,
  column: number,
  { isHeadTurned }: SlideTable,
  palette: Palette
): PptxGenJS.TableCell {
  const isHead = cell.role === 'head';
  const rule = { type: 'solid', pt: isHead ? 1.5 : 0.5, color: isHead ? palette.ink : palette.line } as const;
  const isTurned = isHead && isHeadTurned && column > 0;
  return {
    text: cell.text,
    options: {
      align: isTurned ? 'left' : cell.align,
      valign: isHead ? 'bottom' : 'top',
      bold: isHead || (column === 0 && cell.role === 'authority'),
      color: colourOf(cell, palette),
      border: [NO_EDGE, NO_EDGE, rule, NO_EDGE],
      margin: [0.03, 0.07, 0.03, column === 0 ? 0 : 0.07],
      ...(isTurned ? { textDirection: 'vert270' as const } : {})
    }
  };
}

function colourOf({ role, tone }: SlideCell, palette: Palette): string {
  if (tone !== null) return palette[tone];
  return role === 'comparator' ? palette.muted : palette.ink;
}
