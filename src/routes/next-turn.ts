/** How long pieces of work follow each other before the browser may draw and answer the reader, in milliseconds. */
const LONGEST_MS = 8;

/** Resolves in a task of its own: before it the browser may draw, and answer the reader. */
export function nextTurn(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Does a piece of work for each of many things, in order and in as many turns as that takes; in one while the site is built. */
export async function inTurns<Thing>(things: readonly Thing[], work: (thing: Thing) => void): Promise<void> {
  let began = performance.now();
  for (const thing of things) {
    work(thing);
    if (import.meta.env.SSR || performance.now() - began < LONGEST_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}
