import { numberIn } from '#lib/domain/cell.ts';
import { besideOf, besideWords, verdictWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { countsChart, quarterChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import { chartBlock, flowRow, hasNumbers, partRows, shareRow, tableOr, partsBlock } from './report-parts.ts';
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
    parts: [chaired(material), late(material), prepared(material)]
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
        hasNumbers(rows),
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
        rows.some(({ count }) => count.kind === 'shown'),
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

function prepared(material: ReportMaterial): PaperPart {
  const { year } = material;
  const rows = [
    shareRow(year, 'review_reports_on_time', 'reviews', 'Social worker’s report ready on time, %'),
    shareRow(year, 'review_records_on_time', 'reviews', 'Record sent within 20 working days, %'),
    flowRow(year, 'iro_allocations', 'Children due a reviewing officer'),
    shareRow(year, 'iro_allocations_in_5_days', 'iro_allocations', 'Officer named within 5 working days, %'),
    flowRow(year, 'health_assessments_initial', 'Initial health assessments due'),
    shareRow(
      year,
      'health_assessments_initial_in_20_days',
      'health_assessments_initial',
      'Within 20 working days, %'
    )
  ];
  return {
    title: 'Preparing and recording',
    blocks: [
      ...sentences(
        besideWords(
          besideOf(material, 'reports-on-time'),
          'The social worker’s report was ready in time for',
          ' of reviews'
        ),
        besideWords(
          besideOf(material, 'records-on-time'),
          'The full record went out within 20 working days of',
          ' of reviews'
        ),
        besideWords(
          besideOf(material, 'iro-allocated-5-days'),
          'A reviewing officer was named within 5 working days for',
          ' of the children who came into care'
        ),
        besideWords(
          besideOf(material, 'initial-health-20-days'),
          'Of initial health assessments that fell due, those done within 20 working days were'
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Preparing and recording reviews', year, rows),
          note: missingNote(year, ['review_reports_on_time', 'review_records_on_time', 'iro_allocations'])
        },
        hasNumbers(rows),
        lacking('how reviews were prepared and recorded', 'the counts of each quarter')
      ),
      lacking(
        'care plans, personal education plans, pathway plans and review health assessments up to date at review',
        'the counts from reviews of the year'
      )
    ]
  };
}
