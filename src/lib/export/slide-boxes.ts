import { FONT, type DeckSlide, type Presentation } from './deck.ts';
import type { Palette } from './pack.ts';
import { LETTER_SIZES, type SlideBox } from './slide.ts';
import { tableRows } from './slide-rows.ts';

/** A chart is drawn from its own parts, which take the place of this one. */
const STAND_IN = [{ name: 'Figures', labels: ['Figure'], values: [1] }];

/** Puts a chart, picture, table, legend or list on a slide. */
export function addBox(deck: Presentation, slide: DeckSlide, box: SlideBox, palette: Palette): void {
  if (box.kind === 'chart') {
    slide.addChart(deck.ChartType.bar, STAND_IN, { ...box.place, altText: box.alt });
  } else if (box.kind === 'image') {
    slide.addImage({ ...box.place, data: `image/png;base64,${box.image.png}`, altText: box.alt });
  } else if (box.kind === 'table') {
    const { widths, heights } = box.table;
    slide.addTable(tableRows(box.table, palette), {
      x: box.place.x,
      y: box.place.y,
      w: widths.reduce((sum, one) => sum + one, 0),
      colW: [...widths],
      rowH: [...heights],
      fontFace: FONT,
      fontSize: LETTER_SIZES.table,
      objectName: box.title.replace(/[<>&"]/g, ' '),
      autoPage: false
    });
  } else if (box.kind === 'legend') {
    slide.addText(
      [
        ...box.entries.flatMap(({ name, tone, line }) => [
          { text: line === 'dashed' ? '- - ' : '— ', options: { bold: true, color: palette[tone] } },
          { text: `${name}      `, options: { color: palette.ink } }
        ]),
        { text: box.unit, options: { color: palette.muted } }
      ],
      { ...box.place, fontFace: FONT, fontSize: LETTER_SIZES.status, margin: 0, valign: 'middle' }
    );
  } else {
    const lines = box.lines.map((text) => ({ text, options: { bullet: true, breakLine: true } }));
    slide.addText(lines, {
      ...box.place,
      fontFace: FONT,
      fontSize: LETTER_SIZES.lines,
      color: palette.ink,
      paraSpaceAfter: 8,
      valign: 'top',
      margin: 0
    });
  }
}
