import { cleanText } from '#lib/export/clean-text.ts';
import type { OutgoingPack } from '#lib/export/data-pack.ts';
import { outgoing, type Outgoing } from '#lib/export/outgoing.ts';
import type { Table } from '#lib/tables/table.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { ORIGIN, PROVENANCE } from './outgoing-table.ts';

/** What each hostile text is once it is cleaned, before it is made safe. */
export const CLEANED: readonly string[] = Object.values(HOSTILE_TEXTS).map(cleanText);

/** A table of hostile texts: a row each, the text at the head of its row and beside a number. */
export const HOSTILE_TABLE: Table = {
  title: 'Notes',
  columns: [
    { id: 'name', title: 'Name', kind: 'text' },
    { id: 'text', title: 'Text', kind: 'text' },
    { id: 'number', title: 'Number', kind: 'number' }
  ],
  rows: Object.entries(HOSTILE_TEXTS).map(([name, text], index) => ({
    id: name,
    role: 'authority',
    cells: [
      { text, value: text },
      { text, value: text },
      { text: `${index}.5`, value: index + 0.5 }
    ]
  }))
};

/** A table whose title, headings, notes and provenance are a hostile text. */
export function hostileHeads(text: string): Outgoing {
  const table: Table = {
    title: text,
    columns: [
      { id: 'a', title: text, note: text, kind: 'text' },
      { id: 'b', title: text, kind: 'number' }
    ],
    rows: [
      {
        id: 'x',
        role: 'authority',
        cells: [
          { text, value: text },
          { text: '1', value: 1 }
        ]
      }
    ]
  };
  const provenance = { ...PROVENANCE, title: text, rules: text, source: text };
  return outgoing(table, provenance, text, { ...ORIGIN, address: text });
}

/** The table of hostile texts as it leaves. */
export const HOSTILE: Outgoing = outgoing(HOSTILE_TABLE, PROVENANCE, 'For members', ORIGIN);

/** A pack with the table of hostile texts, and one with a hostile text everywhere else. */
export function hostilePack(text: string): OutgoingPack {
  const heads = hostileHeads(text);
  return {
    title: heads.title,
    facts: heads.facts,
    sections: [
      { id: 'definitions', kind: 'reference', name: heads.title, says: heads.title, table: heads },
      { id: 'notes-of-all', kind: 'figures', name: 'Notes of all', says: 'Notes', table: HOSTILE }
    ],
    leftOut: [heads.title],
    attribution: []
  };
}
