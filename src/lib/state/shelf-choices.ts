import { choose, explain, setAside, takeAway } from '#lib/submissions/shelf.ts';
import { changeShelf } from './session-changes.ts';

/** Shows a file's quarters before all others of its authority. */
export function useFile(id: string): Promise<void> {
  return changeShelf((shelf) => choose(shelf, id));
}

/** Keeps a file behind the others of its authority. */
export function keepBehind(id: string): Promise<void> {
  return changeShelf((shelf) => setAside(shelf, id));
}

/** Accepts warnings of a file with their explanations, by `warningKey`. */
export function acceptWarnings(id: string, reasons: Readonly<Record<string, string>>): Promise<void> {
  return changeShelf((shelf) => explain(shelf, id, reasons));
}

/** Takes one file away. */
export function removeFile(id: string): Promise<void> {
  return changeShelf((shelf) => takeAway(shelf, id));
}
