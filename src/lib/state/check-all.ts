import type { CheckedSubmission } from '#lib/submissions/check.ts';

/** How many files are checked at once: each has a worker of its own. */
const AT_ONCE = 4;

export interface CheckedFile {
  readonly file: File;
  readonly result: CheckedSubmission;
}

/** Checks files side by side, a few at a time, and answers in the order they were given. `onProgress` gets words and 0 to 1. */
export async function checkAll(
  files: readonly File[],
  check: (file: File, onProgress: (fraction: number) => void) => Promise<CheckedSubmission>,
  onProgress: (words: string, fraction: number) => void
): Promise<readonly CheckedFile[]> {
  const answers: CheckedFile[] = [];
  const fractions = files.map(() => 0);
  const words = files.length === 1 ? `Checking ${files[0]?.name ?? ''}` : `Checking ${files.length} files`;
  const waiting = [...files.entries()];
  const progressed = (index: number, fraction: number): void => {
    fractions[index] = fraction;
    onProgress(words, fractions.reduce((sum, part) => sum + part, 0) / files.length);
  };
  const checkNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, file] = next;
      answers[index] = { file, result: await check(file, (fraction) => progressed(index, fraction)) };
      progressed(index, 1);
    }
  };
  if (files.length > 0) onProgress(words, 0);
  await Promise.all(Array.from({ length: AT_ONCE }, checkNext));
  return answers;
}
