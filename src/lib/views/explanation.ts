import type { FigureStatus } from '#lib/views/comparison.ts';
import { STATUS_WORDS } from '#lib/views/provenance.ts';
import type { ExplainedPart } from '#lib/views/figure-address.ts';

/** One step of an explanation: what it is, and what it comes to. */
export interface ExplainedLine {
  readonly label: string;
  readonly words: string;
  readonly href?: string;
}

export interface ExplainedSection {
  /** Where a figure opens its explanation; null for what only follows from another section. */
  readonly part: ExplainedPart | null;
  readonly heading: string;
  readonly lines: readonly ExplainedLine[];
}

/** A figure opened to its arithmetic. `figure` is the figure with its unit. */
export interface Explanation {
  readonly title: string;
  readonly figure: string;
  readonly period: string;
  readonly status: FigureStatus;
  readonly sections: readonly ExplainedSection[];
}

/** An explanation as plain text, to be pasted into a message or a paper; `sharing` says for whom it is. */
export function explanationText(
  { title, figure, period, status, sections }: Explanation,
  sharing = ''
): string {
  const head = [title, `${figure}, ${period}`, `${STATUS_WORDS[status]}.`].join('\n');
  const blocks = sections.map(({ heading, lines }) => [heading, ...lines.map(lineText)].join('\n'));
  return [head, ...blocks, ...(sharing === '' ? [] : [`${sharing}.`])].join('\n\n');
}

function lineText({ label, words, href }: ExplainedLine): string {
  return `- ${label}: ${words}${href === undefined ? '' : ` ${href}`}`;
}

/** A line, or none where there are no words to say. */
export function line(label: string, words: string | null): readonly ExplainedLine[] {
  return words === null || words === '' ? [] : [{ label, words }];
}
