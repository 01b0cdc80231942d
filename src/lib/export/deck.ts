import type PptxGenJS from 'pptxgenjs';
import { SLIDE } from './slide.ts';

/** The letters of every slide, which every system has or has one like. */
export const FONT = 'Arial';
/** Names of the two layouts: of a view, and of the first slide. */
export const MASTER = 'View';
export const FIRST = 'First';
/** Inches between the margins. */
export const WIDTH = SLIDE.width - 2 * SLIDE.margin;

export type Presentation = InstanceType<typeof PptxGenJS>;
export type DeckSlide = ReturnType<Presentation['addSlide']>;
