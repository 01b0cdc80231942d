import type { Provenance } from '#lib/views/provenance.ts';

/** What every picture says in words: its name, and what a person who cannot see it would be told. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

/** How a chart folder announces itself. */
export interface ChartAnnouncement {
  readonly id: string;
  readonly name: string;
  /** The question a reader brings to this picture. */
  readonly question: string;
}

/** A picture is placed twice, and the style sheet shows the one that fits: text keeps its size on a phone. */
export const WIDTHS = { wide: 900, narrow: 358 } as const;
export type WidthName = keyof typeof WIDTHS;

export type PictureFormat = 'svg' | 'png';

/** Saves a drawing that stands on the page as a file, and says what happened. */
export type TakePicture = (svg: SVGSVGElement, words: ChartWords, format: PictureFormat) => Promise<string>;
/** Prints the part of the page that a drawing stands in. */
export type PrintPicture = (svg: SVGSVGElement) => Promise<string>;

/** How pictures leave, from whoever knows where their figures come from. */
export interface PictureTaker {
  readonly take: TakePicture;
  readonly print: PrintPicture;
  /** Where the figures of the pictures come from. */
  readonly provenance: () => Provenance;
}

/** The Svelte context that holds a `PictureTaker`; without one a picture only stands there. */
export const PICTURE_TAKER = 'picture-taker';
