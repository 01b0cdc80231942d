import type { Outgoing, OutgoingCell, OutgoingRow } from './outgoing.ts';
import { shownCell } from './table-csv.ts';

/** A text such as "5-9", which a spreadsheet would paste as the fifth of September. */
const LIKE_A_DATE = /^\d+(?:[-/]\d+)+$/;

/** A table as HTML to paste into a document, a message or a spreadsheet: a real table with its heads, then a line for each fact of its provenance. */
export function tableHtml({ title, facts, columns, rows }: Outgoing): string {
  const heads = columns
    .map(({ heading }) => `<th scope="col" align="left">${escaped(heading)}</th>`)
    .join('');
  return [
    '<table border="1" cellspacing="0" cellpadding="4">',
    `<caption align="left"><b>${escaped(title)}</b></caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${rows.map(rowHtml).join('')}</tbody>`,
    '</table>',
    ...facts.map(({ name, words }) => `<p>${escaped(name)}: ${escaped(words)}</p>`)
  ].join('\n');
}

/** A table as text with tabs between its cells, then a line for each fact of its provenance. */
export function tableText({ facts, columns, rows }: Outgoing): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => cells.map((cell) => (cell.number?.isPlain ? shownCell(cell) : words(cell)))),
    [],
    ...facts.map(({ name, words }) => [name, words])
  ];
  return lines.map((cells) => cells.join('\t')).join('\r\n');
}

function rowHtml({ cells }: OutgoingRow): string {
  return `<tr>${cells.map((cell, index) => (index === 0 ? headHtml(cell) : cellHtml(cell))).join('')}</tr>`;
}

function headHtml(cell: OutgoingCell): string {
  return `<th scope="row" align="left">${escaped(words(cell))}</th>`;
}

/** A number keeps its separators, with the minus sign that spreadsheets read. */
function cellHtml(cell: OutgoingCell): string {
  if (cell.number?.isPlain) return `<td align="right">${escaped(cell.text.replace('−', '-'))}</td>`;
  return `<td>${escaped(words(cell))}</td>`;
}

/** The text of a cell, with dashes where hyphens or strokes would make it a date. */
function words({ text }: OutgoingCell): string {
  return LIKE_A_DATE.test(text) ? text.replace(/[-/]/g, '–') : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
