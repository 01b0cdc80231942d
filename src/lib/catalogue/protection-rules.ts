import type { Relation } from '#lib/domain/disclosure.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { MeasureUnit } from '#lib/domain/measure.ts';
import { cellKey, type ProtectionRules } from '#lib/domain/protection.ts';
import { officialCounts } from './official-counts.ts';
import type { PublishedRow } from './published.ts';
import type { Catalogue } from './read.ts';
import { expandedTerms, type ExpandedTerm } from './terms.ts';

export type { ProtectionRules };

/** Units of measures that count somebody or something of somebody; posts are not counts. */
const COUNTED: readonly MeasureUnit[] = ['children', 'reviews', 'conferences', 'officers', 'plans', 'events'];
/** How many children the officer with the fewest or the most holds says nothing of any child. */
const LEVELS = new Set(['iro_caseload_lowest', 'iro_caseload_highest']);

/** Children looked after at the end of a quarter are those of the end before, and those who came, without those who left. */
const BALANCES: ProtectionRules['balances'] = [
  { stock: cellKey('lac'), came: cellKey('lac_started'), left: cellKey('lac_ceased') }
];

/**
 * What ties submitted counts together: the sums of data/sums.csv, the wholes of the percentages in data/indicators.csv,
 * and what official statistics (`published`) tell of them.
 */
export function protectionRulesOf(
  { measures, sums, indicators, region }: Catalogue,
  published: readonly PublishedRow[]
): ProtectionRules {
  const authorities = region.authorities.map(({ code }) => code);
  const counted = measures
    .filter(({ id, unit }) => COUNTED.includes(unit) && !LEVELS.has(id))
    .map(({ id }) => id);
  const parts = new Map(measures.map(({ id, breakdowns }) => [id, breakdowns.map((one) => one.id)]));
  return {
    counted,
    sums: sums.map(({ parts: measure, total, minus }) => ({
      total: cellKey(total),
      parts: [
        ...(parts.get(measure) ?? []).map((breakdown) => cellKey(measure, breakdown)),
        ...(minus === '' ? [] : [cellKey(minus)])
      ]
    })),
    shares: sharesOf(indicators, authorities, new Set(counted)),
    balances: BALANCES,
    recognisable: recognisable(indicators),
    official: officialCounts(indicators, published, authorities, new Set(counted))
  };
}

/** Where others have lived is told officially as one share: those inside the region and outside it come to it together. */
function recognisable(indicators: readonly Indicator[]): readonly string[] {
  const official = new Set(
    indicators
      .filter(({ published }) => published !== null)
      .flatMap(({ numerator }) => numerator.map(({ measure }) => measure))
  );
  return indicators
    .filter(
      ({ published, numerator }) =>
        published === null && numerator.some(({ measure }) => official.has(measure))
    )
    .map(({ id }) => id);
}

function sharesOf(
  indicators: readonly Indicator[],
  authorities: readonly string[],
  counted: ReadonlySet<string>
): ProtectionRules['shares'] {
  const percentages = indicators.filter(({ kind }) => kind === 'percentage');
  const common: Relation[] = [];
  const own: Record<string, Relation[]> = {};
  for (const indicator of percentages) {
    const relations = authorities.map((code) => shareOf(indicator, code, authorities, counted));
    const texts = new Set(relations.map((relation) => JSON.stringify(relation)));
    const [first] = relations;
    if (texts.size === 1 && first) common.push(first);
    if (texts.size === 1) continue;
    for (const [index, code] of authorities.entries()) {
      const relation = relations[index];
      if (relation) (own[code] ??= []).push(relation);
    }
  }
  return { '': common, ...own };
}

/** The numerator of a percentage as parts of its whole; null where it is not made of counts of the authority's own. */
function shareOf(
  indicator: Indicator,
  code: string,
  authorities: readonly string[],
  counted: ReadonlySet<string>
): Relation | null {
  const terms = expandedTerms([indicator], authorities).filter(({ authority }) => authority === code);
  if (terms.some((term) => term.sourceAuthority !== code || !counted.has(term.measure))) return null;
  const of = (part: ExpandedTerm['part'], sign: 1 | -1): readonly string[] =>
    terms
      .filter((term) => term.part === part && term.sign === sign)
      .map(({ measure, breakdown }) => cellKey(measure, breakdown));
  const [whole, ...more] = of('denominator', 1);
  if (whole === undefined || more.length > 0 || of('numerator', -1).length > 0) return null;
  return { total: whole, parts: [...of('denominator', -1), ...of('numerator', 1)] };
}
