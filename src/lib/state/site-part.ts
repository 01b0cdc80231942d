import {
  changedQuarters,
  fileFor,
  quartersShown,
  type Shelf,
  type ShelvedFile
} from '#lib/submissions/shelf.ts';
import { isMadeUpShelf, readersPart } from './shelf-parts.ts';

/** The site's files beneath the reader's: a quarter that the reader has counts first. Made-up figures never stand beside the reader's. */
export function overSite(site: Shelf, shelf: Shelf): Shelf {
  const readers = readersPart(shelf);
  return readers.length > 0 && isMadeUpShelf(site) ? readers : [...site, ...readers];
}

/** The site's files in the order in which the later ones count, all behind the reader's; `from` begins their positions. */
export function laidBeneath(shelf: Shelf, from: 'build' | 'host', madeUp: ReadonlySet<string>): Shelf {
  const first = from === 'build' ? -2_000 : -1_000;
  return shelf.map((file, index) => ({
    ...file,
    id: `${from} ${file.id}`,
    standing: 'set-aside',
    position: first + index,
    fromSite: from,
    madeUp: madeUp.has(file.id)
  }));
}

/** The quarters that are shown from a file of the host and that the build has not, or has otherwise; oldest first. */
export function newerQuarters(shelf: Shelf, file: ShelvedFile): readonly string[] {
  const built = shelf.filter(({ fromSite }) => fromSite === 'build');
  const changed = new Set(changedQuarters(built, file));
  return quartersShown(shelf, file).filter(
    (end) => changed.has(end) || fileFor(built, file.authority, end) === null
  );
}
