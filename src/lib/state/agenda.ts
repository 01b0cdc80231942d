/** A saved view of a meeting: an address inside the site, its title and the chair's note. */
export interface AgendaItem {
  readonly id: number;
  /** Below the site's own folder: "indicators/lac-rate/?period=2025-03-31#ranked". */
  readonly address: string;
  readonly title: string;
  readonly note: string;
}

/** What a meeting looks at, in order. */
export interface Agenda {
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

export const EMPTY_AGENDA: Agenda = { title: '', items: [] };

/** More views than any meeting gets through. */
export const MOST_ITEMS = 100;

/** The agenda with a view at its end; unchanged when it is full. */
export function withItem(agenda: Agenda, item: Omit<AgendaItem, 'id'>): Agenda {
  if (agenda.items.length >= MOST_ITEMS) return agenda;
  const id = 1 + Math.max(0, ...agenda.items.map((known) => known.id));
  return { ...agenda, items: [...agenda.items, { id, ...item }] };
}

/** The agenda without a view. */
export function withoutItem(agenda: Agenda, id: number): Agenda {
  return { ...agenda, items: agenda.items.filter((item) => item.id !== id) };
}

/** The agenda with a view moved `by` places (−1 is up); unchanged at either end. */
export function withMoved(agenda: Agenda, id: number, by: number): Agenda {
  const from = agenda.items.findIndex((item) => item.id === id);
  const moved = agenda.items[from];
  const to = from + by;
  if (!moved || to < 0 || to >= agenda.items.length) return agenda;
  const others = agenda.items.filter((item) => item.id !== id);
  return { ...agenda, items: [...others.slice(0, to), moved, ...others.slice(to)] };
}

/** The agenda with another title or note on one view. */
export function withWords(
  agenda: Agenda,
  id: number,
  words: Partial<Pick<AgendaItem, 'title' | 'note'>>
): Agenda {
  return { ...agenda, items: agenda.items.map((item) => (item.id === id ? { ...item, ...words } : item)) };
}
