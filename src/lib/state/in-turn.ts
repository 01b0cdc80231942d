/** Runs changes one after another, in the order they were asked for; a change that fails does not hold up the next. */
export interface Turns {
  readonly take: (change: () => Promise<void>) => Promise<void>;
}

/** `onProblem` hears in words why a change failed (not that it was cancelled); `onRest` is called after each. */
export function turns(onProblem: (words: string) => void, onRest: () => void): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take(change) {
      last = last
        .then(change)
        .catch((cause: unknown) => {
          if (!isCancelled(cause)) onProblem(wordsOf(cause));
        })
        .then(onRest);
      return last;
    }
  };
}

/** The words of whatever was thrown. */
export function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function isCancelled(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
