import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, toWrite, type PaperSection } from './paper.ts';
import type { ReportMaterial } from './report-material.ts';
import { flowRow, isSent, shareRow, stockRow, tableOr } from './report-parts.ts';
import { flowTable, stockTable } from './report-tables.ts';
import { flowWords, missingNote } from './year-words.ts';

const CONFERENCE = ['conference', 'conferences'] as const;

/** Child protection conferences that the same officers chair. */
export function conferencesSection(material: ReportMaterial): PaperSection {
  const { year } = material;
  const flows = [
    flowRow(year, 'cp_conferences', 'Conferences chaired by the same officers'),
    flowRow(year, 'cp_initial_conferences', 'Children at an initial conference'),
    shareRow(
      year,
      'cp_initial_conferences_in_15_days',
      'cp_initial_conferences',
      'Within 15 working days, %'
    ),
    flowRow(year, 'cp_reviews', 'Review conferences'),
    shareRow(year, 'cp_reviews_on_time', 'cp_reviews', 'On time, %')
  ];
  const stocks = [
    stockRow(year, 'cp_plans', 'Children on a child protection plan'),
    stockRow(year, 'iro_cp_allocated', 'Of those, with conferences chaired by the same officers')
  ];
  return {
    id: 'conferences',
    title: 'Child protection conferences',
    blocks: [
      ...sentences(
        flowWords(year, 'cp_conferences', CONFERENCE, 'were chaired by the same officers'),
        besideWords(
          besideOf(material, 'cp-rate'),
          'Children on a child protection plan at the year’s end were'
        ),
        besideWords(
          besideOf(material, 'icpc-15-days'),
          'Of children at initial conferences, those within 15 working days were'
        ),
        besideWords(
          besideOf(material, 'cp-reviews-on-time'),
          'Of review conferences, those held on time were'
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Child protection conferences', year, flows),
          note: missingNote(year, ['cp_conferences', 'cp_initial_conferences', 'cp_reviews'])
        },
        isSent(flows),
        lacking('child protection conferences', 'the counts of each quarter')
      ),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Child protection plans at the ends of quarters', year, stocks),
          note: missingNote(year, ['cp_plans', 'iro_cp_allocated'])
        },
        isSent(stocks),
        lacking('child protection plans', 'the counts on each quarter’s last day')
      ),
      toWrite(
        'what chairing conferences as well meant for the service; leave this section out where others chair them'
      )
    ],
    parts: []
  };
}
