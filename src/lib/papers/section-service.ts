import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { caseloadsPart } from './caseloads-part.ts';
import { lacking, sentences, toWrite, type PaperPart, type PaperSection } from './paper.ts';
import type { ReportMaterial } from './report-material.ts';
import { isSent, stockRow, tableOr } from './report-parts.ts';
import { stockTable } from './report-tables.ts';
import { less, type YearFigures } from './year-figures.ts';
import { missingNote, reasonOf } from './year-words.ts';

const POSTS = ['iro_fte_established', 'iro_fte_in_post', 'iro_fte_agency', 'iro_headcount'];

/** The reviewing service: its staff and its caseloads against the handbook’s band. */
export function serviceSection(material: ReportMaterial): PaperSection {
  return {
    id: 'service',
    title: 'The reviewing service',
    blocks: [
      toWrite(
        'the legal duties of the service, where it sits in the council and to whom it reports, and how its independence is kept'
      )
    ],
    parts: [staffing(material), caseloadsPart(material)]
  };
}

function staffing({ year }: ReportMaterial): PaperPart {
  const established = year.quarters('iro_fte_established');
  const vacant = year
    .quarters('iro_fte_in_post')
    .map((cell, index) => unfilled(established[index] ?? { kind: 'not-supplied' }, cell));
  const rows = [
    stockRow(year, 'iro_fte_established', 'Posts established, full-time equivalent', 1),
    stockRow(year, 'iro_fte_in_post', 'In post, agency staff included', 1),
    stockRow(year, 'iro_fte_agency', 'Of those, agency staff', 1),
    ...(vacant.some(({ kind }) => kind === 'shown')
      ? [{ id: 'vacant', title: 'Posts not filled', cells: vacant, decimals: 1 }]
      : []),
    stockRow(year, 'iro_headcount', 'Officers, whatever their hours')
  ];
  return {
    title: 'Staffing',
    blocks: [
      ...sentences(staffWords(year)),
      ...tableOr(
        {
          kind: 'table',
          table: stockTable('Reviewing officers at the ends of quarters', year, rows),
          note: missingNote(year, POSTS)
        },
        isSent(rows),
        lacking('reviewing officers in post and established', 'full-time equivalents at each quarter’s end')
      ),
      toWrite('recruitment, turnover, sickness and cover, supervision, and the training that officers had'),
      lacking('how long officers have been in the service, and who they are', 'the service’s own records')
    ]
  };
}

/** Established posts that nobody fills; none where more are in post than are established. */
function unfilled(established: Cell, inPost: Cell): Cell {
  const left = less(established, inPost);
  return left.kind === 'not-available' && inPost.kind === 'shown' && established.kind === 'shown'
    ? { kind: 'shown', value: 0 }
    : left;
}

function staffWords(figures: YearFigures): string {
  const { end } = figures.year;
  const inPost = figures.on(end, 'iro_fte_in_post');
  const established = figures.on(end, 'iro_fte_established');
  const agency = figures.on(end, 'iro_fte_agency');
  const fte = numberIn(inPost);
  if (fte === null) return `Reviewing officers in post on ${dayLabel(end)}: ${reasonOf(inPost)}.`;
  const of = numberIn(established);
  const posts = of === null ? '' : ` of ${formatNumber(of, 1)} established posts`;
  const temporary = numberIn(agency);
  const agencyWords =
    temporary === null
      ? ''
      : temporary === 0
        ? '; none were agency staff'
        : `; ${formatNumber(temporary, 1)} were agency staff`;
  return `On ${dayLabel(end)}, ${formatNumber(fte, 1)} full-time equivalent reviewing officers were in post${posts}${agencyWords}.`;
}
