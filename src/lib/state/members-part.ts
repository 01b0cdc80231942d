import { changedQuarters, quartersShown, type Shelf } from '#lib/submissions/shelf.ts';
import { membersPart, ownPart } from './shelf-parts.ts';

/** Where files that are added are kept: in the browser until they are removed, or in this tab's memory until it is locked. */
export type Keep = 'browser' | 'memory';

/** Whether two shelves have the same files of the reader's own, with the same decisions: there is nothing to tell other tabs. */
export function hasSameOwn(one: Shelf, other: Shelf): boolean {
  const [before, after] = [ownPart(one), ownPart(other)];
  return before.length === after.length && before.every((file, place) => file === after[place]);
}

/** What other tabs stored, with the members' files of this one beside it. */
export function withMembersOf(stored: Shelf, shelf: Shelf): Shelf {
  const apart = membersPart(shelf).filter(({ id }) => !stored.some((file) => file.id === id));
  return [...stored, ...apart].sort((a, b) => a.position - b.position);
}

/** Files that the reader adds on their own account are theirs from then on, even if they came from a sealed file first. */
export function madeOwn(shelf: Shelf, ids: ReadonlySet<string>): Shelf {
  return shelf.map((file) =>
    file.membersOnly === true && ids.has(file.id) ? { ...file, membersOnly: false } : file
  );
}

/** Of files that were sealed together the later ones count: whoever sealed them has answered that. Only a reader's own files raise the question again. */
export function settledAmong(shelf: Shelf, fresh: ReadonlySet<string>): Shelf {
  const earlier = shelf.filter(({ id }) => !fresh.has(id));
  return shelf.map((file) =>
    fresh.has(file.id) && file.standing === 'waiting' && changedQuarters(earlier, file).length === 0
      ? { ...file, standing: 'in-use' }
      : file
  );
}

/** The files to seal: those that are shown, in the order in which the later ones count. */
export function sealable(shelf: Shelf): Shelf {
  const rank = { 'set-aside': 0, waiting: 0, 'in-use': 1 } as const;
  return shelf
    .filter((file) => quartersShown(shelf, file).length > 0)
    .sort((a, b) => rank[a.standing] - rank[b.standing] || a.position - b.position);
}
