import { wayWords, type WaysSaid } from '#lib/views/ways-said.ts';
import { NOTHING, textCell } from './cells.ts';
import type { IndicatorColumn } from './indicator-columns.ts';

/** How each authority counts, where there is more than one way; no column where there is not. */
export function waysColumn(ways: WaysSaid | null): readonly IndicatorColumn[] {
  if (ways === null) return [];
  return [
    {
      id: 'counts-as',
      title: 'Counts as',
      kind: 'text',
      applies: true,
      of: ({ authority }) => {
        const words = wayWords(ways, authority.code);
        return words === '' ? NOTHING : textCell(words);
      },
      ofComparator: () => NOTHING
    }
  ];
}
