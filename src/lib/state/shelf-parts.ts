import type { Shelf } from '#lib/submissions/shelf.ts';

/** The files that the reader loaded: they are stored, and other tabs have them. */
export function ownPart(shelf: Shelf): Shelf {
  return shelf.filter(({ membersOnly, fromSite }) => membersOnly !== true && fromSite === undefined);
}

/** The files that were opened from a sealed file, in this tab alone. */
export function membersPart(shelf: Shelf): Shelf {
  return shelf.filter(({ membersOnly }) => membersOnly === true);
}

/** The site's own files, which lie beneath the reader's: those of the build, and newer ones of the host. */
export function sitePart(shelf: Shelf): Shelf {
  return shelf.filter(({ fromSite }) => fromSite !== undefined);
}

/** The files that the reader loaded or opened. */
export function readersPart(shelf: Shelf): Shelf {
  return shelf.filter(({ fromSite }) => fromSite === undefined);
}

/** Whether all that is shown is made up. */
export function isMadeUpShelf(shelf: Shelf): boolean {
  return shelf.length > 0 && shelf.every(({ madeUp }) => madeUp === true);
}
