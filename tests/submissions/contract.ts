import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Authority } from '#lib/domain/authority.ts';
import type { CountingQuestion } from '#lib/domain/counting-ways.ts';
import type { Measure, MeasureUnit } from '#lib/domain/measure.ts';

// A small contract of its own, so that a case reads the same whatever the catalogue adds.

function authority(code: string, gss: string, name: string, shortName = name, aliases: string[] = []): Authority {
  const slug = shortName.toLowerCase().replaceAll(' ', '-');
  const dates = { validFrom: null, validTo: null, successors: [] };
  return { code, gss, name, shortName, slug, aliases, type: 'Unitary', ...dates };
}

function measure(id: string, theme: string, unit: MeasureUnit, breakdowns: string[] = [], hasTotal = true): Measure {
  const categories = breakdowns.map((category) => ({ id: category, title: category }));
  return { id, theme, title: id, unit, basis: 'S', hasTotal, definition: id, breakdowns: categories };
}

function way(id: string, attachedTo: string, answers: string[]): CountingQuestion {
  return { id, title: id, asks: id, measure: attachedTo, answers: answers.map((answer) => ({ id: answer, words: answer })) };
}

const AGES = ['under-1', '1-4', '5-9', '10-15', '16-plus'];

/** The eleven authorities and eleven measures: totals, breakdowns with and without a total, full-time posts, two sums, two pairs and three questions of how they are counted. */
export const CONTRACT: SubmissionContract = {
  regionTitle: 'Eastern Region',
  authorities: [
    authority('822', 'E06000055', 'Bedford', 'Bedford', ['Bedford Borough', 'Bedford Borough Council']),
    authority('873', 'E10000003', 'Cambridgeshire'),
    authority('823', 'E06000056', 'Central Bedfordshire'),
    authority('881', 'E10000012', 'Essex', 'Essex', ['Essex County Council']),
    authority('919', 'E10000015', 'Hertfordshire', 'Hertfordshire', ['Herts', 'Hertfordshire County Council']),
    authority('821', 'E06000032', 'Luton'),
    authority('926', 'E10000020', 'Norfolk'),
    authority('874', 'E06000031', 'Peterborough'),
    authority('882', 'E06000033', 'Southend-on-Sea', 'Southend', ['Southend-on-Sea City Council']),
    authority('935', 'E10000029', 'Suffolk'),
    authority('883', 'E06000034', 'Thurrock')
  ],
  outside: [
    { code: '202', gss: 'E09000007', name: 'Camden' },
    { code: '886', gss: 'E10000016', name: 'Kent' }
  ],
  measures: [
    measure('lac', 'Looked after', 'children'),
    measure('lac_age', 'Looked after', 'children', AGES, false),
    measure('lac_started', 'Looked after', 'children', AGES),
    measure('lac_placement', 'Placements', 'children', ['foster', 'childrens-home', 'other'], false),
    measure('iro_fte_in_post', 'IRO service', 'fte'),
    measure('iro_headcount', 'IRO service', 'officers'),
    measure('reviews', 'Reviews', 'reviews'),
    measure('reviews_on_time', 'Reviews', 'reviews'),
    measure('reviews_late_reason', 'Reviews', 'reviews', ['scheduling', 'capacity', 'other'], false),
    measure('cp_plans', 'Child protection', 'plans'),
    measure('good_practice', 'Challenge', 'events')
  ],
  sums: [
    { parts: 'lac_age', total: 'lac', minus: '', label: 'Looked after children by age' },
    { parts: 'lac_placement', total: 'lac', minus: '', label: 'Looked after children by placement' },
    { parts: 'reviews_late_reason', total: 'reviews', minus: 'reviews_on_time', label: 'Late reviews by reason' }
  ],
  pairs: [
    { part: 'reviews_on_time', whole: 'reviews' },
    { part: 'lac_started', whole: 'lac' }
  ],
  countingWays: [
    way('fte', 'iro_fte_in_post', ['fte-in-post', 'fte-contracted']),
    way('agency', 'iro_fte_in_post', ['agency-included', 'agency-excluded']),
    way('short-breaks', 'lac', ['short-breaks-excluded', 'short-breaks-included'])
  ]
};
