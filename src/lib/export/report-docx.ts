import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
  type PageNumberEstimator
} from 'docx';
import { STATUS_BADGES, STATUS_WORDS } from '#lib/views/provenance.ts';
import { docxFacts, docxSection, heading, placeOf } from './docx-blocks.ts';
import { LOOK, PAGE, STYLES } from './docx-look.ts';
import type { OutgoingPaper } from './outgoing-paper.ts';

const ABOUT = 'About these figures';

/** Pages are for Word to count; told of none, the writer still numbers the tables and figures. */
const noPageNumbers: PageNumberEstimator = () => ({ bookmarks: new Map() });

/** A paper as a Word file: a cover, contents, numbered sections, and what is known of its figures. */
export async function reportDocx(paper: OutgoingPaper): Promise<Uint8Array> {
  const { title, authority, period } = paper;
  const page = {
    size: { width: PAGE.width, height: PAGE.height },
    margin: {
      top: PAGE.over,
      right: PAGE.margin,
      bottom: PAGE.margin,
      left: PAGE.margin,
      header: PAGE.edge,
      footer: PAGE.edge
    }
  };
  const document = new Document({
    title: `${title}, ${authority}, ${period}`,
    subject: period,
    creator: authority,
    description: `${STATUS_WORDS[paper.status]}. ${paper.stamp}`,
    styles: STYLES,
    pageNumbers: noPageNumbers,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: head(paper), first: new Header({ children: [edge('')] }) },
        footers: { default: foot(paper), first: new Footer({ children: [edge('')] }) },
        children: [...cover(paper), ...contents(paper), ...body(paper)]
      }
    ]
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function cover({ title, authority, period, status, stamp, facts }: OutgoingPaper): readonly FileChild[] {
  const made = facts.find(({ name }) => name === 'Generated')?.words ?? '';
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({
      style: 'Subtitle',
      children: [new TextRun({ text: authority, style: 'Strong' })]
    }),
    new Paragraph({
      style: 'Subtitle',
      spacing: { after: 600 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 16, color: LOOK.selected } },
      children: [new TextRun(period)]
    }),
    new Paragraph({
      style: 'ToWrite',
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: LOOK['provisional-tint'] },
      children: [new TextRun({ text: `${STATUS_WORDS[status]}.`, style: 'Strong' })]
    }),
    new Paragraph({ children: [new TextRun(`${stamp}.`)] }),
    new Paragraph({
      style: 'ToWrite',
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: LOOK['provisional-tint'] },
      children: [
        new TextRun('[to be written: the author and their post, the board or panel it goes to, and the date]')
      ]
    }),
    new Paragraph({ style: 'Note', children: [new TextRun(`Figures taken ${made}.`)] }),
    new Paragraph({
      style: 'Note',
      children: [
        new TextRun(
          'Sentences with numbers are made from the figures. What is marked in brackets is for the service to write, or to leave out.'
        )
      ]
    })
  ];
}

/** Word's own contents, without page numbers until Word has counted its pages: an estimate would send a reader astray. */
function contents({ sections }: OutgoingPaper): readonly FileChild[] {
  const entry = (title: string, level: number) => ({ title, level, href: placeOf(title) });
  const entries = [
    ...sections.flatMap(({ title, parts }) => [
      entry(title, 1),
      ...parts.map((part) => entry(part.title, 2))
    ]),
    entry(ABOUT, 1)
  ];
  return [
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: [new TextRun('Contents')] }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: entries,
      beginDirty: false,
      tabLeader: LeaderType.NONE
    }),
    new Paragraph({
      style: 'ToWrite',
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: LOOK['provisional-tint'] },
      children: [
        new TextRun(
          '[when the report is written: choose the contents and press F9 for their page numbers; then take this line out]'
        )
      ]
    })
  ];
}

function body({ sections, facts, status }: OutgoingPaper): readonly FileChild[] {
  return [
    ...sections.flatMap((section, index) =>
      docxSection(section, STATUS_BADGES[status], index === 0 ? 'new page' : 'here')
    ),
    heading(ABOUT, HeadingLevel.HEADING_1, 'new page'),
    ...docxFacts(facts)
  ];
}

/** What stands at the head of every page, so that no page is taken for official figures. */
function head({ status, stamp }: OutgoingPaper): Header {
  return new Header({ children: [edge(`${STATUS_WORDS[status]}. ${stamp}.`)] });
}

function foot({ authority, period, facts }: OutgoingPaper): Footer {
  const source = facts.find(({ name }) => name === 'Source')?.words.split(';')[0] ?? '';
  return new Footer({
    children: [
      new Paragraph({
        style: 'Edge',
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: LOOK.line } },
        children: [
          new TextRun(`${authority}, ${period}. Source: ${source}; see About these figures.`),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
        ]
      })
    ]
  });
}

function edge(words: string): Paragraph {
  return new Paragraph({ style: 'Edge', children: [new TextRun(words)] });
}
