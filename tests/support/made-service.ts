import type { Authority, Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { PartStatus, SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';

/** A region of four made-up authorities. */
export const WOODS: Region = {
  title: 'The Woods',
  regionCode: 'E1',
  regionName: 'The Woods',
  countryCode: 'E9',
  countryName: 'England',
  authorities: [
    authority('1', 'Alder'),
    authority('2', 'Beech'),
    authority('3', 'Cedar'),
    authority('4', 'Damson')
  ]
};

export const QUARTER_END = '2025-03-31';

function authority(code: string, name: string): Authority {
  return {
    code,
    gss: `E0${code}`,
    name,
    shortName: name,
    slug: name.toLowerCase(),
    aliases: [],
    type: 'unitary',
    validFrom: null,
    validTo: null,
    successors: []
  };
}

/** The rule of an indicator of caseloads: a ratio against the band of 50 to 70, unless changed. */
export function caseloadRule(change: Partial<IndicatorRule> = {}): IndicatorRule {
  return {
    id: 'iro-caseload',
    theme: 'IRO service',
    title: 'Caseload',
    shortTitle: 'Caseload',
    kind: 'ratio',
    numerator: [],
    denominator: [],
    basis: 'S',
    polarity: 'band',
    band: [50, 70],
    interval: 'none',
    unit: 'children per full-time officer',
    decimals: 1,
    published: null,
    headline: null,
    ...change
  };
}

/** A part of a submitted figure: a number, or the status that stands in its place. */
type Part = number | PartStatus;

/** An indicator's figures from `[authority, numerator, denominator]` in the made quarter; a denominator of `none` is not needed. */
export function madeFigures(
  rule: IndicatorRule,
  parts: readonly (readonly [code: string, numerator: Part, denominator: Part])[],
  end = QUARTER_END
): IndicatorFigures {
  const figures = parts.map(([code, numerator, denominator]): SubmittedFigure => ({
    indicator: rule.id,
    authority: code,
    end,
    span: 'quarter',
    numerator: typeof numerator === 'number' ? numerator : null,
    numeratorStatus: typeof numerator === 'number' ? '' : numerator,
    denominator: typeof denominator === 'number' ? denominator : null,
    denominatorStatus: typeof denominator === 'number' ? '' : denominator,
    populationYear: null,
    note: ''
  }));
  return { published: null, submitted: summariseSubmitted(rule, figures, WOODS) };
}
