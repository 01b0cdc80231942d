import { dayLabel } from '#lib/domain/period.ts';
import { ageIndicators } from './age-indicators.ts';
import { besideOf, besideWords } from './beside.ts';
import { enteringPart, leavingPart } from './entering-leaving-parts.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { quarterChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import { chartBlock, isSent, isSupplied, partRows, stockRow, tableOr, partsBlock } from './report-parts.ts';
import { stockTable } from './report-tables.ts';
import { largestWords, missingNote, stockWords } from './year-words.ts';

const CHILD = ['child', 'children'] as const;

/** The children: how many, how old, who came into care and who left, and why. */
export function populationSection(material: ReportMaterial): PaperSection {
  return {
    id: 'population',
    title: 'The children looked after',
    blocks: [],
    parts: [number(material), ages(material), enteringPart(material), leavingPart(material)]
  };
}

function number(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const rows = [
    stockRow(year, 'lac', 'Looked after children'),
    stockRow(year, 'lac_uasc', 'Of those, unaccompanied and seeking asylum')
  ];
  return {
    title: 'How many children',
    blocks: [
      ...sentences(
        together(...stockWords(year, 'lac', CHILD, `were looked after by ${authority.name}`)),
        besideWords(besideOf(material, 'lac-rate'), 'The rate on that day was'),
        besideWords(
          besideOf(material, 'uasc-share'),
          'Of the children, those who are unaccompanied and seeking asylum were'
        )
      ),
      ...chartBlock(
        quarterChart(
          {
            title: 'Looked after children at the ends of quarters',
            kind: 'columns',
            unit: 'Looked after children'
          },
          year.year,
          [{ name: 'Looked after children', role: 'own', decimals: 0, cells: year.quarters('lac') }],
          'days'
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Looked after children at the ends of quarters', year, rows),
          note: missingNote(year, ['lac', 'lac_uasc'])
        },
        isSent(rows),
        lacking('the number of looked after children', 'the count on each quarter’s last day')
      ),
      toWrite('why the number changed, or did not')
    ]
  };
}

function ages(material: ReportMaterial): PaperPart {
  const { year } = material;
  const { end } = year.year;
  const rows = partRows(
    material,
    'lac_age',
    (age) => year.on(end, 'lac_age', age),
    year.on(end, 'lac'),
    ageIndicators('aged')
  );
  return {
    title: 'Ages, sex and ethnicity',
    blocks: [
      ...sentences(largestWords(`On ${dayLabel(end)}, by age`, rows)),
      ...tableOr(
        partsBlock(`Looked after children by age, ${dayLabel(end)}`, rows, 'children'),
        isSupplied(rows),
        lacking('looked after children by age', 'the count of each age group on 31 March')
      ),
      lacking(
        'the sex, ethnicity and disabilities of the children',
        'counts on 31 March from the case system, as in the 903 return'
      )
    ]
  };
}
