import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { bandPosition } from '#lib/domain/comparison.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { valueOf } from '#lib/domain/rate.ts';
import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart } from './paper.ts';
import { quarterChart, type CellSeries } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import { chartBlock, isSent, stockRow, tableOr } from './report-parts.ts';
import { stockTable } from './report-tables.ts';
import { stockRange, type YearFigures } from './year-figures.ts';
import { missingNote } from './year-words.ts';

/** The two ends of a band, both inside. */
type Band = readonly [number, number];

/** The caseloads of officers against the handbook’s band. */
export function caseloadsPart(material: ReportMaterial): PaperPart {
  const { year } = material;
  const band = bandOf(material);
  const mean = ratios(year, ['iro_lac_allocated']);
  const rows = [
    stockRow(year, 'iro_lac_allocated', 'Looked after children allocated'),
    { id: 'caseload', title: 'Children per full-time officer', cells: mean, decimals: 1 },
    stockRow(year, 'iro_caseload_lowest', 'Lowest caseload of an officer'),
    stockRow(year, 'iro_caseload_highest', 'Highest caseload of an officer'),
    stockRow(year, 'iro_over_70', 'Officers with over 70 children'),
    {
      id: 'combined',
      title: 'With children on protection plans, per officer',
      cells: combined(year),
      decimals: 1
    }
  ];
  const chart = quarterChart(
    {
      title:
        band === null
          ? 'Caseloads of reviewing officers'
          : `Caseloads of reviewing officers against the band of ${band[0]} to ${band[1]}`,
      kind: 'lines',
      unit: 'Looked after children per full-time officer'
    },
    year.year,
    [
      { name: 'Highest', role: 'high', decimals: 0, cells: year.quarters('iro_caseload_highest') },
      { name: 'Mean', role: 'own', decimals: 1, cells: mean },
      { name: 'Lowest', role: 'low', decimals: 0, cells: year.quarters('iro_caseload_lowest') },
      ...limitsOf(band, mean)
    ],
    'days'
  );
  return {
    title: 'Caseloads',
    blocks: [
      ...sentences(
        band === null
          ? ''
          : `The IRO Handbook (2010, paragraph 7.15) estimates that ${band[0]} to ${band[1]} looked after children for a full-time equivalent officer would be good practice in giving a quality service; both ends are within. A caseload is not a workload: distance, sibling groups and other duties count too.`,
        together(
          besideWords(
            besideOf(material, 'iro-caseload'),
            `On ${dayLabel(year.year.end)} the mean caseload was`
          ),
          bandYearWords(mean, band)
        ),
        extremesWords(year)
      ),
      ...chartBlock(chart),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Caseloads at the ends of quarters', year, rows),
          note: missingNote(year, ['iro_lac_allocated', 'iro_fte_in_post'])
        },
        isSent(rows),
        lacking(
          'caseloads of reviewing officers',
          'children allocated and officers in post at each quarter’s end'
        )
      ),
      toWrite('what caseloads meant for children this year, and what other duties officers carry')
    ]
  };
}

/** Children of some measures per full-time officer in post, at the end of each quarter. */
function ratios(figures: YearFigures, measures: readonly string[]): readonly Cell[] {
  const posts = figures.quarters('iro_fte_in_post');
  return figures.year.ends.map((end, index) => {
    const counts = measures.map((measure) => figures.on(end, measure));
    const all = counts.reduce((sum, cell) => added(sum, cell));
    return valueOf('ratio', all, posts[index] ?? { kind: 'not-supplied' });
  });
}

/** The band that the caseload is held against; null where its indicator has none. */
function bandOf({ indicators }: ReportMaterial): Band | null {
  return indicators.find(({ indicator }) => indicator.id === 'iro-caseload')?.indicator.band ?? null;
}

/** The ends of the band as lines of a chart. */
function limitsOf(band: Band | null, over: readonly Cell[]): readonly CellSeries[] {
  return [...(band ?? [])].reverse().map((value) => ({
    name: `Band: ${value}`,
    role: 'limit',
    decimals: 0,
    cells: over.map(() => ({ kind: 'shown', value }))
  }));
}

function combined(figures: YearFigures): readonly Cell[] {
  return ratios(figures, ['iro_lac_allocated', 'iro_cp_allocated']);
}

function added(one: Cell, other: Cell): Cell {
  if (one.kind !== 'shown') return one;
  return other.kind === 'shown' ? { kind: 'shown', value: one.value + other.value } : other;
}

function bandYearWords(mean: readonly Cell[], band: Band | null): string {
  const known = mean.flatMap((cell) => numberIn(cell) ?? []);
  const range = stockRange(mean);
  if (range === null || band === null || known.length < 2) return '';
  const within = known.filter((value) => bandPosition(value, band) === 'within').length;
  return `At the ends of quarters the mean ranged from ${formatNumber(range.lowest, 1)} to ${formatNumber(range.highest, 1)}, within the band at ${within} of ${known.length} quarter ends.`;
}

function extremesWords(figures: YearFigures): string {
  const { end } = figures.year;
  const lowest = numberIn(figures.on(end, 'iro_caseload_lowest'));
  const highest = numberIn(figures.on(end, 'iro_caseload_highest'));
  if (lowest === null || highest === null) return '';
  const over = numberIn(figures.on(end, 'iro_over_70'));
  const officers = numberIn(figures.on(end, 'iro_headcount'));
  const above =
    over === null || officers === null
      ? ''
      : ` ${over === 0 ? 'None' : formatNumber(over, 0)} of the ${formatNumber(officers, 0)} officers held more than 70.`;
  return `On ${dayLabel(end)} the lowest caseload was ${formatNumber(lowest, 0)} and the highest ${formatNumber(highest, 0)}, each scaled to full time.${above}`;
}
