import { describe, expect, test } from 'vitest';
import {
  catalogueProblems,
  folder,
  problemsOfPublished,
  publishedRows,
  withChange
} from './support/data-folder.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';
import { publishedProblems } from '#lib/catalogue/published.ts';

const INDICATORS = 'indicators.csv';
const HEADER = 'series,area,area_type,end_day,numerator,denominator,value,flag,numerator_flag,source\n';

describe('a breach of the data folder is said in a sentence', () => {
  test.each([
    [
      'a polarity that is none',
      INDICATORS,
      'population,S,neutral,,,byar',
      'population,S,hgh,,,byar',
      "data/indicators.csv, row 2, column polarity: 'hgh' is not one of high, low, neutral, band. Use one of those."
    ],
    [
      'an unknown measure',
      INDICATORS,
      ',percentage,lac_uasc,lac,',
      ',percentage,lac_uask,lac,',
      "column numerator: 'lac_uask' is no id of data/measures.csv. Use one that stands there."
    ],
    [
      'an unknown breakdown',
      INDICATORS,
      'lac_placement:foster,lac',
      'lac_placement:fostered,lac',
      "column numerator: 'fostered' is no breakdown of lac_placement. Use one of data/breakdowns.csv."
    ],
    [
      'a total that is not submitted',
      INDICATORS,
      'lac_placement:foster,lac',
      'lac_placement,lac',
      'column numerator: lac_placement has no total. Name one of its breakdowns.'
    ],
    [
      'terms joined without spaces',
      INDICATORS,
      'reviews + cp_conferences',
      'reviews+cp_conferences',
      "column numerator: 'reviews+cp_conferences' is no term."
    ],
    [
      'a rate of something else than the population',
      INDICATORS,
      'rate,lac,population',
      'rate,lac,cp_plans',
      'column denominator: must be population for a rate. Write population, or another kind.'
    ],
    [
      'a band without its polarity',
      INDICATORS,
      'S,band,50,70',
      'S,low,50,70',
      'column band_low: is filled while polarity is low. Empty it or write band as the polarity.'
    ],
    [
      'an interval on posts',
      INDICATORS,
      'iro_fte_agency,iro_fte_in_post,S,low,,,none',
      'iro_fte_agency,iro_fte_in_post,S,low,,,wilson',
      'column interval: iro_fte_agency counts posts, not people. Write none.'
    ],
    [
      'an interval that does not fit the kind',
      INDICATORS,
      'population,S,neutral,,,byar',
      'population,S,neutral,,,wilson',
      'column interval: wilson does not fit a rate.'
    ],
    [
      'a basis that is not the measure’s',
      INDICATORS,
      'lac,population,S',
      'lac,population,F',
      'column basis: F does not fit lac, whose basis is S. Write the same.'
    ],
    [
      'headline places that skip one',
      INDICATORS,
      'cla-rate,0,same,day,1,',
      'cla-rate,0,same,day,14,',
      'column headline: the headline indicators are not numbered 1 to 12.'
    ],
    [
      'an authority with nine neighbours',
      'neighbours.csv',
      'dfe-2025,874,10,',
      'dfe-2025,873,10,',
      'data/neighbours.csv: model dfe-2025, authority 874 has 9 row(s) naming 9 neighbour(s).'
    ],
    [
      'an unknown neighbour',
      'neighbours.csv',
      'dfe-2025,874,1,331',
      'dfe-2025,874,1,999',
      "column neighbour: '999' is no code of data/authorities.csv."
    ],
    [
      'two authorities with one address',
      'authorities.csv',
      ',suffolk,',
      ',norfolk,',
      "data/authorities.csv, column slug: 'norfolk' stands more than once."
    ],
    [
      'two authorities with one name',
      'authorities.csv',
      'Herts|',
      'Essex|',
      "data/authorities.csv, column code, gss, name or alias: 'essex' stands more than once."
    ],
    [
      'an authority of the region that does not exist',
      'region.csv',
      '4,881,',
      '4,888881,',
      "data/region.csv, row 5, column authority: '888881' is no code of data/authorities.csv."
    ],
    [
      'a breakdown of no measure',
      'breakdowns.csv',
      'lac_age,under-1',
      'lac_ages,under-1',
      "data/breakdowns.csv, row 2, column measure: 'lac_ages' is no id of data/measures.csv."
    ],
    [
      'a sum to a measure without a total',
      'sums.csv',
      'lac_age,lac,',
      'lac_age,participation,',
      'column total: participation has no total in data/measures.csv.'
    ],
    [
      'a unit that is none',
      'measures.csv',
      'IROs in post,fte',
      'IROs in post,posts',
      "column unit: 'posts' is not one of children, reviews, conferences, officers, fte, plans, events."
    ],
    [
      'a grade that Ofsted does not give',
      'ofsted.csv',
      'good,good,good',
      'good,satisfactory,good',
      "'satisfactory' is not one of outstanding, good, requires-improvement, inadequate"
    ],
    [
      'children placed inside and outside who are not all',
      'placing-hosting.csv',
      '999,636,363',
      '999,636,364',
      'column responsible_for: 999 is not own_placed_inside + own_placed_outside (1000). Correct the counts.'
    ],
    [
      'a question about a measure that nobody submits',
      'counting-ways.csv',
      'iro_fte_in_post,fte-contracted',
      'iro_fte_contracted,fte-contracted',
      "data/counting-ways.csv, row 5, column measure: 'iro_fte_contracted' is no id of data/measures.csv. Use one that stands there."
    ],
    [
      'a question about a measure without a total',
      'counting-ways.csv',
      'lac,short-breaks-included',
      'lac_age,short-breaks-included',
      'column measure: lac_age has no total to write a note beside. Name a measure that has one.'
    ],
    [
      'two tags that only a hyphen tells apart',
      'counting-ways.csv',
      'iro_fte_in_post,fte-in-post',
      'iro_fte_in_post,agency-in-cluded',
      "data/counting-ways.csv, column answer: 'agencyincluded' stands more than once, hyphens and capitals apart."
    ],
    [
      'a tag with a capital',
      'counting-ways.csv',
      ',fte-contracted,',
      ',FTE-contracted,',
      "column answer: 'FTE-contracted' is no tag. Use small letters, digits and hyphens."
    ],
    [
      'a question asked in two ways',
      'counting-ways.csv',
      'fte,Full-time equivalents,Are they the contracted hours',
      'fte,Full-time equivalents,Are these the contracted hours',
      'of the same question. Write the same.'
    ],
    [
      'a question with one answer',
      'counting-ways.csv',
      'on-time,Reviews on time,',
      'on-times,Reviews on time,',
      'on-times has one answer, so that nobody can count otherwise. Add another row of it.'
    ],
    [
      'rounding of a publication nobody knows',
      'rounding.csv',
      'cla-2023,,region',
      'cla-2022,,region',
      "data/rounding.csv, row 9, column source: 'cla-2022' is no id of data/sources.csv. Use one that stands there."
    ],
    [
      'a known difference told twice',
      'known-differences.csv',
      'value,icpc-15-days,394',
      'value,icpc-15-days,343',
      "data/known-differences.csv: 'value icpc-15-days 343 2016-03-31' stands more than once. Keep one row of it."
    ],
    [
      'a late reason that nobody submits',
      'late-reasons.csv',
      'travel,Attendance',
      'weather,Attendance',
      "data/late-reasons.csv, row 5, column reason: 'weather' is no breakdown of reviews_late_reason."
    ],
    [
      'a late reason without a group',
      'late-reasons.csv',
      'other,Other,no\n',
      '',
      "data/late-reasons.csv, column reason: lacks 'other'. Say which group it belongs to."
    ],
    [
      'a group that is half avoidable',
      'late-reasons.csv',
      'travel,Attendance,no',
      'travel,Attendance,yes',
      'data/late-reasons.csv, column avoidable: Attendance is both yes and no.'
    ],
    [
      'a ready-made table whose choices no address can have',
      'table-presets.csv',
      'rows=authorities&beside=region.unweighted',
      'rows=authorities&by region',
      "column query: 'by region' is not a choice such as rows=long."
    ],
    [
      'a synonym that stands twice',
      'synonyms.csv',
      'cla,looked after',
      'LAC,looked after',
      "column typed: 'LAC' stands twice for the same words. Keep one row."
    ],
    [
      'a row with a column too many',
      'pairs.csv',
      'lac_uasc,lac',
      'lac_uasc,lac,lac',
      'data/pairs.csv, row 2: Too many fields'
    ],
    [
      'a column that is not there',
      'pairs.csv',
      'part,whole',
      'part,of',
      'lacks the column(s) whole. Add them.'
    ]
  ])('%s', (_, file, from, to, sentence) => {
    const problems = catalogueProblems(withChange(file, from, to));
    expect(problems.join('\n')).toContain(sentence);
  });

  test('a missing file', () => {
    const files = Object.fromEntries(
      Object.entries(folder.catalogue).filter(([name]) => name !== 'region.csv')
    );
    expect(catalogueProblems(files).join('\n')).toContain('data/region.csv: is missing. Add the file');
  });

  test('two breaches at once are both said', () => {
    const files = withChange('measures.csv', 'IROs in post,fte', 'IROs in post,posts');
    const both = { ...files, 'pairs.csv': 'part,whole\nlac_uasc,lacs\n' };
    expect(catalogueProblems(both)).toEqual([
      "data/measures.csv, row 20, column unit: 'posts' is not one of children, reviews, conferences, officers, fte, plans, events. Use one of those.",
      "data/pairs.csv, row 2, column whole: 'lacs' is no id of data/measures.csv. Use one that stands there."
    ]);
  });
});

describe('a breach of the published figures is said in a sentence', () => {
  const row = 'cla-uasc-share,919,authority,2025-03-31,';
  test.each([
    [
      'two rows for one cell',
      `${row}116,999,12,,,cla-2025\n${row}117,999,12,,,cla-2025\n`,
      'there are two rows for cla-uasc-share, 919, 2025-03-31. Keep one.'
    ],
    [
      'a part above its whole',
      `${row}1000,999,100,,,cla-2025\n`,
      'the part 1000 of 999 (100 %) is above the whole.'
    ],
    [
      'neither a value nor a reason',
      `${row},999,,,,cla-2025\n`,
      'data/published/x.csv, row 2, column flag: is empty and so is value.'
    ],
    ['a symbol nobody knows', `${row},999,,q,,cla-2025\n`, "column flag: 'q' is not one of"],
    [
      'a day that does not exist',
      `${row.replace('03-31', '02-30')}1,2,50,,,cla-2025\n`,
      "'2025-02-30' is not a day."
    ],
    ['a value that is no number', `${row}1,2,n/a,,,cla-2025\n`, "column value: 'n/a' is not a number."],
    [
      'an area nobody knows',
      `${row.replace('919', '9199')}1,2,50,,,cla-2025\n`,
      "column area: '9199' is not known."
    ],
    ['a source nobody knows', `${row}1,2,50,,,cla-2026\n`, "column source: 'cla-2026' is not known."]
  ])('%s', (_, rows, sentence) => {
    expect(problemsOfPublished(HEADER + rows, 'published/x.csv').join('\n')).toContain(sentence);
  });

  test('a series that an indicator names and nobody publishes, and one that nobody names', () => {
    const files = withChange(INDICATORS, 'cla-rate,0,same', 'cla-rates,0,same');
    expect(publishedProblems(readCatalogue(files), publishedRows)).toEqual([
      "data/indicators.csv, column published_series: no file of data/published has 'cla-rates'. Add its figures or correct the name.",
      "data/published: no indicator names the series 'cla-rate'. Take it out or name it."
    ]);
  });
});
