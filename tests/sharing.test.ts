import { expect, test } from 'vitest';
import { protection } from '#generated/protection.ts';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { hiddenObservations, protectedObservations } from '#lib/domain/protection.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';
import { askOver, askShippedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { figuresEngine } from './support/figures-engine.ts';

test('a page’s flags give the figures that the question answers of the protected observations', async () => {
  const { catalogue, figures } = await siteFigures();
  const engine = await figuresEngine();
  try {
    await useShippedObservations(engine);
    const observations = await askShippedObservations(engine);
    const hidden = hiddenObservations(observations, protection);
    const asked = await askOver(engine, protectedObservations(observations, hidden, 'full'), 'shipped', () =>
      askSubmittedFigures(engine)
    );
    const compared = catalogue.indicators.filter(({ numerator }) => numerator.length > 0);
    let withheld = 0;
    for (const indicator of compared) {
      const own = figures.get(indicator.id);
      if (!own) throw new Error(indicator.id);
      const direct = summariseSubmitted(
        indicator,
        asked.filter((figure) => figure.indicator === indicator.id),
        catalogue.region
      );
      const flagged = protectFigures(indicator, own, catalogue.region.authorities.length).submitted;
      expect(
        flagged?.points.map(({ cell, rank }) => ({ cell, rank })),
        indicator.id
      ).toEqual(direct?.points.map(({ cell, rank }) => ({ cell, rank })));
      expect(flagged?.region, indicator.id).toEqual(direct?.region);
      withheld += own.submitted?.points.filter((point) => point.withheld !== undefined).length ?? 0;
    }
    expect(withheld).toBeGreaterThan(1000);
  } finally {
    await engine.close();
  }
}, 60_000);
