import PptxGenJS from 'pptxgenjs';
import { chartParts } from './chart-slides.ts';
import { FIRST, FONT, MASTER, WIDTH, type DeckSlide, type Presentation } from './deck.ts';
import { addFirst, addLast } from './deck-ends.ts';
import { addBox } from './slide-boxes.ts';
import { factIn, isProvisional, type Pack, type Palette } from './pack.ts';
import { FINDING, findingHeight, LETTER_SIZES, SLIDE, type Slide } from './slide.ts';
import { slidesOf } from './slides.ts';
import { storedEntries, zipped } from './zip.ts';

const LONGEST_STATUS = 118;

/**
 * A pack as the bytes of a .pptx: a first slide, one view a slide with native tables and charts that can be edited, the
 * chair’s notes and the provenance of every figure as speaker notes, and a last slide of what marks mean.
 */
export async function packPptx(pack: Pack, palette: Palette): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'wide', width: SLIDE.width, height: SLIDE.height });
  deck.layout = 'wide';
  deck.title = pack.title;
  deck.author = 'Regional benchmarking dashboard';
  deck.company = pack.region;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(deck, palette, MASTER, { y: 0.35, h: 0.9, fontSize: LETTER_SIZES.title });
  defineMaster(deck, palette, FIRST, { y: 1.5, h: 1.3, fontSize: 38 });
  const slides = pack.views.flatMap(slidesOf);
  addFirst(deck, pack, palette);
  for (const slide of slides) addView(deck, slide, palette);
  addLast(deck, pack, palette);
  const written = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('The presentation was not written as bytes.');
  const charts = slides.flatMap(({ boxes }) =>
    boxes.flatMap((box) => (box.kind === 'chart' ? [box.chart] : []))
  );
  return zipped(await chartParts(storedEntries(written), charts, palette));
}

function defineMaster(
  deck: Presentation,
  palette: Palette,
  name: string,
  title: { readonly y: number; readonly h: number; readonly fontSize: number }
): void {
  deck.defineSlideMaster({
    title: name,
    background: { color: palette.paper },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: SLIDE.margin,
            ...title,
            w: WIDTH,
            fontFace: FONT,
            bold: true,
            color: palette.ink,
            align: 'left',
            valign: 'bottom',
            margin: 0
          },
          text: ''
        }
      }
    ],
    slideNumber: {
      x: SLIDE.width - SLIDE.margin - 0.6,
      y: 7.0,
      w: 0.6,
      h: 0.3,
      fontFace: FONT,
      fontSize: LETTER_SIZES.foot,
      color: palette.muted,
      align: 'right'
    }
  });
}

function addView(
  deck: Presentation,
  { title, sentence, facts, notes, boxes }: Slide,
  palette: Palette
): void {
  const slide = deck.addSlide({ masterName: MASTER });
  const left = { x: SLIDE.margin, w: WIDTH, fontFace: FONT, margin: 0 } as const;
  slide.addText(title, { placeholder: 'title' });
  const status = [factIn(facts, 'Period'), factIn(facts, 'Status')]
    .filter((words) => words !== '')
    .join(' · ')
    .replace(/^./u, (first) => first.toUpperCase());
  slide.addText(shortened(status, LONGEST_STATUS), {
    ...left,
    y: 1.3,
    h: 0.36,
    fontSize: LETTER_SIZES.status,
    bold: true,
    color: isProvisional(facts) ? palette.provisional : palette.muted
  });
  if (sentence !== '') {
    slide.addText(sentence, {
      ...left,
      y: FINDING.top,
      h: findingHeight(sentence) + 0.1,
      fontSize: LETTER_SIZES.sentence,
      color: palette.ink,
      valign: 'top'
    });
  }
  for (const box of boxes) addBox(deck, slide, box, palette);
  addFoot(slide, facts, palette);
  slide.addNotes(notes);
}

function addFoot(slide: DeckSlide, facts: Slide['facts'], palette: Palette): void {
  const source = shortened(factIn(facts, 'Source'), 190);
  const address = factIn(facts, 'Opens at');
  slide.addText(
    [
      { text: source === '' ? '' : `Source: ${source}`, options: { breakLine: true } },
      { text: factIn(facts, 'Sharing') + (address === '' ? '' : '. ') },
      ...(address === '' ? [] : [{ text: 'Open this view', options: { hyperlink: { url: address } } }])
    ],
    {
      x: SLIDE.margin,
      y: 6.82,
      w: WIDTH - 0.8,
      h: 0.45,
      fontFace: FONT,
      fontSize: LETTER_SIZES.foot,
      color: palette.muted,
      margin: 0,
      valign: 'top'
    }
  );
}

function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' '))} … (in full in the notes)`;
}
