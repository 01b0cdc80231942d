import { session } from '#lib/state/session.svelte.ts';
import { restatements } from '#lib/submissions/restated.ts';
import { fileFor, observationsInUse } from '#lib/submissions/shelf.ts';
import type { RestatedCells } from '#lib/views/changes-restated.ts';

/** The quarters of loaded files that a later file of the same authority gives otherwise, with how many cells differ. */
export function restatedCells(): readonly RestatedCells[] {
  const { shelf } = session;
  const shown = observationsInUse(shelf);
  const counts = new Map<string, RestatedCells>();
  for (const { id, authority, checked } of shelf) {
    const replaced = checked.periods.filter((end) => fileFor(shelf, authority, end)?.id !== id);
    if (replaced.length === 0) continue;
    const was = checked.observations.filter(({ end }) => replaced.includes(end));
    const is = shown.filter((one) => one.authority === authority && replaced.includes(one.end));
    for (const { end } of restatements(was, is)) {
      const key = `${authority} ${end}`;
      counts.set(key, { authority, end, cells: (counts.get(key)?.cells ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}
