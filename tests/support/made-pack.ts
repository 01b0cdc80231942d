import { readFileSync } from 'node:fs';
import { outgoing, type Outgoing } from '../../src/lib/export/outgoing.ts';
import {
  paletteBy,
  type Pack,
  type PackPicture,
  type PackView,
  type Palette
} from '../../src/lib/export/pack.ts';
import { pictureTables } from '../../src/lib/tables/picture-table.ts';
import type { DrawnView } from '../../src/lib/views/drawn-view.ts';
import type { RankedRow, RankedView } from '../../src/lib/views/ranked.ts';
import type { TrendView } from '../../src/lib/views/trend.ts';
import { must } from './data-rows.ts';
import { ORIGIN, PROVENANCE, TABLE } from './outgoing-table.ts';

const STAMP = 'As submitted, for members: small counts are not hidden';

/** The small table of two authorities as it leaves. */
export const TABLE_OUT = outgoing(TABLE, PROVENANCE, STAMP, ORIGIN);

/** The light colours of the site's own tokens. */
export const PALETTE: Palette = paletteOf(readFileSync('src/tokens.css', 'utf8'));

function paletteOf(css: string): Palette {
  const found = css.slice(0, css.indexOf('@media')).matchAll(/--([\w-]+): light-dark\(#([0-9a-f]{6})/g);
  const colours = new Map([...found].map(([, name = '', hex = '']) => [name, hex.toUpperCase()]));
  return paletteBy((name) => must(colours.get(name), `colour ${name}`));
}

const row = (
  label: string,
  value: number | null,
  text: string,
  rest: Partial<RankedRow> = {}
): RankedRow => ({
  key: label,
  label,
  shortLabel: label,
  value,
  text,
  interval: null,
  neighbours: null,
  verdict: null,
  selected: false,
  ...rest
});

/** Four authorities: one with neighbours, one of nought, one suppressed, one whose name would be a formula. */
export const RANKED: RankedView = {
  title: 'LAC rate, 31 March 2025',
  description: 'Norfolk is the highest, at 71.4.',
  axisLabel: 'per 10,000 children',
  decimals: 1,
  rows: [
    row('Norfolk', 71.4382, '71.4', { neighbours: 64.25, neighboursText: '64.3', selected: true }),
    row('=SUM(A1) & "Luton"', 12.5, '12.5'),
    row('Essex', 0, '0.0'),
    row('Thurrock', null, '[c]')
  ],
  references: [{ role: 'region', value: 53, label: 'East of England 53' }],
  band: null,
  ceiling: null
};

/** Three years with a gap in the middle of the authority's own line. */
export const TREND: TrendView = {
  title: 'LAC rate: Norfolk over time',
  description: 'Norfolk: 60 (2023) to 62 (2025).',
  unit: 'per 10,000 children',
  series: [
    {
      role: 'authority',
      label: 'Norfolk',
      shortLabel: 'Norfolk',
      points: [
        { end: '2023-03-31', value: 60, text: '60' },
        { end: '2024-03-31', value: null, text: '[c]' },
        { end: '2025-03-31', value: 62, text: '62' }
      ]
    },
    {
      role: 'england',
      label: 'England',
      shortLabel: 'England',
      points: [
        { end: '2023-03-31', value: 71, text: '71' },
        { end: '2024-03-31', value: 70, text: '70' },
        { end: '2025-03-31', value: 70, text: '70' }
      ]
    }
  ],
  domain: [0, 80],
  wideDomain: [0, 80],
  ends: ['2023-03-31', '2024-03-31', '2025-03-31'],
  endLabels: ['2023', '2024', '2025'],
  band: null,
  trend: ''
};

/** A picture as it leaves. */
export function madePicture(drawn: DrawnView): PackPicture {
  return {
    title: drawn.view.title,
    description: drawn.view.description,
    figures: pictureTables(drawn).map(({ table, form, cellTones = [], key = '' }) => ({
      table: outgoing(table, PROVENANCE, STAMP, ORIGIN),
      form,
      cellTones,
      key
    })),
    image: null,
    facts: TABLE_OUT.facts
  };
}

/** A view of the agenda with these pictures and tables. */
export function madeView(
  title: string,
  pictures: readonly PackPicture[],
  tables: readonly Outgoing[] = []
): PackView {
  const facts = (tables[0] ?? pictures[0]?.figures[0]?.table ?? TABLE_OUT).facts;
  return {
    title,
    note: `Ask about ${title}.\nThen vote.`,
    sentence: 'Norfolk is the highest, at 71.4. Essex has none.',
    lines: [],
    pictures,
    tables,
    facts
  };
}

/** A pack of these views. */
export function madePack(views: readonly PackView[]): Pack {
  return {
    title: 'Quarterly meeting',
    region: 'Eastern Region',
    generated: ORIGIN.generated,
    version: ORIGIN.version,
    views
  };
}
