import type { Attachment } from 'svelte/attachments';
import type { ChartWords } from '#lib/charts/chart.ts';
import type { DrawnView } from '#lib/views/drawn-view.ts';
import type { Provenance } from '#lib/views/provenance.ts';

/** A picture as it stands on the page: its words, its figures where they make a chart or table elsewhere, and where they come from where that is known. */
export interface DrawnPicture {
  readonly words: ChartWords;
  readonly draws: DrawnView | null;
  readonly provenance: Provenance | null;
}

const drawn = new WeakMap<Element, () => DrawnPicture>();

/** Lets the element that a picture stands in be asked what it draws. */
export function tellsWhatItDraws(picture: () => DrawnPicture): Attachment {
  return (element) => {
    drawn.set(element, picture);
  };
}

/** What the picture in an element draws now; null where the element holds none. */
export function drawnIn(element: Element): DrawnPicture | null {
  return drawn.get(element)?.() ?? null;
}
