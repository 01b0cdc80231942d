import { describe, expect, test } from 'vitest';
import { outgoing, type Outgoing } from '#lib/export/outgoing.ts';
import { packHtml } from '#lib/export/pack-html.ts';
import { packPptx } from '#lib/export/pack-pptx.ts';
import { packXlsx } from '#lib/export/pack-xlsx.ts';
import { picture } from '#lib/export/picture.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { tableHtml, tableText } from '#lib/export/table-clipboard.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import { tidyCsv } from '#lib/export/tidy-csv.ts';
import { madePack, madeView, PALETTE } from './support/made-pack.ts';
import { ORIGIN, PROVENANCE, TABLE } from './support/outgoing-table.ts';
import { notesOn } from './support/presentation.ts';
import { sheetsOf } from './support/workbook.ts';

const STAMP = 'For partners: counts of 1 to 5 are hidden';
const LEAVING = outgoing(
  TABLE,
  {
    ...PROVENANCE,
    source: 'Department for Education, Children looked after, Reporting year 2025',
    comparators: 'DfE 2025 neighbours, mean of ten (9 of 10 known)'
  },
  STAMP,
  ORIGIN
);

/** What every output must say of its figures. */
const SAID: Readonly<Record<string, string>> = {
  title: 'LAC rate',
  period: '31 March 2025',
  status: 'Provisional: from submissions',
  'source with its release': 'Department for Education, Children looked after, Reporting year 2025',
  licence: 'Open Government Licence v3.0',
  'neighbour model, comparator rule and n of 10': 'DfE 2025 neighbours, mean of ten (9 of 10 known)',
  'sharing level': STAMP,
  'when it was made': '22 November 2026 at 10:05',
  'site version': '1763800000000',
  'a link to the same view': 'https://example.org/a/indicators/lac-rate/?average=median#table'
};

function packOf(table: Outgoing) {
  const section = { id: 'all', kind: 'figures', name: 'All', says: table.title, table } as const;
  return { title: table.title, facts: table.facts, sections: [section], leftOut: [], attribution: [] };
}

function textsOf(bytes: Uint8Array): string {
  return [...sheetsOf(bytes).values()].flatMap(({ cells }) => [...cells.values()]).join('\n');
}

const OUTPUTS: Readonly<Record<string, () => Promise<string> | string>> = {
  'CSV as shown': () => tableCsv(LEAVING),
  'CSV tidy': () => tidyCsv(LEAVING),
  workbook: async () => textsOf(await tableXlsx(LEAVING)),
  'HTML of the clipboard': () => plain(tableHtml(LEAVING)),
  'text of the clipboard': () => tableText(LEAVING),
  'data pack as workbook': async () => textsOf(await packXlsx(packOf(LEAVING))),
  'data pack to print': () => plain(packHtml(packOf(LEAVING))),
  'notes of a slide': async () =>
    notesOn(await packPptx(madePack([madeView('One', [], [LEAVING])]), PALETTE), 2).join('\n'),
  picture: () =>
    plain(
      picture(
        {
          title: 'LAC rate',
          description: '',
          drawing: { markup: '', width: 900, height: 100 },
          key: [],
          facts: LEAVING.facts,
          colours: { paper: 'white', ink: 'black', muted: 'grey' }
        },
        (words) => words.length * 7
      ).svg
    )
};

/** What a reader sees of a document; lines that are broken to fit are one. */
function plain(markup: string): string {
  return markup
    .replace(/<\/tspan>\s*<tspan[^>]*>|<\/text>\s*<text[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe.each(Object.entries(OUTPUTS))('%s', (_, made) => {
  test('says of its figures all that must be said', async () => {
    const text = await made();
    const missing = Object.entries(SAID).filter(([, words]) => !text.includes(words));
    expect(missing.map(([what]) => what)).toEqual([]);
  });
});
