import type { Ask903, Draft903 } from './draft.ts';
import type { File903 } from './read-files.ts';

/** What the page asks of the worker: the files, once. */
export interface DraftRequest {
  readonly files: readonly File903[];
  readonly ask: Ask903;
}

/** What the worker answers: progress from 0 to 1, then the draft, or that it failed, without saying on what. */
export type DraftMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly draft: Draft903 }
  | { readonly kind: 'failed' };
