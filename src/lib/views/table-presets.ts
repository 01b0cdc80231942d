import { isSameTable, readTableWish } from '#lib/views/table-wish-query.ts';
import type { TableNames, TableWish } from '#lib/views/table-wish.ts';

/** A table that is often wanted; `query` is the part of its address after "?". */
export interface TablePreset {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly query: string;
}

/** The table of a preset; `one` authority is the highlighted one (DfE code or slug), if any. */
export function presetWish({ query }: TablePreset, names: TableNames, highlighted: string | null): TableWish {
  const asked = new URLSearchParams(query);
  if (highlighted !== null) asked.set('authority', highlighted);
  return readTableWish(asked, names).wish;
}

/**
 * The preset that a table is, whatever it is called and by whichever rule neighbours are averaged, of other figures and
 * periods too where the preset does not say which; null for a table of the reader's own.
 */
export function presetOf(
  wish: TableWish,
  presets: readonly TablePreset[],
  names: TableNames,
  highlighted: string | null
): TablePreset | null {
  const { source, only, span, periods, periodsAs, model, average } = wish;
  const found = presets.find((preset) => {
    const says = new URLSearchParams(preset.query);
    const asPreset = {
      ...presetWish(preset, names, highlighted),
      ...(says.has('source') ? {} : { source, only, span }),
      ...(says.has('periods') ? {} : { periods, periodsAs }),
      model,
      average
    };
    return isSameTable(wish, asPreset, names);
  });
  return found ?? null;
}
