import type { OutgoingPack, PackSection } from './data-pack.ts';
import { MARKS, type Fact, type Outgoing, type OutgoingRow } from './outgoing.ts';
import { PACK_PAGE_STYLE } from './pack-page-style.ts';
import { escaped } from './picture.ts';

/** With more columns than this a table is printed in smaller letters. */
const MOST_COLUMNS = 12;
/** An address that may be a link: nothing but a web page. */
const OPENS = /^https?:[^\s"<>]+$/;
/** A table of words with more columns than this is told row by row. */
const MOST_WORDS = 6;
const OVER_TABLE: readonly string[] = ['Period', 'Status', 'Sharing'];
const IN_FOOT: readonly string[] = [
  'Source',
  'Period',
  'Status',
  'Sharing',
  'Comparators',
  'Rules',
  'Generated'
];

/**
 * A pack as one HTML document that needs nothing else: no script, its styles inside, to be read on a screen or printed on
 * A4. Its tables are those of the workbook, and each says on every sheet of paper where it comes from.
 */
export function packHtml(pack: OutgoingPack): string {
  const { title, facts, sections } = pack;
  const figures = sections.filter(({ kind }) => kind === 'figures');
  const reference = sections.filter(({ kind }) => kind === 'reference');
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${PACK_PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    coverHtml(title, facts, pack.attribution),
    contentsHtml([...figures, NOTES, ...reference]),
    ...figures.map(sectionHtml),
    notesHtml(facts, pack.leftOut),
    ...reference.map(sectionHtml),
    '</body>',
    '</html>',
    ''
  ].join('\n');
}

const NOTES = { id: 'notes', says: 'Notes: what the marks in place of numbers mean, and the rules in force' };

function coverHtml(title: string, facts: readonly Fact[], attribution: readonly string[]): string {
  return [
    '<header>',
    `<h1>${escaped(title)}</h1>`,
    factsHtml(
      facts.filter(({ name }) => name !== 'Title'),
      'cover'
    ),
    ...attribution.map((sentence) => `<p class="attribution">${escaped(sentence)}</p>`),
    '</header>'
  ].join('\n');
}

function contentsHtml(entries: readonly Pick<PackSection, 'id' | 'says'>[]): string {
  const items = entries.map(({ id, says }) => `<li><a href="#${anchor(id)}">${escaped(says)}</a></li>`);
  return [
    '<nav id="contents" aria-labelledby="contents-head">',
    '<h2 id="contents-head">Contents</h2>',
    '<ol>',
    ...items,
    '</ol>',
    '</nav>'
  ].join('\n');
}

function sectionHtml({ id, kind, table }: PackSection): string {
  const place = anchor(id);
  return [
    `<section id="${place}" aria-labelledby="${place}-head">`,
    `<h2 id="${place}-head">${escaped(table.title)}</h2>`,
    kind === 'figures' ? stateHtml(table.facts) : '',
    BACK,
    isToldByRow(table) ? rowsHtml(table) : tableHtml(table, `${place}-head`),
    '</section>'
  ].join('\n');
}

const BACK = '<p class="back"><a href="#contents">Back to the contents</a></p>';

function isToldByRow({ columns }: Outgoing): boolean {
  return isWords(columns) && columns.length > MOST_WORDS;
}

function isWords(columns: Outgoing['columns']): boolean {
  return columns.every(({ kind }) => kind === 'text');
}

/** Long texts side by side cannot be read on paper: each row under its first cell, its other cells by their headings. */
function rowsHtml({ columns, rows }: Outgoing): string {
  const articles = rows.map(({ cells: [head, ...others] }) => {
    const facts = others.map(({ text }, index) => ({ name: columns[index + 1]?.title ?? '', words: text }));
    return `<article>\n<h3>${escaped(head?.text ?? '')}</h3>\n${factsHtml(facts.filter(({ words }) => words !== ''))}\n</article>`;
  });
  return articles.join('\n');
}

function tableHtml({ columns, rows, facts }: Outgoing, labelledBy: string): string {
  const look = isWords(columns) ? 'words' : columns.length > MOST_COLUMNS ? 'many' : 'few';
  const heads = columns.map(({ title, note, kind }) => {
    const noted = note === '' ? '' : `<span>${escaped(note)}</span>`;
    return `<th scope="col"${kind === 'number' ? ' class="n"' : ''}>${escaped(title)}${noted}</th>`;
  });
  const foot = IN_FOOT.flatMap((name) => facts.filter((fact) => fact.name === name))
    .map(({ name, words }) => `${escaped(name)}: ${escaped(words)}`)
    .join('. ');
  return [
    `<div class="wide"><table class="${look}" aria-labelledby="${labelledBy}">`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.map((row) => rowHtml(row, columns)).join('\n')}\n</tbody>`,
    `<tfoot><tr><td colspan="${columns.length}">${foot}</td></tr></tfoot>`,
    '</table></div>'
  ].join('\n');
}

function rowHtml({ role, cells }: OutgoingRow, columns: Outgoing['columns']): string {
  const [head, ...others] = cells.map((cell, index) => {
    const text = escaped(cell.text);
    if (index === 0) return `<th scope="row">${text}</th>`;
    return columns[index]?.kind === 'number' ? `<td class="n">${text}</td>` : `<td>${text}</td>`;
  });
  return `<tr${role === 'comparator' ? ' class="beside"' : ''}>${[head, ...others].join('')}</tr>`;
}

function notesHtml(facts: readonly Fact[], leftOut: readonly string[]): string {
  const rules = facts.filter(({ name }) => ['Comparators', 'Rules', 'Licence'].includes(name));
  const lines = [
    ...MARKS.map(([name, words]) => ({ name, words })),
    { name: 'Blank cell', words: 'nothing is given there' },
    ...rules,
    ...leftOut.map((words) => ({ name: 'Left out', words }))
  ];
  return [
    '<section id="notes" aria-labelledby="notes-head">',
    '<h2 id="notes-head">Notes</h2>',
    BACK,
    factsHtml(lines),
    '</section>'
  ].join('\n');
}

function stateHtml(facts: readonly Fact[]): string {
  const words = OVER_TABLE.flatMap((name) => facts.filter((fact) => fact.name === name)).map(
    (fact) => fact.words
  );
  return `<p class="state">${escaped(words.join(' · '))}</p>`;
}

function factsHtml(facts: readonly Fact[], look = 'facts'): string {
  const lines = facts.map((fact) => `<dt>${escaped(fact.name)}</dt><dd>${wordsHtml(fact)}</dd>`);
  return `<dl class="${look}">\n${lines.join('\n')}\n</dl>`;
}

/** The address of the view that was taken is a way back to it; no other text is a link. */
function wordsHtml({ name, words }: Fact): string {
  const text = escaped(words);
  return name === 'Opens at' && OPENS.test(words) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text;
}

/** A place of its own for a section: an id of the catalogue, which holds small letters, figures and hyphens. */
function anchor(id: string): string {
  return id === NOTES.id ? id : `table-${id.replace(/[^a-z0-9-]/g, '-')}`;
}
