import type { Fact, Outgoing } from './outgoing.ts';
import type { PackFigures, PackView } from './pack.ts';
import { drawnFigures, pictureBodies, type Body } from './picture-slides.ts';
import { bodyPlace, FINDING, type Place, type Slide } from './slide.ts';
import { slideTables } from './slide-table.ts';

/** What a list takes, in inches and letters; beyond so many slides the rest is only counted. */
const LIST = { line: 0.29, gap: 0.11, letters: 98, mostSlides: 3 };
const LONGEST_SENTENCE = FINDING.letters * FINDING.mostLines;

/** The slides of one view, in order: its pictures, then its tables, else its words; what does not fit goes on under the same title. */
export function slidesOf(view: PackView): readonly Slide[] {
  const keys = view.pictures.flatMap(({ figures }) => figures.map(({ key }) => key));
  const said = view.sentence === '' ? (keys[0] ?? '') : view.sentence;
  const sentence = firstSentences(said, LONGEST_SENTENCE);
  const bodies = bodiesOf(view, sentence);
  return bodies.map(({ boxes, facts }, index) => ({
    title: bodies.length === 1 ? view.title : `${view.title} (${index + 1} of ${bodies.length})`,
    sentence: index === 0 ? sentence : '',
    facts: facts.length === 0 ? view.facts : facts,
    notes: notesOf(index === 0 ? [view.note, view.sentence] : [], facts.length === 0 ? view.facts : facts),
    boxes
  }));
}

function bodiesOf(view: PackView, sentence: string): readonly Body[] {
  const place = bodyPlace(sentence);
  const later = bodyPlace('');
  const count = view.pictures.reduce((sum, { figures }) => sum + Math.max(1, figures.length), 0);
  const size = count > 2 ? 'panel' : 'slide';
  const drawn = view.pictures.flatMap((picture) => drawnFigures(picture, size));
  const asTables = merged(
    view.pictures.flatMap(({ figures }) => figures.filter(({ form }) => form === null))
  );
  const pictures = pictureBodies(drawn, place, later, view.tables.length);
  const tables = [
    ...asTables.map((figures) => ({ table: figures.table, tones: figures.cellTones })),
    ...view.tables.map((table) => ({ table, tones: [] }))
  ].flatMap(({ table, tones }, index) =>
    tableBodies(table, tones, pictures.length === 0 && index === 0 ? place : later)
  );
  const bodies = [...pictures, ...tables];
  if (bodies.length > 0) return bodies;
  return lineBodies(view.lines, place, later);
}

/** Tables of the same columns, one after another, as one. */
function merged(figures: readonly PackFigures[]): readonly PackFigures[] {
  return figures.reduce<readonly PackFigures[]>((done, next) => {
    const last = done.at(-1);
    const headings = (one: PackFigures): string => one.table.columns.map(({ heading }) => heading).join('\n');
    if (last === undefined || headings(last) !== headings(next)) return [...done, next];
    const rows = [...last.table.rows, ...next.table.rows];
    const both = {
      ...last,
      table: { ...last.table, rows },
      cellTones: [...last.cellTones, ...next.cellTones]
    };
    return [...done.slice(0, -1), both];
  }, []);
}

function tableBodies(table: Outgoing, tones: PackFigures['cellTones'], place: Place): readonly Body[] {
  return slideTables(table, place, tones).map((part) => ({
    facts: table.facts,
    boxes: [{ kind: 'table', place, table: part, title: table.title }]
  }));
}

/** A list on as few slides as it needs; where those are too many it says how much more there is. */
function lineBodies(lines: readonly string[], place: Place, later: Place): readonly Body[] {
  const parts: string[][] = [[]];
  let left = place.h;
  for (const line of lines) {
    const own = Math.ceil(line.length / LIST.letters) * LIST.line + LIST.gap;
    if (own > left && parts.at(-1)?.length !== 0) {
      parts.push([]);
      left = later.h - LIST.line;
    }
    parts.at(-1)?.push(line);
    left -= own;
  }
  const kept = parts.slice(0, LIST.mostSlides);
  const more = lines.length - kept.flat().length;
  if (more > 0) kept.at(-1)?.push(`… and ${more} more: “Open this view” below leads to them all.`);
  return kept.map((part, index) => ({
    facts: [],
    boxes: part.length === 0 ? [] : [{ kind: 'lines', place: index === 0 ? place : later, lines: part }]
  }));
}

/** As many whole sentences as fit; the first one always. */
function firstSentences(words: string, longest: number): string {
  const sentences = words.match(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?](?=\S)[^.!?]*)*[.!?]?\s*/g) ?? [words];
  let kept = '';
  for (const sentence of sentences) {
    if (kept !== '' && kept.length + sentence.trim().length > longest) break;
    kept += sentence;
  }
  return kept.trim();
}

/** What the speaker reads: the chair’s note and the whole finding, then all that is known of the figures. */
function notesOf(words: readonly string[], facts: readonly Fact[]): string {
  const known = facts.map(({ name, words: said }) => `${name}: ${said}`).join('\n');
  return [...words, known].filter((part) => part !== '').join('\n\n');
}
