import { numberIn } from '#lib/domain/cell.ts';
import { besideOf, besideWords, verdictWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { preparedPart } from './prepared-part.ts';
import { countsChart, quarterChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import {
  chartBlock,
  flowRow,
  isSent,
  isSupplied,
  partRows,
  shareRow,
  tableOr,
  partsBlock
} from './report-parts.ts';
import { flowTable, type PartRow, type QuarterRow } from './report-tables.ts';
import { yearWords } from './report-year.ts';
import { less, type YearFigures } from './year-figures.ts';
import { flowWords, largestWords, missingNote, partWords } from './year-words.ts';

const REVIEW = ['review', 'reviews'] as const;
const MEASURES = ['reviews', 'reviews_on_time', 'first_reviews', 'first_reviews_on_time'];

/** The reviews chaired, whether they were on time and why not, and how they were prepared and recorded. */
export function reviewsSection(material: ReportMaterial): PaperSection {
  return {
    id: 'reviews',
    title: 'Reviews',
    blocks: [],
    parts: [chaired(material), late(material), preparedPart(material)]
  };
}

function lateRow(year: YearFigures): QuarterRow {
  const onTime = year.quarters('reviews_on_time');
  return {
    id: 'late',
    title: 'Held late',
    cells: year
      .quarters('reviews')
      .map((cell, index) => less(cell, onTime[index] ?? { kind: 'not-supplied' })),
    decimals: 0,
    year: less(year.total('reviews'), year.total('reviews_on_time'))
  };
}

function chaired(material: ReportMaterial): PaperPart {
  const { year } = material;
  const onTime = shareRow(year, 'reviews_on_time', 'reviews', 'On time, %');
  const first = shareRow(year, 'first_reviews_on_time', 'first_reviews', 'First reviews on time, %');
  const rows = [
    flowRow(year, 'reviews', 'Reviews chaired'),
    flowRow(year, 'reviews_on_time', 'Held on time'),
    lateRow(year),
    onTime,
    flowRow(year, 'first_reviews', 'First reviews'),
    flowRow(year, 'first_reviews_on_time', 'First reviews on time'),
    first
  ];
  return {
    title: 'Reviews chaired and on time',
    blocks: [
      ...sentences(
        together(
          flowWords(year, 'reviews', REVIEW, 'were chaired'),
          partWords(year.total('reviews_on_time'), year.total('reviews'), 'were held on time'),
          verdictWords(besideOf(material, 'reviews-on-time'))
        ),
        besideWords(
          besideOf(material, 'first-reviews-on-time'),
          'Of first reviews, those held within 20 working days were'
        )
      ),
      ...chartBlock(
        quarterChart(
          { title: 'Reviews held on time', kind: 'columns', unit: 'Percentage of reviews' },
          year.year,
          [
            { name: 'All reviews', role: 'own', decimals: 1, cells: onTime.cells },
            { name: 'First reviews', role: 'other', decimals: 1, cells: first.cells }
          ],
          'quarters'
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Reviews chaired and on time', year, rows),
          note: missingNote(year, MEASURES)
        },
        isSent(rows),
        lacking('reviews held and on time', 'the counts of each quarter')
      ),
      toWrite('what the service did so that reviews are on time and matter to children')
    ]
  };
}

function late(material: ReportMaterial): PaperPart {
  const { year, authority, lateReasons } = material;
  const whole = less(year.total('reviews'), year.total('reviews_on_time'));
  const rows = partRows(
    material,
    'reviews_late_reason',
    (reason) => year.total('reviews_late_reason', reason),
    whole
  );
  const sorted = [...rows].sort((a, b) => (numberIn(b.count) ?? -1) - (numberIn(a.count) ?? -1));
  const avoidable = lateReasons.filter(({ isAvoidable }) => isAvoidable).map(({ id }) => id);
  const period = yearWords(year.year);
  return {
    title: 'Why reviews were late',
    blocks: [
      ...sentences(
        lateWords(numberIn(whole)),
        largestWords('The reasons most often given', rows),
        avoidableWords(
          rows.filter(({ id }) => avoidable.includes(id)),
          numberIn(whole)
        )
      ),
      ...chartBlock(countsChart(`Why reviews were late, ${period}`, sorted, authority.name, 'Late reviews')),
      ...tableOr(
        partsBlock(`Why reviews were late, ${period}`, sorted, 'late reviews'),
        isSupplied(rows),
        lacking('reasons for late reviews', 'the counts of all four quarters by reason')
      ),
      toWrite('what is being done about the reasons that the service itself can remove')
    ]
  };
}

function lateWords(count: number | null): string {
  if (count === null) return '';
  return count === 0 ? 'No review was late in the year.' : '';
}

/** How many late reviews had a reason that the service can remove; nothing where one of those is not known. */
function avoidableWords(rows: readonly PartRow[], whole: number | null): string {
  const counts = rows.map(({ count }) => numberIn(count));
  if (whole === null || whole === 0 || counts.some((count) => count === null)) return '';
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  const names = rows.map(({ title }) => title.toLowerCase()).join('; ');
  return `${sum} of ${whole} late reviews had a reason that the service itself can remove (${names}).`;
}
