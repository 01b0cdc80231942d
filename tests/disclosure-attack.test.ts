import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#generated/contract.ts';
import { protection } from '#generated/protection.ts';
import { expandedTerms } from '#lib/catalogue/terms.ts';
import type { Observation } from '#lib/domain/observation.ts';
import {
  hiddenObservations,
  protectedObservations,
  type Protection,
  type ProtectionRules
} from '#lib/domain/protection.ts';
import { rollingQuarters } from '#lib/domain/period.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { readShipped } from '../scripts/shipped-observations.ts';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { folder } from './support/data-folder.ts';
import { workedOut, type Equation } from './support/disclosure-attack.ts';
import { ownCatalogue } from './support/figures-engine.ts';
import {
  cellName,
  definedEquations,
  equationOf,
  hiddenButOfficial,
  secretsOf,
  seenIn,
  toldWhichAreSmall,
  type Seen
} from './support/shared-cells.ts';

const catalogue = ownCatalogue();
const rules = protection;
const codes = catalogue.region.authorities.map(({ code }) => code);

/** What partners get, by a rule that may be weakened. */
function shared(
  observations: readonly Observation[],
  by: ProtectionRules = rules,
  protection: Protection = 'full'
): readonly Observation[] {
  return protectedObservations(observations, hiddenObservations(observations, by), protection);
}

/** How much an attacker is given: told which hidden parts are small; knowing what percentages leave of their whole. */
interface Attacker {
  readonly isTold: boolean;
  readonly knows: ProtectionRules;
}
const STRONGEST: Attacker = { isTold: true, knows: rules };

/** The small counts that an attacker works out of what partners get, the definitions and other equations. */
function leaks(
  observations: readonly Observation[],
  partners: readonly Observation[],
  others: (seen: Seen) => readonly Equation[] = () => [],
  { isTold, knows }: Attacker = STRONGEST
): readonly string[] {
  const seen = seenIn(partners);
  const secrets = secretsOf(observations, rules);
  const sendings = [...new Set(observations.map(({ authority, end }) => `${authority} ${end}`))];
  const equations = [...definedEquations(knows, sendings, seen), ...others(seen)];
  const known = workedOut(equations, isTold ? toldWhichAreSmall(secrets, rules, seen) : new Map());
  return secrets.filter((cell) => known.has(cell) || seen.shown.has(cell));
}

/** The small counts that no rule could keep: they follow from official statistics alone. */
function toldAnyway(observations: readonly Observation[]): ReadonlySet<string> {
  return new Set(leaks(observations, hiddenButOfficial(observations, rules)));
}

describe('every table of the illustrative submissions, as partners get them', () => {
  const { observations } = readShipped(folder.submissions, contract);
  let figures: ReadonlyMap<string, IndicatorFigures>;

  beforeAll(async () => {
    figures = (await siteFigures()).figures;
  }, 60_000);

  type Seeing = (id: string, own: IndicatorFigures) => IndicatorFigures;

  /** Every numerator and denominator that a table of any page shows: each authority's and the region's, of quarters and rolling years. */
  function exported(seeing: Seeing): (seen: Seen) => readonly Equation[] {
    return (seen) =>
      catalogue.indicators.flatMap((indicator) => {
        const own = figures.get(indicator.id);
        const submitted = own && seeing(indicator.id, own).submitted;
        if (!submitted) return [];
        const terms = expandedTerms([indicator], codes);
        const cellsOf = (authority: string, part: string, end: string, span: string) => {
          const ends = span === 'year' && indicator.basis === 'F' ? rollingQuarters(end) : [end];
          return terms
            .filter((term) => term.authority === authority && term.part === part)
            .flatMap(({ sourceAuthority, measure, breakdown, sign }) => {
              const isFlow = catalogue.measures.some((one) => one.id === measure && one.basis === 'F');
              return (isFlow ? ends : [end]).map((day): [string, number] => [
                cellName({ authority: sourceAuthority, end: day, measure, breakdown }),
                sign
              ]);
            });
        };
        const said = (['numerator', 'denominator'] as const).flatMap((part) => [
          ...submitted.points.flatMap((point) =>
            point[part] === null || (part === 'denominator' && indicator.denominator === 'population')
              ? []
              : [equationOf(cellsOf(point.authority, part, point.end, point.span), point[part], seen)]
          ),
          ...submitted.region.flatMap(({ end, span, [part]: total }) => {
            if (total === null || (part === 'denominator' && indicator.denominator === 'population'))
              return [];
            const members = submitted.points.filter(
              (point) => point.end === end && point.span === span && point.cell.kind === 'shown'
            );
            return [
              equationOf(
                members.flatMap(({ authority }) => cellsOf(authority, part, end, span)),
                total,
                seen
              )
            ];
          })
        ]);
        return said;
      });
  }

  const asPartners: Seeing = (id, own) => {
    const indicator = catalogue.indicators.find((one) => one.id === id);
    if (!indicator) throw new Error(id);
    return protectFigures(indicator, own, codes.length);
  };

  test('tell nobody a count of one to five', () => {
    const secrets = secretsOf(observations, rules);
    expect(secrets.length).toBeGreaterThan(2000);
    const told = toldAnyway(observations);
    expect(told.size).toBeLessThan(20);
    const found = leaks(observations, shared(observations), exported(asPartners));
    expect(found.filter((cell) => !told.has(cell))).toEqual([]);
  });

  test('would, if only small counts were hidden', () => {
    expect(leaks(observations, shared(observations, rules, 'small')).length).toBeGreaterThan(50);
  });

  test('would, if what percentages leave of their whole were forgotten', () => {
    const found = leaks(observations, shared(observations, { ...rules, shares: {} }));
    expect(found.some((cell) => cell.includes('rest of'))).toBe(true);
  });

  test('would, if rolling years stayed as members see them', () => {
    const yearsOfMembers: Seeing = (id, own) => {
      const { submitted } = asPartners(id, own);
      const years = own.submitted?.points.filter(({ span }) => span === 'year') ?? [];
      const quarters = submitted?.points.filter(({ span }) => span !== 'year') ?? [];
      return { published: null, submitted: { points: [...quarters, ...years], region: [] } };
    };
    expect(leaks(observations, shared(observations), exported(yearsOfMembers)).length).toBeGreaterThan(10);
  });

  test('would, if the region were pooled over everybody', () => {
    const regionOfMembers: Seeing = (id, own) => {
      const partners = asPartners(id, own).submitted;
      const members = own.submitted;
      if (!partners || !members) return own;
      const isShown = new Map(
        members.points.map((point) => [`${point.authority}${point.end}${point.span}`, point.cell])
      );
      return {
        published: null,
        submitted: {
          region: members.region,
          points: partners.points.map((point) => ({
            ...point,
            cell: isShown.get(`${point.authority}${point.end}${point.span}`) ?? point.cell
          }))
        }
      };
    };
    expect(leaks(observations, shared(observations), exported(regionOfMembers)).length).toBeGreaterThan(10);
  });
});

describe('any submission', () => {
  const end = '2025-06-30';
  const authority = '822';

  /** Counts that add up as the definitions say: each total cut into its parts, each share no more than its whole. */
  function submission(size: number, seed: number): readonly Observation[] {
    let state = seed;
    const upTo = (most: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % (most + 1);
    };
    const counts = new Map<string, number>();
    for (const { total } of rules.sums) counts.set(total, counts.get(total) ?? upTo(size));
    for (const { total, parts } of rules.sums) {
      let left = counts.get(total) ?? 0;
      for (const [index, part] of parts.entries()) {
        const value = index === parts.length - 1 ? left : upTo(Math.min(left, upTo(1) === 0 ? left : 7));
        counts.set(part, value);
        left -= value;
      }
    }
    for (const { total, parts } of rules.shares[''] ?? []) {
      const whole = counts.get(total) ?? upTo(size);
      counts.set(total, whole);
      for (const part of parts) if (!counts.has(part)) counts.set(part, whole - Math.min(whole, upTo(9)));
    }
    return [...counts].map(([key, value]) => {
      const [measure = '', breakdown = ''] = key.split(':');
      return { authority, end, measure, breakdown, value, symbol: null, note: '' };
    });
  }

  test('tells partners no count of one to five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.nat(), (size, seed) => {
        const observations = submission(size, seed);
        const partners = shared(observations);
        const none = (): readonly Equation[] => [];
        expect(leaks(observations, partners, none, { isTold: false, knows: rules })).toEqual([]);
        // Of a hidden whole the parts are told apart by nothing: whoever is told of them all would know it.
        const wholes = new Set(seenIn(partners).shown.keys());
        const sums = rules.sums.filter(({ total }) => wholes.has(`${authority} ${end} ${total}`));
        const sumsAlone = { ...rules, sums, shares: {} };
        expect(leaks(observations, partners, none, { isTold: true, knows: sumsAlone })).toEqual([]);
      }),
      { numRuns: 300 }
    );
  }, 120_000);

  test('tells some, if the total alone were hidden beside a small count', () => {
    const totalsOnly = (observations: readonly Observation[]): readonly Observation[] =>
      shared(observations, rules, 'small').map((one) =>
        one.breakdown === '' && one.measure === 'lac' ? { ...one, value: null, symbol: 'c' } : one
      );
    const observations = submission(60, 7);
    expect(leaks(observations, totalsOnly(observations)).length).toBeGreaterThan(0);
  });
});
