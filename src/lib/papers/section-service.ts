import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { bandPosition } from '#lib/domain/comparison.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { valueOf } from '#lib/domain/rate.ts';
import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { quarterChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import { chartBlock, hasNumbers, stockRow, tableOr } from './report-parts.ts';
import { stockTable } from './report-tables.ts';
import { less, stockRange, type YearFigures } from './year-figures.ts';
import { missingNote, reasonOf } from './year-words.ts';

const POSTS = ['iro_fte_established', 'iro_fte_in_post', 'iro_fte_agency', 'iro_headcount'];

/** The reviewing service: its staff and its caseloads against the handbook’s band. */
export function serviceSection(material: ReportMaterial): PaperSection {
  return {
    id: 'service',
    title: 'The reviewing service',
    blocks: [
      toWrite(
        'the legal duties of the service, where it sits in the council and to whom it reports, and how its independence is kept'
      )
    ],
    parts: [staffing(material), caseloads(material)]
  };
}

function staffing({ year }: ReportMaterial): PaperPart {
  const established = year.quarters('iro_fte_established');
  const vacant = year
    .quarters('iro_fte_in_post')
    .map((cell, index) => less(established[index] ?? { kind: 'not-supplied' }, cell));
  const rows = [
    stockRow(year, 'iro_fte_established', 'Posts established, full-time equivalent', 1),
    stockRow(year, 'iro_fte_in_post', 'In post, agency staff included', 1),
    stockRow(year, 'iro_fte_agency', 'Of those, agency staff', 1),
    ...(vacant.some(({ kind }) => kind === 'shown')
      ? [{ id: 'vacant', title: 'Posts not filled', cells: vacant, decimals: 1 }]
      : []),
    stockRow(year, 'iro_headcount', 'Officers, whatever their hours')
  ];
  return {
    title: 'Staffing',
    blocks: [
      ...sentences(staffWords(year)),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Reviewing officers at the ends of quarters', year, rows),
          note: missingNote(year, POSTS)
        },
        hasNumbers(rows),
        lacking('reviewing officers in post and established', 'full-time equivalents at each quarter’s end')
      ),
      toWrite('recruitment, turnover, sickness and cover, supervision, and the training that officers had'),
      lacking('how long officers have been in the service, and who they are', 'the service’s own records')
    ]
  };
}

function staffWords(figures: YearFigures): string {
  const { end } = figures.year;
  const inPost = figures.on(end, 'iro_fte_in_post');
  const established = figures.on(end, 'iro_fte_established');
  const agency = figures.on(end, 'iro_fte_agency');
  const fte = numberIn(inPost);
  if (fte === null) return `Reviewing officers in post on ${dayLabel(end)}: ${reasonOf(inPost)}.`;
  const of = numberIn(established);
  const posts = of === null ? '' : ` of ${formatNumber(of, 1)} established posts`;
  const temporary = numberIn(agency);
  const agencyWords =
    temporary === null
      ? ''
      : temporary === 0
        ? '; none were agency staff'
        : `; ${formatNumber(temporary, 1)} were agency staff`;
  return `On ${dayLabel(end)}, ${formatNumber(fte, 1)} full-time equivalent reviewing officers were in post${posts}${agencyWords}.`;
}

function caseloads(material: ReportMaterial): PaperPart {
  const { year } = material;
  const [low, high] = bandOf(material);
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
      title: `Caseloads of reviewing officers against the band of ${low} to ${high}`,
      kind: 'lines',
      unit: 'Looked after children per full-time officer'
    },
    year.year,
    [
      { name: 'Highest', role: 'high', decimals: 0, cells: year.quarters('iro_caseload_highest') },
      { name: 'Mean', role: 'own', decimals: 1, cells: mean },
      { name: 'Lowest', role: 'low', decimals: 0, cells: year.quarters('iro_caseload_lowest') },
      {
        name: `Band: ${high}`,
        role: 'limit',
        decimals: 0,
        cells: mean.map(() => ({ kind: 'shown', value: high }))
      },
      {
        name: `Band: ${low}`,
        role: 'limit',
        decimals: 0,
        cells: mean.map(() => ({ kind: 'shown', value: low }))
      }
    ],
    'days'
  );
  return {
    title: 'Caseloads',
    blocks: [
      ...sentences(
        `The IRO Handbook gives ${low} to ${high} looked after children to a full-time officer as good practice; both ends are within. A caseload is not a workload: distance, sibling groups and other duties count too.`,
        together(
          besideWords(
            besideOf(material, 'iro-caseload'),
            `On ${dayLabel(year.year.end)} the mean caseload was`
          ),
          bandYearWords(mean, [low, high])
        ),
        extremesWords(year, high)
      ),
      ...chartBlock(chart),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Caseloads at the ends of quarters', year, rows),
          note: missingNote(year, ['iro_lac_allocated', 'iro_fte_in_post'])
        },
        hasNumbers(rows),
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

/** The band that the caseload is held against; throws where its indicator has none, which is a fault of the data. */
function bandOf({ indicators }: ReportMaterial): readonly [number, number] {
  const band = indicators.find(({ indicator }) => indicator.id === 'iro-caseload')?.indicator.band;
  if (!band) throw new Error('The caseload of reviewing officers has no band.');
  return band;
}

function combined(figures: YearFigures): readonly Cell[] {
  return ratios(figures, ['iro_lac_allocated', 'iro_cp_allocated']);
}

function added(one: Cell, other: Cell): Cell {
  if (one.kind !== 'shown') return one;
  return other.kind === 'shown' ? { kind: 'shown', value: one.value + other.value } : other;
}

function bandYearWords(mean: readonly Cell[], band: readonly [number, number]): string {
  const known = mean.flatMap((cell) => numberIn(cell) ?? []);
  const range = stockRange(mean);
  if (range === null || known.length < 2) return '';
  const within = known.filter((value) => bandPosition(value, band) === 'within').length;
  return `At the ends of quarters the mean ranged from ${formatNumber(range.lowest, 1)} to ${formatNumber(range.highest, 1)}, within the band at ${within} of ${known.length} quarter ends.`;
}

function extremesWords(figures: YearFigures, high: number): string {
  const { end } = figures.year;
  const lowest = numberIn(figures.on(end, 'iro_caseload_lowest'));
  const highest = numberIn(figures.on(end, 'iro_caseload_highest'));
  if (lowest === null || highest === null) return '';
  const over = numberIn(figures.on(end, 'iro_over_70'));
  const officers = numberIn(figures.on(end, 'iro_headcount'));
  const above =
    over === null || officers === null
      ? ''
      : ` ${over === 0 ? 'None' : formatNumber(over, 0)} of the ${formatNumber(officers, 0)} officers held more than ${high}.`;
  return `On ${dayLabel(end)} the lowest caseload was ${formatNumber(lowest, 0)} and the highest ${formatNumber(highest, 0)}, each scaled to full time.${above}`;
}
