import type { Observation } from '#lib/domain/observation.ts';
import type { ProtectionRules } from '#lib/domain/protection.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { CheckedSubmission } from '#lib/submissions/check.ts';
import type { Shelf } from '#lib/submissions/shelf.ts';
import type { FiguresByIndicator } from './loaded-figures.ts';
import type { Attempt, Reader } from './reading.ts';
import type { StoredFiles } from './stored-files.ts';

/** What the session is doing, for the reader to see. `fraction` is 0 to 1, null when not known. */
export interface Work {
  readonly words: string;
  readonly fraction: number | null;
  /** Stops it, so that nothing of it is kept; null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** What checks files and names them by their bytes. */
export interface CheckingWorld {
  readonly check: (
    file: File,
    /** Figures already in use, by which a change since the last quarter is seen. */
    previous: readonly Observation[],
    signal: AbortSignal,
    onProgress: (fraction: number) => void
  ) => Promise<CheckedSubmission>;
  readonly identify: Reader['identify'];
}

/** What the session needs of the world outside it. */
export interface SessionWorld extends CheckingWorld {
  readonly openEngine: (onStage: (words: string) => void) => Promise<Engine>;
  /** How submitted counts are tied together, fetched when it must be known which to hide. */
  readonly protectionRules: () => Promise<ProtectionRules>;
  readonly files: StoredFiles;
  /** Survives a reload cheaply: how many files there are to restore. */
  readonly remember: (count: number) => void;
  readonly remembered: () => number;
  /** Tells the site's other tabs that the stored files have changed, and hears it from them. */
  readonly tellOthers: () => void;
  readonly onTold: (listener: () => void) => void;
}

/** What the session shows of itself. */
export interface SessionState {
  /** Every loaded file, shown or kept behind another. */
  readonly shelf: Shelf;
  /** Files refused at the last attempt, and those that were loaded before, byte for byte. */
  readonly attempt: Attempt;
  /** Submitted figures of the loaded files, null when none is loaded or they are not ready. */
  readonly figures: FiguresByIndicator | null;
  /** What is being done, null when nothing is. */
  readonly work: Work | null;
  /** True while files of an earlier visit are read again: shipped figures must not be taken for them. */
  readonly restoring: boolean;
  /** Why the loaded figures cannot be shown, in words; empty when they can. */
  readonly problem: string;
  /** Why the files will not survive a reload, in words; empty when they will. */
  readonly notKept: string;
}
