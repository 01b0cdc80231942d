import { beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#generated/contract.ts';
import { protection as rules } from '#generated/protection.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { hiddenObservations, protectedObservations } from '#lib/domain/protection.ts';
import { isSmallCount } from '#lib/domain/suppression.ts';
import { annualReport } from '#lib/papers/annual-report.ts';
import { reportYear, yearBefore } from '#lib/papers/report-year.ts';
import { yearFigures } from '#lib/papers/year-figures.ts';
import { askOver, useShippedObservations } from '#lib/questions/observations.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';
import { markWithheld } from '#lib/questions/submitted-figures/withheld.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { readShipped } from '../scripts/shipped-observations.ts';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { folder } from './support/data-folder.ts';
import { figuresEngine } from './support/figures-engine.ts';
import { cellName } from './support/shared-cells.ts';
import { shippedMaterial } from './support/report-material.ts';

const LONG = 240_000;
const QUARTERS = 4;

function hiddenCells(observations: readonly Observation[]): string {
  return [...hiddenObservations(observations, rules).keys()].map(cellName).sort().join('\n');
}

/** Two hidden parts of one sum, the first of them small: one child more in the first and one fewer in the second keeps every total. */
function pairsOf(observations: readonly Observation[]): readonly (readonly [Observation, Observation])[] {
  const hidden = hiddenObservations(observations, rules);
  const byName = new Map(observations.map((one) => [cellName(one), one]));
  const sendings = [...new Set(observations.map(({ authority, end }) => `${authority} ${end}`))].sort();
  return sendings.slice(-QUARTERS).flatMap((sending) =>
    rules.sums.flatMap(({ parts }) => {
      const own = parts
        .flatMap((part) => byName.get(`${sending} ${part}`) ?? [])
        .filter((one) => hidden.has(one));
      const more = own.find(({ value }) => value !== null && isSmallCount(value + 1) && isSmallCount(value));
      const fewer = own.find((one) => one !== more && (one.value ?? 0) > 1);
      return more && fewer ? [[more, fewer] as const] : [];
    })
  );
}

/** What another region of children might have sent, of which partners are shown the very same: its small counts differ. */
function otherWorld(observations: readonly Observation[]): {
  world: readonly Observation[];
  changed: readonly string[];
} {
  const codes = [...new Set(observations.map(({ authority }) => authority))];
  const changed: string[] = [];
  const world = codes.flatMap((code) => {
    let own = observations.filter(({ authority }) => authority === code);
    const before = hiddenCells(own);
    for (const [more, fewer] of pairsOf(own)) {
      const moved = new Map([
        [cellName(more), 1],
        [cellName(fewer), -1]
      ]);
      const next = own.map((one) => {
        const by = moved.get(cellName(one));
        return by === undefined || one.value === null ? one : { ...one, value: one.value + by };
      });
      if (hiddenCells(next) !== before) continue;
      own = next;
      changed.push(...moved.keys());
    }
    return own;
  });
  return { world, changed };
}

describe('two regions that differ in hidden counts alone', () => {
  let observations: readonly Observation[];
  let world: readonly Observation[];
  let changed: readonly string[];
  let figures: ReadonlyMap<string, IndicatorFigures>;

  beforeAll(async () => {
    ({ observations } = readShipped(folder.submissions, contract));
    ({ world, changed } = otherWorld(observations));
    figures = await figuresOf(world);
  }, LONG);

  /** The figures of the site, had these been submitted. */
  async function figuresOf(
    submitted: readonly Observation[]
  ): Promise<ReadonlyMap<string, IndicatorFigures>> {
    const { catalogue, figures: shipped } = await siteFigures();
    const engine = await figuresEngine();
    try {
      await useShippedObservations(engine);
      const asked = await askOver(engine, submitted, 'shipped', () => askSubmittedFigures(engine));
      const marked = await markWithheld(
        engine,
        asked,
        submitted,
        hiddenObservations(submitted, rules),
        'shipped'
      );
      return new Map(
        catalogue.indicators.map((indicator) => [
          indicator.id,
          {
            published: shipped.get(indicator.id)?.published ?? null,
            submitted: summariseSubmitted(
              indicator,
              marked.filter((figure) => figure.indicator === indicator.id),
              catalogue.region
            )
          }
        ])
      );
    } finally {
      await engine.close();
    }
  }

  test('are not the same to members', async () => {
    expect(changed.length).toBeGreaterThan(60);
    const { figures: own } = await siteFigures();
    expect(figures.get('late-avoidable')?.submitted).not.toEqual(own.get('late-avoidable')?.submitted);
  });

  test('are the same to partners: every value, count, rank and region of every indicator, quarter and year', async () => {
    const { catalogue, figures: own } = await siteFigures();
    const count = catalogue.region.authorities.length;
    for (const indicator of catalogue.indicators) {
      const [one, other] = [own.get(indicator.id), figures.get(indicator.id)];
      if (!one || !other) throw new Error(indicator.id);
      expect(protectFigures(indicator, other, count), indicator.id).toEqual(
        protectFigures(indicator, one, count)
      );
    }
  });

  test(
    'have the same annual reports for partners, word for word',
    async () => {
      const { catalogue } = await siteFigures();
      const count = catalogue.region.authorities.length;
      for (const { slug, code } of catalogue.region.authorities) {
        const material = await shippedMaterial(slug, '2026-03-31');
        const reportOf = (sent: readonly Observation[], of: ReadonlyMap<string, IndicatorFigures>) => {
          const own = sent.filter(({ authority }) => authority === code);
          const seen = protectedObservations(own, hiddenObservations(own, rules), 'full');
          const year = reportYear('2026-03-31');
          return annualReport({
            ...material,
            year: yearFigures(seen, code, year, contract.sums),
            before: yearFigures(seen, code, yearBefore(year), contract.sums),
            indicators: material.indicators.map((one) => {
              const found = of.get(one.indicator.id);
              return found ? { ...one, figures: protectFigures(one.indicator, found, count) } : one;
            })
          });
        };
        const { figures: own } = await siteFigures();
        expect(reportOf(world, figures), slug).toEqual(reportOf(observations, own));
      }
    },
    LONG
  );
});
