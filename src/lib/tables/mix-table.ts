import type { MixBar, MixPart } from '#lib/views/mix.ts';
import { textCell } from './cells.ts';
import type { Table } from './table.ts';

/** The mix of every authority and comparator: a row a bar, a column a part, shares in per cent. */
export function mixTable(title: string, parts: readonly MixPart[], bars: readonly MixBar[]): Table {
  return {
    title,
    columns: [
      { id: 'who', title: 'Authority', kind: 'text' },
      ...parts.map(({ key, shortLabel }) => ({
        id: key,
        title: shortLabel,
        note: '%',
        kind: 'number' as const
      }))
    ],
    rows: bars.map(({ key, role, label, selected, texts, values }) => ({
      id: key,
      role: role === 'authority' ? 'authority' : 'comparator',
      selected,
      cells: [textCell(label), ...texts.map((text, index) => ({ text, value: values[index] ?? null }))]
    }))
  };
}
