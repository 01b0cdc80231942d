/** The outcome of some work, or a rejection in those words when it has none after so many milliseconds. */
export async function within<T>(work: Promise<T>, milliseconds: number, words: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(words)), milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
