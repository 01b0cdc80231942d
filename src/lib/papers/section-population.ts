import { dayLabel } from '#lib/domain/period.ts';
import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { countsChart, quarterChart, sharesChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import { chartBlock, flowRow, hasNumbers, partRows, stockRow, tableOr, partsBlock } from './report-parts.ts';
import { flowTable, stockTable, type PartRow } from './report-tables.ts';
import { yearWords } from './report-year.ts';
import { flowWords, largestWords, missingNote, stockWords } from './year-words.ts';

const CHILD = ['child', 'children'] as const;

const AGES = ['under-1', '1-4', '5-9', '10-15', '16-plus'];

/** What indicators the ages of children are, by age: `aged-under-1-share`, `started-under-1-share`. */
function ageIndicators(prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(AGES.map((age) => [age, `${prefix}-${age}-share`]));
}

const LEFT: Readonly<Record<string, string>> = {
  adopted: 'left-adopted',
  'special-guardianship': 'left-special-guardianship',
  'child-arrangement-order': 'left-child-arrangements',
  'home-planned': 'left-home-planned',
  'home-unplanned': 'left-home-unplanned',
  'turned-18-stayed-put': 'left-stayed-put',
  'independent-supported': 'left-independent-supported'
};

/** The children: how many, how old, who came into care and who left, and why. */
export function populationSection(material: ReportMaterial): PaperSection {
  return {
    id: 'population',
    title: 'The children looked after',
    blocks: [],
    parts: [number(material), ages(material), entering(material), leaving(material)]
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
        hasNumbers(rows),
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
        known(rows),
        lacking('looked after children by age', 'the count of each age group on 31 March')
      ),
      lacking(
        'the sex, ethnicity and disabilities of the children',
        'counts on 31 March from the case system, as in the 903 return'
      )
    ]
  };
}

function entering(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const rows = partRows(
    material,
    'lac_started',
    (age) => year.total('lac_started', age),
    year.total('lac_started'),
    ageIndicators('started')
  );
  const flows = [flowRow(year, 'lac_started', 'Came into care'), flowRow(year, 'lac_ceased', 'Left care')];
  const period = yearWords(year.year);
  return {
    title: 'Children who came into care',
    blocks: [
      ...sentences(
        together(
          flowWords(year, 'lac_started', CHILD, 'came into care'),
          besideWords(besideOf(material, 'started-rate'), 'That is')
        ),
        largestWords('By age when they came in', rows)
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Children who came into care and left it', year, flows),
          note: missingNote(year, ['lac_started', 'lac_ceased'])
        },
        hasNumbers(flows),
        lacking('children who came into care and left it', 'the counts of each quarter')
      ),
      ...chartBlock(
        sharesChart(
          `Age when children came into care, ${period}`,
          rows,
          authority.name,
          'children who came in'
        )
      ),
      ...tableOr(
        partsBlock(`Age when children came into care, ${period}`, rows, 'those who came in'),
        known(rows),
        lacking('ages of the children who came into care', 'the counts of all four quarters by age')
      ),
      toWrite('why children came into care, and what was done to keep families together')
    ]
  };
}

function leaving(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const rows = partRows(
    material,
    'lac_ceased_reason',
    (reason) => year.total('lac_ceased_reason', reason),
    year.total('lac_ceased'),
    LEFT
  );
  const period = yearWords(year.year);
  return {
    title: 'Children who left care',
    blocks: [
      ...sentences(
        together(
          flowWords(year, 'lac_ceased', CHILD, 'left care'),
          besideWords(besideOf(material, 'ceased-rate'), 'That is')
        ),
        largestWords('Most often', rows)
      ),
      ...chartBlock(
        countsChart(`Why children left care, ${period}`, rows, authority.name, 'Children who left care')
      ),
      ...tableOr(
        partsBlock(`Why children left care, ${period}`, rows, 'those who left'),
        known(rows),
        lacking('reasons for leaving care', 'the counts of all four quarters by reason')
      ),
      toWrite('how plans for leaving care were reviewed, and what became of the children')
    ]
  };
}

function known(rows: readonly PartRow[]): boolean {
  return rows.some(({ count }) => count.kind === 'shown');
}
