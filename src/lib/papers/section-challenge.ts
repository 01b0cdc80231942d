import { besideOf, besideWords, verdictWords } from './beside.ts';
import { lacking, sentences, together, toWrite, type PaperPart, type PaperSection } from './paper.ts';
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
import { flowTable } from './report-tables.ts';
import { yearWords } from './report-year.ts';
import { flowWords, missingNote, partWords } from './year-words.ts';

const MEASURES = ['disputes_informal', 'disputes_formal', 'disputes_closed', 'disputes_closed_in_20_days'];

/** What officers challenged, how far it went, how soon it was settled, and the good practice they saw. */
export function challengeSection(material: ReportMaterial): PaperSection {
  return {
    id: 'challenge',
    title: 'Challenge and good practice',
    blocks: [],
    parts: [disputes(material), goodPractice(material)]
  };
}

function disputes(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const period = yearWords(year.year);
  const rows = [
    flowRow(year, 'disputes_informal', 'Informal challenges'),
    flowRow(year, 'disputes_formal', 'Formal disputes opened'),
    flowRow(year, 'disputes_closed', 'Formal disputes closed'),
    flowRow(year, 'disputes_closed_in_20_days', 'Of those, within 20 working days'),
    shareRow(year, 'disputes_closed_in_20_days', 'disputes_closed', 'Within 20 working days, %')
  ];
  const levels = partRows(
    material,
    'disputes_formal',
    (level) => year.total('disputes_formal', level),
    year.total('disputes_formal')
  );
  return {
    title: 'Disputes',
    blocks: [
      ...sentences(
        together(
          flowWords(
            year,
            'disputes_informal',
            ['informal challenge', 'informal challenges'],
            'were raised by officers'
          ),
          besideWords(besideOf(material, 'disputes-informal-rate'), 'That is')
        ),
        together(
          flowWords(year, 'disputes_formal', ['formal dispute', 'formal disputes'], 'were opened'),
          besideWords(besideOf(material, 'disputes-formal-rate'), 'That is')
        ),
        together(
          flowWords(year, 'disputes_closed', ['formal dispute', 'formal disputes'], 'were closed'),
          partWords(
            year.total('disputes_closed_in_20_days'),
            year.total('disputes_closed'),
            'were closed within 20 working days of being raised'
          ),
          verdictWords(besideOf(material, 'disputes-closed-20-days'))
        ),
        'More or fewer challenges is neither good nor bad in itself.'
      ),
      ...chartBlock(
        quarterChart(
          { title: 'Informal challenges and formal disputes', kind: 'columns', unit: 'Challenges' },
          year.year,
          [
            {
              name: 'Informal challenges',
              role: 'own',
              decimals: 0,
              cells: year.quarters('disputes_informal')
            },
            { name: 'Formal disputes', role: 'other', decimals: 0, cells: year.quarters('disputes_formal') }
          ],
          'quarters'
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Challenges and disputes', year, rows),
          note: missingNote(year, MEASURES)
        },
        isSent(rows),
        lacking('challenges and disputes', 'the counts of each quarter')
      ),
      ...chartBlock(
        countsChart(
          `Highest stage that formal disputes reached, ${period}`,
          levels,
          authority.name,
          'Formal disputes'
        )
      ),
      ...tableOr(
        partsBlock(`Highest stage that formal disputes reached, ${period}`, levels, 'formal disputes'),
        isSupplied(levels),
        lacking('the stage that disputes reached', 'the counts of all four quarters by stage')
      ),
      lacking('what disputes were about and how they ended', 'the service’s own log'),
      toWrite('what was challenged, what changed for children, and what was learned')
    ]
  };
}

function goodPractice(material: ReportMaterial): PaperPart {
  const { year } = material;
  const rows = [flowRow(year, 'good_practice', 'Good practice recorded and shared')];
  return {
    title: 'Good practice',
    blocks: [
      ...sentences(
        together(
          flowWords(
            year,
            'good_practice',
            ['good practice notice', 'good practice notices'],
            'were recorded and shared by officers'
          ),
          besideWords(besideOf(material, 'good-practice-rate'), 'That is')
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Good practice', year, rows),
          note: missingNote(year, ['good_practice'])
        },
        isSent(rows),
        lacking('good practice', 'the counts of each quarter')
      ),
      toWrite('examples of good practice, with nothing by which a child could be known')
    ]
  };
}
