import type { Fact } from './outgoing.ts';

/** One entry of a picture's key: its mark as SVG, whose left end is 0 and whose middle is 0, how wide that is, and its words. */
export interface KeyEntry {
  readonly mark: string;
  readonly markWidth: number;
  readonly words: string;
}

/** A drawing with all its colours and letters written out. */
export interface Drawing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** What a picture is made of. */
export interface PictureParts {
  readonly title: string;
  readonly description: string;
  readonly drawing: Drawing;
  readonly key: readonly KeyEntry[];
  /** Under the picture: a line each, wrapped. */
  readonly facts: readonly Fact[];
  /** Colours as CSS writes them. */
  readonly colours: { readonly paper: string; readonly ink: string; readonly muted: string };
}

/** How wide a text is in pixels, in letters of a size and weight. */
export type Measure = (text: string, size: number, weight: number) => number;

/** A picture as the text of an SVG file, with its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The letters of every picture, each named: a file cannot ask the reader's system for its own. LibreOffice takes the first or one of another width. */
export const FONT = "Arial, 'Liberation Sans', 'Helvetica Neue', Helvetica, sans-serif";
const MARGIN = 28;
const TITLE = { size: 22, weight: 700, line: 28 };
const LEAD = { size: 15, weight: 600, line: 22 };
const KEY = { size: 14, weight: 400, line: 24, gap: 22 };
const NOTE = { size: 12, weight: 400, line: 17 };
/** Said under the title, where nobody can crop them away without cropping the title. */
const LEADING: readonly string[] = ['Period', 'Status'];

/** A drawing in its frame: title, period and status over it, its key, and the other facts under it. */
export function picture(parts: PictureParts, measure: Measure): Picture {
  const { title, description, drawing, key, facts, colours } = parts;
  const inner = drawing.width;
  const lead = LEADING.flatMap((name) => facts.find((fact) => fact.name === name)?.words ?? []).join(' · ');
  const notes = facts.filter(({ name }) => name !== 'Title' && !LEADING.includes(name));
  let y = MARGIN;
  const text = (words: string, style: typeof TITLE, fill: string): string =>
    wrapWords(words, inner, (line) => measure(line, style.size, style.weight))
      .map((line) => {
        y += style.line;
        return `<text x="${MARGIN}" y="${y}" font-size="${style.size}" font-weight="${style.weight}" fill="${fill}">${escaped(line)}</text>`;
      })
      .join('');
  const head = text(title, TITLE, colours.ink) + text(lead, LEAD, colours.ink);
  y += 10;
  const placed = placeKey(key, inner, (words) => measure(words, KEY.size, KEY.weight));
  const keys = placed.entries
    .map(
      ({ entry, x, line }) =>
        `<g transform="translate(${MARGIN + x},${y + line * KEY.line + 12})">${entry.mark}<text x="${entry.markWidth}" y="5" font-size="${KEY.size}" fill="${colours.ink}">${escaped(entry.words)}</text></g>`
    )
    .join('');
  y += placed.lines * KEY.line + 14;
  const drawn = `<svg x="${MARGIN}" y="${y}" width="${inner}" height="${drawing.height}" viewBox="0 0 ${inner} ${drawing.height}" overflow="visible">${drawing.markup}</svg>`;
  y += drawing.height + 12;
  const foot = notes.map(({ name, words }) => text(`${name}: ${words}`, NOTE, colours.muted)).join('');
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(y + MARGIN);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" aria-describedby="desc" font-family="${escaped(FONT)}" lang="en-GB">`,
    `<title id="title">${escaped(title)}</title><desc id="desc">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    head,
    keys,
    drawn,
    foot,
    '</svg>'
  ].join('\n');
  return { svg, width, height };
}

/** Text in lines no wider than `width`; a word that is wider by itself, such as an address, is broken. */
export function wrapWords(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => broken(one, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number, measure: (line: string) => number): readonly string[] {
  if (measure(word) <= width) return [word];
  const half = Math.ceil(word.length / 2);
  if (half >= word.length) return [word];
  return [word.slice(0, half), word.slice(half)].flatMap((part) => broken(part, width, measure));
}

interface PlacedEntry {
  readonly entry: KeyEntry;
  readonly x: number;
  readonly line: number;
}

function placeKey(
  key: readonly KeyEntry[],
  width: number,
  measure: (words: string) => number
): { entries: readonly PlacedEntry[]; lines: number } {
  const entries: PlacedEntry[] = [];
  let x = 0;
  let line = 0;
  for (const entry of key) {
    const own = entry.markWidth + measure(entry.words);
    if (x > 0 && x + own > width) {
      x = 0;
      line += 1;
    }
    entries.push({ entry, x, line });
    x += own + KEY.gap;
  }
  return { entries, lines: key.length === 0 ? 0 : line + 1 };
}

/** Text as XML holds it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
