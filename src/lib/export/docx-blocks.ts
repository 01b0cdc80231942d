import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  SequentialIdentifier,
  ShadingType,
  TextRun,
  type FileChild
} from 'docx';
import type { PaperChart } from '#lib/papers/paper.ts';
import { docxChart } from './docx-chart.ts';
import { LOOK } from './docx-look.ts';
import { docxTable } from './docx-table.ts';
import type { Fact } from './outgoing.ts';
import type { OutgoingBlock, OutgoingSection } from './outgoing-paper.ts';

/** A section of a paper: its heading, its blocks, and its parts under headings of their own. `badge` says how far its figures may be trusted. */
export function docxSection(
  { title, blocks, parts }: OutgoingSection,
  badge: string,
  start: 'new page' | 'here'
): readonly FileChild[] {
  return [
    heading(title, HeadingLevel.HEADING_1, start),
    ...blocks.flatMap((block) => docxBlock(block, badge)),
    ...parts.flatMap((part) => [
      heading(part.title, HeadingLevel.HEADING_2),
      ...part.blocks.flatMap((block) => docxBlock(block, badge))
    ])
  ];
}

/** A heading of Word's own, by which its contents are made. */
export function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  start: 'new page' | 'here' = 'here'
): Paragraph {
  return new Paragraph({
    heading: level,
    pageBreakBefore: start === 'new page',
    children: [new Bookmark({ id: placeOf(text), children: [new TextRun(text)] })]
  });
}

/** The name of the place of a heading, to which the contents lead: Word takes letters, figures and low lines, 40 at most. */
export function placeOf(heading: string): string {
  return `at_${heading.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40);
}

function docxBlock(block: OutgoingBlock, badge: string): readonly FileChild[] {
  if (block.kind === 'table') {
    return [
      caption('Table', block.table.title),
      docxTable(block.table),
      // Word joins two tables that touch; the paragraph also holds the note.
      new Paragraph({ style: 'Note', children: [new TextRun([`${badge}.`, block.note].join(' ').trim())] })
    ];
  }
  if (block.kind === 'chart') return chartBlock(block.chart, badge);
  if (block.kind === 'to-write')
    return [marked(block.words, 'ToWrite', LOOK['provisional-tint'], LOOK.provisional)];
  if (block.kind === 'lacking') return [marked(block.words, 'Lacking', LOOK.surface, LOOK.england)];
  return [new Paragraph({ children: [new TextRun(block.words)] })];
}

function chartBlock(chart: PaperChart, badge: string): readonly FileChild[] {
  return [
    caption('Figure', chart.title),
    new Paragraph({
      style: 'Note',
      keepNext: true,
      spacing: { before: 0, after: 40 },
      children: [new TextRun(`${chart.unit}. ${badge}.`)]
    }),
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO },
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- docx gives its charts as runs that are no TextRun
      children: [docxChart(chart)]
    })
  ];
}

function caption(kind: 'Table' | 'Figure', title: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [new TextRun(`${kind} `), new SequentialIdentifier(kind), new TextRun(`. ${title}`)]
  });
}

/** A box that nobody overlooks: words for a person to replace, or what is not known. */
function marked(words: string, style: string, fill: string, edge: string): Paragraph {
  return new Paragraph({
    style,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: edge } },
    children: [new TextRun(words)]
  });
}

/** What must be said of the figures, a paragraph each; the address opens them again. */
export function docxFacts(facts: readonly Fact[]): readonly Paragraph[] {
  return facts.map(
    ({ name, words }) =>
      new Paragraph({
        children: [
          new TextRun({ text: `${name}: `, style: 'Strong' }),
          name === 'Opens at'
            ? new ExternalHyperlink({
                link: words,
                children: [new TextRun({ text: words, style: 'Hyperlink' })]
              })
            : new TextRun(words)
        ]
      })
  );
}
