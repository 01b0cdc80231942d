import type { Authority, Region } from '#lib/domain/authority.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import type { SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import { englandFigures } from '#lib/views/england.ts';
import type { ExplainedMaterial, ExplainedSource } from '#lib/views/explained-material.ts';
import { explainFigure } from '#lib/views/explain-figure.ts';
import { readFigureAddress } from '#lib/views/figure-address.ts';
import { summarisePublished } from '#lib/views/summarise-published.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { must } from './data-rows.ts';

const MARCH = '2025-03-31';

function authority(code: string, name: string): Authority {
  return {
    code,
    gss: `E0${code}`,
    name,
    shortName: name,
    slug: name.toLowerCase(),
    aliases: [],
    type: 'county',
    validFrom: null,
    validTo: null,
    successors: []
  };
}

/** Three made-up authorities. */
export const REGION: Region = {
  title: 'Made-up Region',
  regionCode: 'E12',
  regionName: 'East',
  countryCode: 'E92',
  countryName: 'England',
  authorities: [authority('901', 'Ashby'), authority('902', 'Brome'), authority('903', 'Corby')]
};

/** Codes of the ten neighbours of Ashby, by either model. */
export const TEN = ['701', '702', '703', '704', '705', '706', '707', '708', '709', '710'];

const NEIGHBOURS = NEIGHBOUR_MODELS.flatMap((model) =>
  TEN.map((neighbour, index) => ({
    model,
    authority: '901',
    rank: index + 1,
    neighbour,
    name: `Town ${neighbour}`,
    closeness: 'close'
  }))
);

const SOURCE: ExplainedSource = {
  id: 's1',
  title: 'Children looked after',
  publisher: 'Department',
  release: 'Release 2025',
  licence: 'OGL v3.0',
  url: 'https://example.invalid/2025',
  note: ''
};

/** An official figure of 31 March 2025: "901 49 705/142924", "703 c /100" where the count is suppressed. */
export function official(text: string): PublishedFigure {
  const [area = '', value = '', counts = '/'] = text.split(' ');
  const [numerator = '', denominator = ''] = counts.split('/');
  const number = (part: string): number | null => (/^[\d.]+$/.test(part) ? Number(part) : null);
  return {
    indicator: 'made-up',
    area,
    areaType: area === 'E12' ? 'region' : area === 'E92' ? 'country' : 'authority',
    end: MARCH,
    numerator: number(numerator),
    denominator: number(denominator),
    value: number(value),
    flag: number(value) === null ? value : '',
    numeratorFlag: value === 'c' ? 'c' : '',
    source: 's1'
  };
}

/** A submitted figure of the quarter to 31 March 2025: "901 57/200", "902 c/120" where the count is suppressed. */
export function sent(text: string): SubmittedFigure {
  const [code = '', counts = '/'] = text.split(' ');
  const [numerator = '', denominator = ''] = counts.split('/');
  return {
    indicator: 'made-up',
    authority: code,
    end: MARCH,
    span: 'quarter',
    numerator: numerator === 'c' ? null : Number(numerator),
    numeratorStatus: numerator === 'c' ? 'c' : '',
    denominator: Number(denominator),
    denominatorStatus: '',
    populationYear: null,
    note: ''
  };
}

/** An indicator of whole reviews out of all, high being better, unless told otherwise. */
export function indicatorLike(change: Partial<Indicator>): Indicator {
  return {
    id: 'made-up',
    theme: 'Reviews',
    title: 'Reviews on time',
    shortTitle: 'On time',
    kind: 'percentage',
    numerator: [{ sign: 1, measure: 'reviews_on_time', breakdown: '' }],
    denominator: [{ sign: 1, measure: 'reviews', breakdown: '' }],
    basis: 'S',
    polarity: 'high',
    band: null,
    interval: 'wilson',
    unit: '%',
    decimals: 1,
    published: null,
    headline: null,
    definition: '',
    why: '',
    caveat: 'Counts meetings.',
    ...change
  };
}

/** A made-up world in which the figures of one indicator can be explained. */
export function worldOf(
  indicator: Indicator,
  published: readonly PublishedFigure[],
  submitted: readonly SubmittedFigure[],
  change: Partial<ExplainedMaterial> = {}
): ExplainedMaterial {
  const names = [...TEN.map((code) => authority(code, `Town ${code}`)), ...REGION.authorities];
  const areas = [...new Set(published.map(({ area }) => area))];
  return {
    indicator,
    figures: {
      published: summarisePublished(indicator, published, NEIGHBOURS, REGION),
      submitted: summariseSubmitted(indicator, submitted, REGION)
    },
    region: REGION,
    names: { reviews: 'Reviews held', reviews_on_time: 'Reviews held on time', lac: 'Looked after children' },
    noun: 'reviews',
    sources: [SOURCE],
    areaSources: Object.fromEntries(areas.map((area) => [area, { [MARCH]: 's1' }])),
    neighbours: NEIGHBOURS,
    england: englandFigures(published, names),
    englandWords: '',
    wish: { model: 'dfe-2025', average: 'mean' },
    loaded: false,
    filesOf: () => [],
    ...change
  };
}

/** What the explanation of a figure says, by "heading / label"; `address` is what stands after the indicator's name. */
export function saidOf(world: ExplainedMaterial, address: string): Readonly<Record<string, string>> {
  const named = must(readFigureAddress(`made-up.${address}`), address);
  const { sections } = must(explainFigure(named, world), `an explanation of ${address}`);
  return Object.fromEntries(
    sections.flatMap(({ heading, lines }) =>
      lines.map(({ label, words }) => [`${heading} / ${label}`, words])
    )
  );
}
