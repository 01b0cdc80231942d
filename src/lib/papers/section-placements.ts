import { dayLabel } from '#lib/domain/period.ts';
import { besideOf, besideWords } from './beside.ts';
import { lacking, sentences, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import { sharesChart } from './report-charts.ts';
import { breakdownsOf, type ReportMaterial } from './report-material.ts';
import { chartBlock, isSent, isSupplied, partRows, stockRow, tableOr, partsBlock } from './report-parts.ts';
import { stockTable } from './report-tables.ts';
import { largestWords, missingNote } from './year-words.ts';

/** Where the children lived, how far from home, and how often they moved. */
export function placementsSection(material: ReportMaterial): PaperSection {
  return {
    id: 'placements',
    title: 'Where children live',
    blocks: [],
    parts: [placements(material), distance(material)]
  };
}

function placements(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const { end } = year.year;
  const day = dayLabel(end);
  const rows = partRows(
    material,
    'lac_placement',
    (placement) => year.on(end, 'lac_placement', placement),
    year.on(end, 'lac'),
    Object.fromEntries(breakdownsOf(material, 'lac_placement').map(({ id }) => [id, `placement-${id}`]))
  );
  return {
    title: 'Placements',
    blocks: [
      ...sentences(largestWords(`On ${day}, most children lived in one of these`, rows)),
      ...chartBlock(
        sharesChart(`Where children live, ${day}`, rows, authority.name, 'looked after children')
      ),
      ...tableOr(
        partsBlock(`Where children live, ${day}`, rows, 'children'),
        isSupplied(rows),
        lacking('looked after children by placement', 'the count of each kind of placement on 31 March')
      ),
      toWrite('whether there were enough placements of the right kind, and any child in an unregistered one')
    ]
  };
}

function distance(material: ReportMaterial): PaperPart {
  const { year } = material;
  const day = dayLabel(year.year.end);
  const measures = ['lac_over_20_miles', 'lac_three_placements', 'lac_long_term', 'lac_long_term_same_carer'];
  const rows = [
    stockRow(year, 'lac_over_20_miles', 'Placed more than 20 miles from home'),
    stockRow(year, 'lac_three_placements', 'Three or more placements in the past 12 months'),
    stockRow(year, 'lac_long_term', 'Aged under 16, looked after for two and a half years'),
    stockRow(year, 'lac_long_term_same_carer', 'Of those, with the same carer for two years')
  ];
  return {
    title: 'Distance and stability',
    blocks: [
      ...sentences(
        besideWords(
          besideOf(material, 'over-20-miles'),
          `Of the children on ${day}, those placed more than 20 miles from home were`
        ),
        besideWords(
          besideOf(material, 'placed-outside-own'),
          'Those placed outside their own authority were'
        ),
        besideWords(besideOf(material, 'placed-outside-region'), 'Those placed outside the region were'),
        besideWords(
          besideOf(material, 'three-placements'),
          'Those with three or more placements in the past 12 months were'
        ),
        besideWords(
          besideOf(material, 'same-carer-two-years'),
          'Of the children looked after for two and a half years or more, those with the same carer for two years were'
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Distance and stability at the ends of quarters', year, rows),
          note: missingNote(year, measures)
        },
        isSent(rows),
        lacking('distance from home and stability', 'the counts on each quarter’s last day')
      ),
      toWrite('what officers did for children who live far away or have moved often')
    ]
  };
}
