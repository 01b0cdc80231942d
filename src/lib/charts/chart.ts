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
