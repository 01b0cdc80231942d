import type { PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { packWithheld, unpackWithheld } from '#lib/views/packed-withheld.ts';
import type { MarkedPlaced } from '#lib/views/protected-placing.ts';

const STATUSES = ['', 'c', 'x', 'z', 'low'] as const;

/** Counts by place as a page carries them: a line for each authority and quarter, its counts or symbols in the order of `places`. */
export interface PackedPlacing {
  readonly places: readonly string[];
  readonly lines: string;
}

/** Packs where children live; a place without a row is left empty. */
export function packPlacing(rows: readonly MarkedPlaced[]): PackedPlacing {
  const places = [...new Set(rows.map(({ place }) => place))].sort();
  const groups = new Map<string, Map<string, MarkedPlaced>>();
  for (const row of rows) {
    const key = `${row.authority},${row.end}`;
    groups.set(key, (groups.get(key) ?? new Map<string, MarkedPlaced>()).set(row.place, row));
  }
  const lines = [...groups].map(([key, group]) =>
    [
      key,
      ...places.map((place) => {
        const row = group.get(place);
        return row === undefined ? '' : `${row.value ?? row.status}${packWithheld(row.withheld)}`;
      })
    ].join(',')
  );
  return { places, lines: lines.join(';') };
}

/** What `packPlacing` wrote; throws on a symbol that no submission may hold. */
export function unpackPlacing({ places, lines }: PackedPlacing): readonly MarkedPlaced[] {
  if (lines === '') return [];
  return lines.split(';').flatMap((line) => {
    const [authority = '', end = '', ...texts] = line.split(',');
    return texts.flatMap((packed, index) => {
      const place = places[index];
      const { text, why } = unpackWithheld(packed);
      if (text === '' || place === undefined) return [];
      const value = /^\d/.test(text) ? Number(text) : null;
      const row = { authority, end, place, value, status: value === null ? statusOf(text) : '' } as const;
      return [why === null ? row : { ...row, withheld: why }];
    });
  });
}

function statusOf(text: string): PlacedChildren['status'] {
  const status = STATUSES.find((candidate) => candidate === text);
  if (status === undefined) throw new Error(`A packed count is a number or a symbol, not ${text}.`);
  return status;
}
