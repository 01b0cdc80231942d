import { flushSync } from 'svelte';

/** A part of the page that can wait with what it is given. */
export interface PartThatWaits {
  /** Keeps what it shows, unless it is seen. */
  hold(): void;
  /** Shows what it is given again. */
  release(): void;
}

const parts = new Set<PartThatWaits>();
/** The latest change that parts wait for; null when none waits. */
let change: symbol | null = null;
/** What a reader can do that may reach a part which waits. */
const DEEDS = ['pointerdown', 'keydown', 'click', 'beforeprint', 'visibilitychange'] as const;

/** A part joins those that wait while they are out of sight; the answer takes it out again. */
export function waitUnseen(part: PartThatWaits): () => void {
  parts.add(part);
  return () => parts.delete(part);
}

/**
 * Makes a change and draws what is seen of it first: what is out of sight follows once the frame is drawn, part by
 * part, or at once when the reader does anything. Rejects as the change does, with nothing left waiting.
 */
export async function drawUnseenAfter(make: () => Promise<unknown>): Promise<void> {
  const mine = Symbol('change');
  change = mine;
  for (const part of parts) part.hold();
  for (const deed of DEEDS) window.addEventListener(deed, drawAllNow, { capture: true });
  try {
    await make();
    await frame();
    for (const part of parts) {
      if (change !== mine) return;
      part.release();
      await task();
    }
  } finally {
    if (change === mine) drawAllNow();
  }
}

function drawAllNow(): void {
  if (change === null) return;
  change = null;
  for (const deed of DEEDS) window.removeEventListener(deed, drawAllNow, { capture: true });
  flushSync(() => {
    for (const part of parts) part.release();
  });
}

/** Once the next frame is drawn; at once, or nearly, where no frames are drawn. */
async function frame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, 500);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      resolve();
    });
  });
  await task();
}

/** A task of its own, so that the browser can attend to the reader first. */
function task(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
