import type { FigureStatus } from '#lib/views/comparison.ts';
import type { Paper, PaperBlock, PaperChart, PaperPart } from '#lib/papers/paper.ts';
import { cleanText } from './clean-text.ts';
import { formulaSafe } from './formula-safe.ts';
import { factsOf, outgoing, type Fact, type Origin, type Outgoing } from './outgoing.ts';

/** A piece of a paper that may leave: every text of it is clean, and begins no formula. */
export type OutgoingBlock =
  | { readonly kind: 'sentence' | 'to-write' | 'lacking'; readonly words: string }
  | { readonly kind: 'table'; readonly table: Outgoing; readonly note: string }
  | { readonly kind: 'chart'; readonly chart: PaperChart };

export interface OutgoingPart {
  readonly title: string;
  readonly blocks: readonly OutgoingBlock[];
}

export interface OutgoingSection extends OutgoingPart {
  readonly parts: readonly OutgoingPart[];
}

/** A paper on its way out, with all that must be said of its figures. */
export interface OutgoingPaper {
  readonly title: string;
  readonly authority: string;
  readonly period: string;
  readonly status: FigureStatus;
  /** How widely it may be shared. */
  readonly stamp: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly OutgoingSection[];
}

/** The one door out for a paper: its tables go through that of tables, its words are made safe, and `stamp` says how widely it may be shared. */
export function outgoingPaper(paper: Paper, stamp: string, origin: Origin): OutgoingPaper {
  const { provenance } = paper;
  const part = ({ title, blocks }: PaperPart): OutgoingPart => ({
    title: safe(title),
    blocks: blocks.map((block) => outgoingBlock(block, paper, stamp, origin))
  });
  return {
    title: safe(paper.title),
    authority: safe(paper.authority),
    period: safe(paper.period),
    status: paper.status,
    stamp: safe(stamp),
    facts: factsOf(provenance, stamp, origin),
    sections: paper.sections.map((section) => ({ ...part(section), parts: section.parts.map(part) }))
  };
}

function outgoingBlock(
  block: PaperBlock,
  { provenance }: Paper,
  stamp: string,
  origin: Origin
): OutgoingBlock {
  if (block.kind === 'table') {
    return {
      kind: 'table',
      table: outgoing(block.table, provenance, stamp, origin),
      note: safe(block.note)
    };
  }
  if (block.kind === 'chart') return { kind: 'chart', chart: safeChart(block.chart) };
  return { kind: block.kind, words: safe(block.words) };
}

function safeChart(chart: PaperChart): PaperChart {
  return {
    ...chart,
    title: safe(chart.title),
    description: safe(chart.description),
    unit: safe(chart.unit),
    categories: chart.categories.map(safe),
    series: chart.series.map((series) => ({ ...series, name: safe(series.name) }))
  };
}

function safe(text: string): string {
  return String(formulaSafe(cleanText(text)));
}
