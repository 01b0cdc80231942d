import { formatNumber } from '#lib/domain/format.ts';
import type { DrawnView } from '#lib/views/drawn-view.ts';
import type { MixBar, MixView } from '#lib/views/mix.ts';
import type { TrendRole, TrendView } from '#lib/views/trend.ts';
import { paretoPicture, postPicture } from './bars-picture.ts';
import { bandPicture } from './band-picture.ts';
import { NOTHING, textCell } from './cells.ts';
import { funnelPicture } from './funnel-picture.ts';
import { rankedPicture } from './ranked-picture.ts';
import { stripPicture } from './strip-picture.ts';
import { rugPicture, spinePicture } from './rug-picture.ts';
import type { Table, TableCell } from './table.ts';

/** Kinds of placement, in the order of every bar. */
const MIX_TONES = ['mix-1', 'mix-2', 'mix-3', 'mix-4', 'mix-5', 'mix-6', 'mix-7', 'mix-8'] as const;

const LACKING = 'Not shown or not supplied';

/** A colour by what it means; a site and a slide look it up in the same list. */
export type Tone =
  'line' | 'ink' | 'neutral' | 'selected' | 'neighbours' | 'region' | 'england' | 'better' | 'worse';
export type SeriesTone = Tone | (typeof MIX_TONES)[number];

/** A column of the table as one series of a chart. */
export interface PictureSeries {
  readonly column: number;
  readonly tone: SeriesTone;
  readonly line: 'solid' | 'dashed' | 'none';
}

/** A line of a chart of dots that is no row of its table: a limit, or what the dots stand beside. */
export interface PictureCurve {
  readonly name: string;
  readonly tone: Tone;
  readonly line: 'solid' | 'dashed';
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** How the rows of a table stand in a chart; all but `dots` have their names in the first column, `dots` their places across in the column `across`. */
export interface PictureForm {
  readonly kind: 'bars' | 'columns' | 'stacked' | 'lines' | 'dots';
  readonly series: readonly PictureSeries[];
  readonly axis: string;
  /** The highest value there can be, or null. */
  readonly ceiling: number | null;
  /** The highest value of all pictures that share this one’s scale. */
  readonly top?: number;
  /** Of each row, where its colour is not that of its series. */
  readonly rowTones: readonly (Tone | null)[];
  readonly across?: { readonly column: number; readonly axis: string };
  readonly curves?: readonly PictureCurve[];
}

/** A picture as a table of its own, and how that table is drawn again as a chart; null where it is only a table. */
export interface PictureTable {
  readonly table: Table;
  readonly form: PictureForm | null;
  /** Of each row's cells, where a colour and a shape already in the text say the same. */
  readonly cellTones?: readonly (readonly (Tone | null)[])[];
  /** What its marks mean. */
  readonly key?: string;
}

/** The figures of a picture as tables, one a panel, each with the way it is drawn. */
export function pictureTables(drawn: DrawnView): readonly PictureTable[] {
  switch (drawn.chart) {
    case 'ranked-dots':
      return [rankedPicture(drawn.view)];
    case 'trend-lines':
      return [trendPicture(drawn.view)];
    case 'stacked-mix':
      return [mixPicture(drawn.view)];
    case 'pareto':
      return drawn.view.panels.map((panel) => paretoPicture(drawn.view, panel));
    case 'post-bars':
      return [postPicture(drawn.view)];
    case 'band-range':
      return [bandPicture(drawn.view)];
    case 'strip':
      return [stripPicture(drawn.view)];
    case 'funnel':
      return [funnelPicture(drawn.view)];
    case 'heat-grid':
      return [rugPicture(drawn.view)];
    case 'spine':
      return [spinePicture(drawn.view)];
  }
}

const TREND_TONES: Readonly<Record<TrendRole, Tone>> = {
  authority: 'selected',
  neighbours: 'neighbours',
  region: 'region',
  england: 'england'
};

/** A row a period and a column a line; nothing where a line has a gap. */
function trendPicture({ title, unit, series, domain, endLabels }: TrendView): PictureTable {
  return {
    table: {
      title,
      columns: [
        { id: 'period', title: 'Period', kind: 'text' },
        ...series.map(({ role, label }) => ({ id: role, title: label, kind: 'number' as const }))
      ],
      rows: endLabels.map((label, at) => ({
        id: label,
        role: 'authority',
        cells: [
          textCell(label),
          ...series.map(({ points }): TableCell => {
            const point = points[at];
            return { text: point?.text ?? '', value: point?.value ?? null };
          })
        ]
      }))
    },
    form: {
      kind: 'lines',
      series: series.map(({ role }, index) => ({
        column: index + 1,
        tone: TREND_TONES[role],
        line: role === 'authority' ? 'solid' : 'dashed'
      })),
      axis: unit,
      ceiling: unit.startsWith('%') ? 100 : null,
      top: domain[1],
      rowTones: []
    }
  };
}

/** A row a bar and a column a part, in per cent; what bars lack, where some lack anything, is a last one. */
function mixPicture({ title, parts, bars }: MixView): PictureTable {
  const isWhole = bars.every(({ segments }) => lackOf(segments) === null);
  return {
    table: {
      title,
      columns: [
        { id: 'who', title: 'Authority', kind: 'text' },
        ...parts.map(({ key, shortLabel }) => ({
          id: key,
          title: shortLabel,
          note: '%',
          kind: 'number' as const
        })),
        ...(isWhole ? [] : [{ id: 'lacking', title: LACKING, note: '%', kind: 'number' as const }])
      ],
      rows: bars.map(({ key, role, label, selected, texts, values, segments }) => ({
        id: key,
        role: role === 'authority' ? 'authority' : 'comparator',
        selected,
        cells: [
          textCell(label),
          ...texts.map((text, index) => ({ text, value: values[index] ?? null })),
          ...(isWhole ? [] : [lackOf(segments) ?? NOTHING])
        ]
      }))
    },
    form: {
      kind: 'stacked',
      series: [
        ...parts.map((_, index) => MIX_TONES[index] ?? 'neutral'),
        ...(isWhole ? [] : ['line' as const])
      ].map((tone, index) => ({ column: index + 1, tone, line: 'solid' })),
      axis: '%',
      ceiling: 100,
      rowTones: []
    }
  };
}

/** The stretch at the end of a bar that its parts leave, as long as it is drawn; null where they leave none. */
function lackOf(segments: MixBar['segments']): TableCell | null {
  const lacking = segments.find(({ part }) => typeof part === 'string');
  return lacking ? { text: formatNumber(lacking.weight, 0), value: lacking.weight } : null;
}
