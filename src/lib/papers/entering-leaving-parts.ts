import { besideOf, besideWords } from './beside.ts';
import { ageIndicators } from './age-indicators.ts';
import { lacking, sentences, together, toWrite, type PaperPart } from './paper.ts';
import { countsChart, sharesChart } from './report-charts.ts';
import type { ReportMaterial } from './report-material.ts';
import { chartBlock, flowRow, isSent, isSupplied, partRows, partsBlock, tableOr } from './report-parts.ts';
import { flowTable } from './report-tables.ts';
import { yearWords } from './report-year.ts';
import { flowWords, largestWords, missingNote } from './year-words.ts';

const CHILD = ['child', 'children'] as const;

const LEFT: Readonly<Record<string, string>> = {
  adopted: 'left-adopted',
  'special-guardianship': 'left-special-guardianship',
  'child-arrangement-order': 'left-child-arrangements',
  'home-planned': 'left-home-planned',
  'home-unplanned': 'left-home-unplanned',
  'turned-18-stayed-put': 'left-stayed-put',
  'independent-supported': 'left-independent-supported'
};

/** Children who came into care, and their ages when they did. */
export function enteringPart(material: ReportMaterial): PaperPart {
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
        isSent(flows),
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
        isSupplied(rows),
        lacking('ages of the children who came into care', 'the counts of all four quarters by age')
      ),
      toWrite('why children came into care, and what was done to keep families together')
    ]
  };
}

/** Children who left care, and why. */
export function leavingPart(material: ReportMaterial): PaperPart {
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
        isSupplied(rows),
        lacking('reasons for leaving care', 'the counts of all four quarters by reason')
      ),
      toWrite('how plans for leaving care were reviewed, and what became of the children')
    ]
  };
}
