import { escaped } from './picture.ts';
import { factIn, isProvisional, type Pack, type PackView } from './pack.ts';
import type { Fact, Outgoing, OutgoingCell } from './outgoing.ts';
import pageScript from './pack-page.js?raw';
import pageStyle from './pack-page.css?raw';
import { tableCsv } from './table-csv.ts';

/** A pack whose views are also there as markup. */
export interface PackPages {
  readonly pack: Pack;
  /** The body of each view, with ids of its own. */
  readonly bodies: readonly string[];
  /** The site's rules that concern them. */
  readonly rules: readonly string[];
}

/** The SHA-256 of a text in base64, as a content security policy names it. */
export type HashOf = (text: string) => Promise<string>;

/**
 * A pack as one HTML file that asks nothing of any server: each view with its pictures, tables and provenance, readable
 * without script; the figures again as JSON with the CSV of each table; and a script, allowed by its hash alone, that
 * sorts and copies tables and shows one view at a time.
 */
export async function singleFile({ pack, bodies, rules }: PackPages, hashOf: HashOf): Promise<string> {
  const style = `${rules.join('\n')}\n${pageStyle}`.replaceAll('</', '<\\/');
  const script = pageScript.replaceAll('</', '<\\/');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await hashOf(style)}'`,
    `script-src 'sha256-${await hashOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(pack.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    headHtml(pack),
    '<main>',
    ...pack.views.map((view, index) => viewHtml(view, index, pack.views.length, bodies[index] ?? '')),
    '</main>',
    `<script type="application/json" id="pack-figures">${jsonOf(pack)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    ''
  ].join('\n');
}

function headHtml(pack: Pack): string {
  const entries = pack.views
    .map(
      ({ title, facts }, index) =>
        `<li><a href="#view-${index + 1}">${escaped(title)}</a> <span class="pack-small">${escaped(factIn(facts, 'Period'))}${isProvisional(facts) ? ' · not official' : ''}</span></li>`
    )
    .join('');
  const levels = [...new Set(pack.views.map(({ facts }) => factIn(facts, 'Sharing')))];
  return [
    '<header class="pack-head">',
    `<p class="pack-small">${escaped(pack.region)}</p>`,
    `<h1>${escaped(pack.title)}</h1>`,
    `<p class="pack-small">Taken on ${escaped(pack.generated)}, site version ${escaped(pack.version)}. ${levels.map(escaped).join('. ')}.</p>`,
    '<div class="pack-tools" data-pack-tools></div>',
    `<nav aria-label="Views"><ol>${entries}</ol></nav>`,
    '</header>'
  ].join('\n');
}

function viewHtml(view: PackView, index: number, count: number, body: string): string {
  const id = `view-${index + 1}`;
  const status = [factIn(view.facts, 'Period'), factIn(view.facts, 'Status')].filter((words) => words !== '');
  return [
    `<section id="${id}" class="pack-view" aria-labelledby="${id}-head">`,
    `<p class="pack-small">${index + 1} of ${count}</p>`,
    `<h2 id="${id}-head">${escaped(view.title)}</h2>`,
    `<p class="pack-status${isProvisional(view.facts) ? ' pack-provisional' : ''}">${escaped(status.join(' · '))}</p>`,
    isSaidIn(body, view.sentence) ? '' : `<p class="pack-finding">${escaped(view.sentence)}</p>`,
    view.note === ''
      ? ''
      : `<p class="pack-note"><b>Note</b> ${escaped(view.note).replaceAll('\n', '<br>')}</p>`,
    body,
    factsHtml(view.facts),
    '</section>'
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether a view’s own words already say its sentence. */
function isSaidIn(body: string, sentence: string): boolean {
  const words = body.replace(/<(?:title|desc)\b[^>]*>[^<]*|<[^>]+>/g, '').replace(/\s+/g, ' ');
  return words.includes(escaped(sentence));
}

function factsHtml(facts: readonly Fact[]): string {
  const lines = facts.map(({ name, words }) => {
    const isLink = name === 'Opens at' && /^https?:/.test(words);
    const said = isLink
      ? `<a href="${escaped(words)}" rel="noreferrer">${escaped(words)}</a>`
      : escaped(words);
    return `<dt>${escaped(name)}</dt><dd>${said}</dd>`;
  });
  return `<dl class="pack-facts">${lines.join('')}</dl>`;
}

/** A table that leaves as markup; `data-value` is the unrounded number a column is sorted by. */
export function packTableHtml({ title, columns, rows, facts }: Outgoing): string {
  const heads = columns
    .map(({ heading, kind }) => `<th scope="col" class="pack-${kind}">${escaped(heading)}</th>`)
    .join('');
  const lines = rows.map(
    ({ role, cells }) =>
      `<tr class="pack-${role}">${cells.map((cell, at) => cellHtml(cell, at, columns[at]?.kind ?? 'text')).join('')}</tr>`
  );
  const own = ['Period', 'Status'].map((name) => factIn(facts, name)).filter((words) => words !== '');
  return `<div class="pack-scroll" tabindex="0" role="region" aria-label="${escaped(title)}"><table class="pack-table"><caption>${escaped(title)} <span class="pack-small">${escaped(own.join(' · '))}</span></caption><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function cellHtml({ text, number }: OutgoingCell, at: number, kind: 'text' | 'number'): string {
  if (at === 0) return `<th scope="row">${escaped(text)}</th>`;
  const value = number === null ? '' : ` data-value="${number.value}"`;
  return `<td class="pack-${kind}"${value}>${escaped(text)}</td>`;
}

/** What the views hold, for programs: tables with unrounded numbers, their provenance, and each as CSV. */
function jsonOf({ title, region, generated, version, views }: Pack): string {
  const data = {
    title,
    region,
    generated,
    version,
    views: views.map((view) => ({
      title: view.title,
      note: view.note,
      facts: view.facts,
      tables: tablesOf(view).map((table) => ({
        title: table.title,
        facts: table.facts,
        columns: table.columns.map(({ heading }) => heading),
        rows: table.rows.map(({ cells }) => cells.map(({ text, number }) => number?.value ?? text)),
        csv: tableCsv(table)
      }))
    }))
  };
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function tablesOf({ pictures, tables }: PackView): readonly Outgoing[] {
  return [...pictures.flatMap(({ figures }) => figures.map(({ table }) => table)), ...tables];
}
