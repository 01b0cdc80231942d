import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, type PaperPart } from './paper.ts';
import type { ReportMaterial } from './report-material.ts';
import { flowRow, isSent, shareRow, tableOr } from './report-parts.ts';
import { flowTable } from './report-tables.ts';
import { missingNote } from './year-words.ts';

/** How reviews were prepared and recorded. */
export function preparedPart(material: ReportMaterial): PaperPart {
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
        isSent(rows),
        lacking('how reviews were prepared and recorded', 'the counts of each quarter')
      ),
      lacking(
        'care plans, personal education plans, pathway plans and review health assessments up to date at review',
        'the counts from reviews of the year'
      )
    ]
  };
}
