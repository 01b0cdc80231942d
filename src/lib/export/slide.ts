import type { Tone } from '#lib/tables/picture-table.ts';
import type { ChartSeries, NativeChart } from './native-chart.ts';
import type { Fact } from './outgoing.ts';
import type { DrawnImage } from './pack.ts';

/** A place on a slide in inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One cell of a table on a slide. */
export interface SlideCell {
  readonly text: string;
  readonly align: 'left' | 'right';
  readonly tone: Tone | null;
  /** `head` of the columns; `comparator` rows stand below the others. */
  readonly role: 'head' | 'authority' | 'comparator';
}

/** A stretch of a table that fits on one slide, its heads first. Widths and heights are in inches. */
export interface SlideTable {
  readonly rows: readonly (readonly SlideCell[])[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly isHeadTurned: boolean;
}

/** What a line of a chart stands for. */
export type LegendEntry = Pick<ChartSeries, 'name' | 'tone' | 'line'>;

/** What stands on a slide under its words. */
export type SlideBox =
  | { readonly kind: 'chart'; readonly place: Place; readonly chart: NativeChart; readonly alt: string }
  | { readonly kind: 'image'; readonly place: Place; readonly image: DrawnImage; readonly alt: string }
  | { readonly kind: 'table'; readonly place: Place; readonly table: SlideTable; readonly title: string }
  | {
      readonly kind: 'legend';
      readonly place: Place;
      readonly entries: readonly LegendEntry[];
      readonly unit: string;
    }
  | { readonly kind: 'lines'; readonly place: Place; readonly lines: readonly string[] };

/** One slide: its words, what stands under them, and what the speaker reads. */
export interface Slide {
  readonly title: string;
  readonly sentence: string;
  readonly facts: readonly Fact[];
  readonly notes: string;
  readonly boxes: readonly SlideBox[];
}

/** 16:9, in inches. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
/** Points of the letters. */
export const LETTER_SIZES = {
  title: 26,
  status: 14,
  sentence: 16,
  table: 12,
  lines: 18,
  foot: 10.5
} as const;

/** The finding: its top, how tall a line is, and how many letters one holds. */
export const FINDING = { top: 1.7, line: 0.27, letters: 116, mostLines: 4 } as const;
const BODY = { top: 1.8, gap: 0.22, bottom: 6.68 } as const;

/** How tall a finding stands on a slide, in inches; 0 where there is none. */
export function findingHeight(sentence: string): number {
  return Math.ceil(sentence.length / FINDING.letters) * FINDING.line;
}

/** Where the body of a slide stands, below its words. */
export function bodyPlace(sentence: string): Place {
  const y = sentence === '' ? BODY.top : FINDING.top + findingHeight(sentence) + BODY.gap;
  return { x: SLIDE.margin, y, w: SLIDE.width - 2 * SLIDE.margin, h: BODY.bottom - y };
}
