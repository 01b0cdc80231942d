import { formatNumber } from '#lib/domain/format.ts';
import { numberIn, type Cell } from '#lib/domain/cell.ts';
import type { Table, TableRow } from '#lib/tables/table.ts';
import { besideOf, besideWords, comparatorCell } from './beside.ts';
import { sentences, toWrite, type PaperSection } from './paper.ts';
import type { ReportMaterial } from './report-material.ts';
import { tableCell } from './report-tables.ts';
import { yearWords } from './report-year.ts';
import { shareOf, type YearFigures } from './year-figures.ts';
import { flowWords, stockWords } from './year-words.ts';

/** A line of the key figures: what it counts, how it is worked out of a year, and the indicator that it is beside. */
interface KeyFigure {
  readonly title: string;
  readonly decimals: number;
  readonly of: (figures: YearFigures) => Cell;
  readonly indicator?: string;
}

const close =
  (measure: string) =>
  (figures: YearFigures): Cell =>
    figures.on(figures.year.end, measure);
const total =
  (measure: string) =>
  (figures: YearFigures): Cell =>
    figures.total(measure);
const share =
  (part: string, whole: string) =>
  (figures: YearFigures): Cell =>
    shareOf(figures.total(part), figures.total(whole));

/** The year in figures, in a few sentences and one table, with the year before. */
export function summarySection(material: ReportMaterial): PaperSection {
  const { year, authority } = material;
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      toWrite(
        'what this report is for, to whom it goes, and the messages of the year in the service’s own words'
      ),
      ...sentences(
        ...stockWords(year, 'lac', ['child', 'children'], `were looked after by ${authority.name}`).slice(
          0,
          1
        ),
        besideWords(besideOf(material, 'lac-rate'), 'The rate was'),
        besideWords(besideOf(material, 'iro-caseload'), 'Reviewing officers held on average'),
        flowWords(year, 'reviews', ['review', 'reviews'], 'were chaired'),
        besideWords(besideOf(material, 'reviews-on-time'), 'Reviews held on time were'),
        besideWords(
          besideOf(material, 'participation'),
          'Children aged 4 and over took part in',
          ' of their reviews'
        ),
        disputesWords(year)
      ),
      { kind: 'table', table: keyFigures(material), note: beforeNote(material) }
    ],
    parts: []
  };
}

function disputesWords(year: YearFigures): string {
  const informal = numberIn(year.total('disputes_informal'));
  const formal = numberIn(year.total('disputes_formal'));
  if (informal === null || formal === null) return '';
  return `Officers raised ${formatNumber(informal, 0)} informal challenges and ${formatNumber(formal, 0)} formal disputes.`;
}

function beforeNote({ before, year }: ReportMaterial): string {
  if (before === null) return 'Nothing was sent for the year before.';
  return before.unsent.length === 0
    ? ''
    : `Not all four quarters were sent for the year before ${year.year.label}, so what happened during it has no total.`;
}

/** The key figures: last year, this year and comparators. An average of neighbours exists only where there are official figures. */
function keyFigures(material: ReportMaterial): Table {
  const { before, year } = material;
  const lines: readonly KeyFigure[] = [
    { title: 'Looked after children on 31 March', decimals: 0, of: close('lac') },
    ofIndicator(material, 'Looked after children per 10,000', 'lac-rate'),
    { title: 'Came into care in the year', decimals: 0, of: total('lac_started') },
    { title: 'Left care in the year', decimals: 0, of: total('lac_ceased') },
    ofIndicator(material, 'Children per reviewing officer on 31 March', 'iro-caseload'),
    { title: 'Reviews chaired', decimals: 0, of: total('reviews') },
    {
      title: 'Reviews on time, %',
      decimals: 1,
      of: share('reviews_on_time', 'reviews'),
      indicator: 'reviews-on-time'
    },
    ofIndicator(material, 'Children who took part in their review, %', 'participation'),
    ofIndicator(material, 'Advocacy referrals per 100 children', 'advocacy-rate'),
    { title: 'Informal challenges', decimals: 0, of: total('disputes_informal') },
    { title: 'Formal disputes', decimals: 0, of: total('disputes_formal') },
    ofIndicator(material, 'Disputes closed in 20 working days, %', 'disputes-closed-20-days'),
    { title: 'Good practice notices', decimals: 0, of: total('good_practice') }
  ];
  const official = besideOf(material, 'lac-rate')?.comparison.comparatorPeriod ?? '';
  return {
    title: `Key figures, ${yearWords(year.year)}`,
    columns: [
      { id: 'measure', title: 'Measure', kind: 'text' },
      ...(before === null ? [] : [{ id: 'before', title: before.year.label, kind: 'number' } as const]),
      { id: 'year', title: year.year.label, kind: 'number' },
      { id: 'neighbours', title: 'Neighbours', note: official, kind: 'number' },
      { id: 'region', title: 'Region', note: 'submissions', kind: 'number' },
      { id: 'england', title: 'England', note: official, kind: 'number' }
    ],
    rows: lines.map((line) => keyRow(material, line))
  };
}

function ofIndicator(material: ReportMaterial, title: string, id: string): KeyFigure {
  const decimals = besideOf(material, id)?.comparison.decimals ?? 1;
  const of = (figures: YearFigures): Cell =>
    besideOf(material, id, figures)?.row.cell ?? { kind: 'not-supplied' };
  return { title, decimals, of, indicator: id };
}

function keyRow(material: ReportMaterial, { title, decimals, of, indicator }: KeyFigure): TableRow {
  const beside = indicator === undefined ? null : besideOf(material, indicator);
  return {
    id: title,
    role: 'authority',
    cells: [
      { text: title, value: title },
      ...(material.before === null ? [] : [tableCell(of(material.before), decimals)]),
      tableCell(of(material.year), decimals),
      comparatorCell(beside, 'neighbours'),
      comparatorCell(beside, 'region'),
      comparatorCell(beside, 'country')
    ]
  };
}
