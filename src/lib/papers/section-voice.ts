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
  tableOr,
  partsBlock
} from './report-parts.ts';
import { flowTable } from './report-tables.ts';
import { yearWords } from './report-year.ts';
import { flowWords, missingNote } from './year-words.ts';

const REFERRAL = ['referral to an independent advocate', 'referrals to an independent advocate'] as const;

/** How children took part, who saw them between reviews, and advocacy. */
export function voiceSection(material: ReportMaterial): PaperSection {
  return {
    id: 'participation',
    title: 'Children’s participation and advocacy',
    blocks: [],
    parts: [participation(material), between(material)]
  };
}

function participation(material: ReportMaterial): PaperPart {
  const { year, authority } = material;
  const whole = year.total('reviews_age_4_plus');
  const period = yearWords(year.year);
  const rows = partRows(material, 'participation', (code) => year.total('participation', code), whole).map(
    (row) => ({ ...row, title: `${row.title} (${row.id})` })
  );
  return {
    title: 'Taking part in reviews',
    blocks: [
      ...sentences(
        together(
          flowWords(year, 'reviews_age_4_plus', ['review', 'reviews'], 'were of children aged 4 and over'),
          besideWords(besideOf(material, 'participation'), 'The child took part in', ' of them')
        ),
        besideWords(besideOf(material, 'attended'), 'The child attended', ' of them'),
        besideWords(
          besideOf(material, 'no-views'),
          'In',
          ' of them the child was not there and no views were given'
        )
      ),
      ...chartBlock(
        sharesChart(
          `How children took part, ${period}`,
          rows,
          authority.name,
          'reviews of children aged 4 and over'
        )
      ),
      ...tableOr(
        partsBlock(
          `How children took part, ${period}`,
          rows,
          'reviews',
          'Reviews of children aged 4 and over. PN1, PN2, PN3, PN5 and PN6 count as taking part; PN4 attended without contributing. Codes as in the 903 return.'
        ),
        isSupplied(rows),
        lacking('how children took part', 'the counts of all four quarters by code')
      ),
      toWrite('what children and young people said, in their own words, and what changed because of it')
    ]
  };
}

function between(material: ReportMaterial): PaperPart {
  const { year } = material;
  const rows = [
    flowRow(year, 'reviews_chaired_by_child', 'Reviews chaired by the child'),
    shareRow(
      year,
      'reviews_chaired_by_child',
      'reviews_age_4_plus',
      'Of reviews of children aged 4 and over, %'
    ),
    flowRow(year, 'lac_seen_between_reviews', 'Children seen by their officer between reviews'),
    shareRow(year, 'lac_seen_between_reviews', 'reviews', 'Of reviews held, %'),
    flowRow(year, 'advocacy_referrals', 'Referrals to an independent advocate')
  ];
  const measures = ['reviews_chaired_by_child', 'lac_seen_between_reviews', 'advocacy_referrals'];
  return {
    title: 'Chairing, visits and advocacy',
    blocks: [
      ...sentences(
        besideWords(
          besideOf(material, 'chaired-own-review'),
          'The child chaired, alone or with the officer,',
          ' of reviews of those aged 4 and over'
        ),
        besideWords(
          besideOf(material, 'seen-between-reviews'),
          'The officer had seen the child, away from a meeting, before',
          ' of reviews'
        ),
        together(
          flowWords(year, 'advocacy_referrals', REFERRAL, 'were made'),
          besideWords(besideOf(material, 'advocacy-rate'), 'That is')
        )
      ),
      ...tableOr(
        {
          kind: 'table',
          table: flowTable('Chairing, visits and advocacy', year, rows),
          note: missingNote(year, measures)
        },
        isSent(rows),
        lacking('chairing, visits and advocacy', 'the counts of each quarter')
      ),
      lacking('independent visitors, and complaints by children', 'the counts from those services'),
      toWrite('how children are told of advocacy, and what advocates raised')
    ]
  };
}
