import { must } from './data-rows.ts';
import { pdfObjects, referred, type PdfObject } from './pdf-objects.ts';

/** Letters set in one go on a page, with where they begin from its top left corner, in points. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One sheet of a print, in points. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Objects = ReadonlyMap<number, PdfObject>;
type Letters = ReadonlyMap<number, string>;

/** What a PDF from Chromium shows on each of its pages. */
export function printedPages(pdf: Buffer): readonly PrintedPage[] {
  const objects = pdfObjects(pdf);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const [, , width = 0, height = 0] = numbersIn(/\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '');
      const content = must(objects.get(referred(head, 'Contents') ?? 0), 'content of a page').stream;
      return { width, height, texts: textsIn(content, fontsOf(head, objects), height) };
    });
}

/** The words of a page line by line from the top, those of one line as far as a point apart. */
export function linesOf({ texts }: PrintedPage): readonly { readonly y: number; readonly text: string }[] {
  const lines: { y: number; texts: PrintedText[] }[] = [];
  for (const one of [...texts].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last && one.y - last.y <= 1) last.texts.push(one);
    else lines.push({ y: one.y, texts: [one] });
  }
  return lines.map(({ y, texts: those }) => ({
    y,
    text: [...those]
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
  }));
}

function fontsOf(page: string, objects: Objects): ReadonlyMap<string, Letters> {
  const resources = referred(page, 'Resources');
  const dictionary = resources === null ? page : (objects.get(resources)?.head ?? '');
  const named = [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    named.map(([, name = '', number]) => {
      const font = objects.get(Number(number))?.head ?? '';
      return [name, lettersOf(objects.get(referred(font, 'ToUnicode') ?? 0)?.stream ?? '')];
    })
  );
}

/** What each glyph of a font stands for, from the table that the font carries for copying. */
function lettersOf(table: string): Letters {
  const letters = new Map<number, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', letter = ''] of body.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gi)) {
      letters.set(parseInt(glyph, 16), fromUtf16(letter));
    }
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of body.matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi
    )) {
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1) {
        letters.set(glyph, String.fromCharCode(parseInt(first, 16) + glyph - parseInt(from, 16)));
      }
    }
  }
  return letters;
}

function fromUtf16(hex: string): string {
  return hex.replace(/[0-9A-F]{4}/gi, (unit) => String.fromCharCode(parseInt(unit, 16)));
}

/** Reads the operators that place text; all others leave no letters. */
function textsIn(
  content: string,
  fonts: ReadonlyMap<string, Letters>,
  height: number
): readonly PrintedText[] {
  const texts: PrintedText[] = [];
  const kept: Matrix[] = [];
  let page: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = page;
  let letters: Letters = new Map();
  for (const row of content.split('\n')) {
    if (row === 'q') kept.push(page);
    else if (row === 'Q') page = kept.pop() ?? page;
    else if (row.endsWith(' cm')) page = times(matrixIn(row), page);
    else if (row.endsWith(' Tm')) line = times(matrixIn(row), page);
    else if (row.endsWith(' Tf')) letters = fonts.get(/\/(F\d+)/.exec(row)?.[1] ?? '') ?? new Map();
    else if (/T[jJ]$/.test(row)) {
      const glyphs = [...row.matchAll(/<([0-9A-F]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      const text = glyphs
        .map((glyph) => letters.get(parseInt(glyph, 16)) ?? '')
        .join('')
        .normalize('NFKC');
      texts.push({ text, x: line[4], y: height - line[5] });
    }
  }
  return texts;
}

function matrixIn(row: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(row);
  return [a, b, c, d, e, f];
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5]
  ];
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
}
