import { stampedLevel } from '#lib/domain/sharing.ts';
import { FIRST, FONT, MASTER, WIDTH, type Presentation } from './deck.ts';
import { MARKS } from './outgoing.ts';
import { factIn, isProvisional, type Pack, type Palette } from './pack.ts';
import { SLIDE } from './slide.ts';

/** The slide that opens a pack: what it is, when it was taken, and how widely it may be shared. */
export function addFirst(deck: Presentation, pack: Pack, palette: Palette): void {
  const slide = deck.addSlide({ masterName: FIRST });
  const box = { x: SLIDE.margin, w: WIDTH, fontFace: FONT, margin: 0 } as const;
  slide.addText(pack.title, { placeholder: 'title' });
  slide.addText(pack.region, { ...box, y: 2.95, h: 0.5, fontSize: 22, color: palette.muted });
  const marked = pack.views.filter(({ facts }) => isProvisional(facts)).length;
  const warning = marked === 0 ? '' : 'Some figures are illustrative or provisional: each slide says which.';
  const lines = [
    ...(warning === '' ? [] : [{ text: warning, options: { bold: true, color: palette.provisional } }]),
    {
      text: `${pack.views.length === 1 ? 'One view' : `${pack.views.length} views`}. Taken on ${pack.generated}, site version ${pack.version}.`,
      options: {}
    },
    ...levelsOf(pack).map((text) => ({ text, options: {} }))
  ];
  slide.addText(
    lines.map(({ text, options }) => ({ text, options: { ...options, breakLine: true } })),
    { ...box, y: 4.2, h: 2.4, fontSize: 16, color: palette.ink, valign: 'top', paraSpaceAfter: 6 }
  );
}

/** How widely the views may be shared, each way once: how many cells are hidden is said with each of them. */
function levelsOf({ views }: Pack): readonly string[] {
  return [...new Set(views.map(({ facts }) => stampedLevel(factIn(facts, 'Sharing'))))];
}

/** The slide that ends a pack: what marks and gaps mean, and where the figures come from. */
export function addLast(deck: Presentation, pack: Pack, palette: Palette): void {
  const slide = deck.addSlide({ masterName: MASTER });
  const box = { x: SLIDE.margin, w: WIDTH, fontFace: FONT, margin: 0, valign: 'top' } as const;
  slide.addText('About the figures', { placeholder: 'title' });
  const licences = [
    ...new Set(pack.views.flatMap(({ facts }) => factIn(facts, 'Licence').split(/(?<=v3\.0)\. /)))
  ].filter((words) => words !== '');
  const lines = [
    'Where there is no number, a mark says why:',
    ...MARKS.map(([mark, meaning]) => `${mark}   ${meaning}`),
    'A gap in a chart is a figure that is not shown. It is never a zero.',
    'The notes under each slide say where its figures come from, how they are compared, and where the view opens again.',
    'A chart’s own figures are behind it: choose the chart, then Edit Data.',
    ...licences
  ];
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      ...box,
      y: 1.7,
      h: 4.8,
      fontSize: 16,
      color: palette.ink,
      paraSpaceAfter: 6
    }
  );
}
