import { numberIn } from '#lib/domain/cell.ts';
import { isAlike, type MixComparisons } from '#lib/views/mix-comparisons.ts';
import { allMixBars } from '#lib/views/mix-view.ts';
import type { MixBar } from '#lib/views/mix.ts';
import { addressOf, officialAddress } from './addresses.ts';
import { explained, textCell } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** The mix of every authority and comparator: a row a bar, a column a part, shares in per cent. */
export function mixTable(title: string, mix: MixComparisons): Table {
  return {
    title,
    columns: [
      { id: 'who', title: 'Authority', kind: 'text' },
      ...mix.parts.map(({ indicator: { id, shortTitle } }) => ({
        id,
        title: shortTitle,
        note: '%',
        kind: 'number' as const
      }))
    ],
    rows: allMixBars(mix).map((bar) => ({
      id: bar.key,
      role: bar.role === 'authority' ? 'authority' : 'comparator',
      selected: bar.selected,
      cells: [textCell(bar.label), ...bar.texts.map((_, part) => shareCell(mix, bar, part))]
    }))
  };
}

/** A share that opens with what the mix holds back still held back; one of another period than the mix has nothing to open. */
function shareCell({ lead, parts }: MixComparisons, bar: MixBar, part: number): TableCell {
  const cell = { text: bar.texts[part] ?? '', value: bar.values[part] ?? null };
  const comparison = parts[part];
  if (comparison === undefined || !isAlike(comparison, lead)) return cell;
  const { role, key } = bar;
  const selected = lead.wish.authority;
  if (role === 'england') {
    const isOfficial = comparison.country !== null && numberIn(comparison.country.cell) !== null;
    return isOfficial ? explained(cell, officialAddress(comparison, 'country')) : cell;
  }
  if (role === 'region') return explained(cell, { ...addressOf(comparison, 'region'), among: 'mix' });
  if (role === 'authority') return explained(cell, { ...addressOf(comparison, key), among: 'mix' });
  if (selected === null) return cell;
  return explained(cell, { ...addressOf(comparison, selected, 'neighbours'), among: 'mix' });
}
