import { convertMillimetersToTwip, LineRuleType, type IStylesOptions } from 'docx';

/** The colours of the site's light theme as a Word file writes them, by the names of its tokens. */
export const LOOK = {
  ink: '14202b',
  muted: '4c5a68',
  line: 'd3d9e0',
  surface: 'f4f6f8',
  selected: '12335c',
  neighbours: '8b2fa8',
  neutral: '66717d',
  england: '5b6470',
  band: '3d4700',
  provisional: '7a4b00',
  'provisional-tint': 'fff4dc'
} as const;

export const FONT = 'Arial';

/** An A4 page and the width of its text, in twentieths of a point. */
export const PAGE = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  margin: convertMillimetersToTwip(21),
  /** Over the text, with room for two lines of what stands at the head of every page. */
  over: convertMillimetersToTwip(27),
  edge: convertMillimetersToTwip(11),
  text: convertMillimetersToTwip(210 - 2 * 21)
} as const;

/** Sizes are in half points, spaces in twentieths of a point. */
const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: LOOK.selected },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true }
});

/** How a paper looks: one typeface, one accent colour, generous space; British English throughout. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: LOOK.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } }
    },
    title: {
      run: { font: FONT, size: 60, bold: true, color: LOOK.selected },
      paragraph: { spacing: { before: 2600, after: 240, line: 252, lineRule: LineRuleType.AUTO } }
    },
    heading1: heading(34, 480, 200),
    heading2: heading(26, 360, 120),
    heading3: heading(22, 240, 80),
    caption: {
      run: { font: FONT, size: 19, bold: true, color: LOOK.ink },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true }
    },
    hyperlink: { run: { color: LOOK.selected, underline: {} } }
  },
  characterStyles: [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    { id: 'Light', name: 'Light', run: { bold: false, color: LOOK.muted } }
  ],
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 32, color: LOOK.muted },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } }
    },
    {
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 34, bold: true, color: LOOK.selected },
      paragraph: { spacing: { after: 240 }, keepNext: true }
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 140, after: 40 } }
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 20 }, indent: { left: 300 } }
    },
    {
      id: 'ToWrite',
      name: 'To Be Written',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: LOOK.provisional },
      paragraph: {
        spacing: { before: 160, after: 160 },
        indent: { left: 160, right: 160 }
      }
    },
    {
      id: 'Lacking',
      name: 'Not In The Submissions',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: LOOK.muted },
      paragraph: { spacing: { before: 160, after: 160 }, indent: { left: 160, right: 160 } }
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 18, color: LOOK.muted },
      paragraph: { spacing: { before: 80, after: 160 } }
    },
    {
      id: 'Cell',
      name: 'Table Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } }
    },
    {
      id: 'Head',
      name: 'Table Head',
      basedOn: 'Cell',
      run: { size: 17, bold: true, color: LOOK.selected },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true }
    },
    {
      id: 'Edge',
      name: 'Page Edge',
      basedOn: 'Normal',
      run: { size: 16, color: LOOK.muted },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } }
    }
  ]
};
