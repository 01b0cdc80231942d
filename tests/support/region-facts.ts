import { dataRows, must } from './data-rows.ts';

/** An authority of the region as the tests know it. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

const NAMES = new Map(dataRows('authorities.csv').map((row) => [row['code'], row]));

/** The authorities of the region in the order of `region.csv`. */
export const MEMBERS: readonly Member[] = dataRows('region.csv').map((row) => {
  const code = must(row['authority'], 'authority in a row of region.csv');
  const found = must(NAMES.get(code), `authority ${code}`);
  return { code, name: must(found['name'], 'name'), slug: must(found['slug'], 'slug') };
});

const INDICATORS = dataRows('indicators.csv');

/** Every indicator with its kind and the series it is published as, empty where it is not. */
export const INDICATOR_PAGES = INDICATORS.map((row) => ({
  id: must(row['id'], 'id'),
  title: must(row['title'], 'title'),
  kind: must(row['kind'], 'kind'),
  series: row['published_series'] ?? ''
}));

/** Addresses of every page of the site, under its base. */
export const ALL_PAGES: readonly string[] = [
  '',
  'indicators/',
  'authorities/',
  'caseloads/',
  'timeliness/',
  'changes/',
  'definitions/',
  'definitions/checks/',
  'placements/',
  'submissions/',
  'tables/',
  'papers/',
  ...INDICATOR_PAGES.map(({ id }) => `indicators/${id}/`),
  ...MEMBERS.map(({ slug }) => `authorities/${slug}/`),
  ...MEMBERS.map(({ slug }) => `authorities/${slug}/neighbours/`)
];

/** One page of each kind, by what it is. */
export const PAGE_KINDS: Readonly<Record<string, string>> = {
  overview: '',
  'list of indicators': 'indicators/',
  'list of authorities': 'authorities/',
  caseloads: 'caseloads/',
  timeliness: 'timeliness/',
  'what changed': 'changes/',
  definitions: 'definitions/',
  checks: 'definitions/checks/',
  style: 'definitions/style/',
  'an empty agenda': 'agenda/',
  placements: 'placements/',
  submissions: 'submissions/',
  'the table builder': 'tables/',
  papers: 'papers/',
  'a rate': 'indicators/lac-rate/',
  'a percentage': 'indicators/placement-foster/',
  'a ratio with a band': 'indicators/iro-caseload/',
  'a count': 'indicators/lac-number/',
  'a level': 'indicators/iro-caseload-highest/',
  'a published ratio': 'indicators/sw-caseload/',
  'a rate per 100': 'indicators/good-practice-rate/',
  'a grade': 'indicators/ofsted-ilacs/',
  'an authority': 'authorities/norfolk/',
  'the neighbours of an authority': 'authorities/norfolk/neighbours/'
};
