import { dayLabel } from '#lib/domain/period.ts';
import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { sharesChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import {
  chartBlock,
  flowRow,
  isSent,
  isSupplied,
  partRows,
  shareRow,
  stockRow,
  tableOr,
  partsBlock
} from './report-parts.ts';
import { flowTable, stockTable } from './report-tables.ts';
import { flowWords, largestWords, missingNote } from './year-words.ts';

const PROCEEDINGS = ['set of care proceedings', 'sets of care proceedings'] as const;

const STATUS: Readonly<Record<string, string>> = {
  'full-care-order': 'full-care-order-share',
  'interim-care-order': 'interim-care-order-share',
  'placement-order': 'placement-order-share',
  'section-20': 'section-20-share'
};

/** The legal status of the children, and care proceedings. */
export function statusSection(material: ReportMaterial): PaperSection {
  return {
    id: 'status',
    title: 'Legal status',
    blocks: [],
    parts: [orders(material), proceedings(material)]
  };
}

function orders(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const { end } = year.year;
  const day = dayLabel(end);
  const rows = partRows(
    material,
    'lac_legal_status',
    (status) => year.on(end, 'lac_legal_status', status),
    year.on(end, 'lac'),
    STATUS
  );
  const long = [stockRow(year, 'lac_section_20_over_12_months', 'Section 20 for over 12 months')];
  return {
    title: 'Orders and agreements',
    blocks: [
      ...sentences(
        largestWords(`On ${day}, children were looked after most often under`, rows),
        besideWords(
          besideOf(material, 'section-20-over-12-months'),
          'Of the children accommodated under section 20, those who had been so for more than 12 months were'
        )
      ),
      ...chartBlock(sharesChart(`Legal status, ${day}`, rows, authority.name, 'looked after children')),
      ...tableOr(
        partsBlock(`Legal status of looked after children, ${day}`, rows, 'children'),
        isSupplied(rows),
        lacking('looked after children by legal status', 'the count of each status on 31 March')
      ),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Section 20 for over 12 months, at the ends of quarters', year, long),
          note: missingNote(year, ['lac_section_20_over_12_months'])
        },
        isSent(long),
        lacking(
          'children accommodated under section 20 for over 12 months',
          'the count on each quarter’s last day'
        )
      ),
      toWrite('how officers reviewed care under section 20, and what came of it')
    ]
  };
}

function proceedings(material: ReportMaterial): PaperPart {
  const { year } = material;
  const rows = [
    flowRow(year, 'care_proceedings_issued', 'Care proceedings issued'),
    flowRow(year, 'care_proceedings_concluded', 'Care proceedings concluded'),
    flowRow(year, 'care_proceedings_within_26_weeks', 'Of those, within 26 weeks'),
    shareRow(year, 'care_proceedings_within_26_weeks', 'care_proceedings_concluded', 'Within 26 weeks, %')
  ];
  const measures = [
    'care_proceedings_issued',
    'care_proceedings_concluded',
    'care_proceedings_within_26_weeks'
  ];
  return {
    title: 'Care proceedings',
    blocks: [
      ...sentences(
        flowWords(year, 'care_proceedings_issued', PROCEEDINGS, 'were issued'),
        together(
          flowWords(year, 'care_proceedings_concluded', PROCEEDINGS, 'were concluded'),
          besideWords(
            besideOf(material, 'proceedings-26-weeks'),
            'Those that took no longer than 26 weeks were'
          )
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Care proceedings', year, rows),
          note: missingNote(year, measures)
        },
        isSent(rows),
        lacking('care proceedings', 'the counts of each quarter')
      ),
      toWrite('how officers worked with children’s guardians and Cafcass')
    ]
  };
}
