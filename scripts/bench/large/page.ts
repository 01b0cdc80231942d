import { openBrowserEngine } from '#lib/engine/browser.ts';
import type { Engine } from '#lib/engine/port.ts';
import { askLateReviews } from '#lib/questions/late-reviews/index.ts';
import { useShippedObservations } from '#lib/questions/observations.ts';
import { askPlacedChildren } from '#lib/questions/placed-children/index.ts';
import { askPublishedFigures } from '#lib/questions/published-figures/index.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';

const QUESTIONS: Readonly<Record<string, (engine: Engine, about: string) => Promise<readonly unknown[]>>> = {
  'submitted figures': askSubmittedFigures,
  'published figures': askPublishedFigures,
  'late reviews': askLateReviews,
  'placed children': askPlacedChildren
};

let engine: Engine;

/** What the measuring program asks of the page: milliseconds, and how many rows were answered. */
const page = {
  async start(databaseUrl: string, databaseBytes: number): Promise<number> {
    const began = performance.now();
    engine = await openBrowserEngine({ databaseUrl, databaseBytes, onProgress: () => undefined });
    await useShippedObservations(engine);
    return performance.now() - began;
  },
  async ask(question: string, about: string): Promise<{ readonly took: number; readonly rows: number }> {
    const asked = QUESTIONS[question];
    if (!asked) throw new Error(`There is no question ${question}.`);
    const began = performance.now();
    const rows = await asked(engine, about);
    return { took: performance.now() - began, rows: rows.length };
  }
};

declare global {
  interface Window {
    large: typeof page;
  }
}

window.large = page;
