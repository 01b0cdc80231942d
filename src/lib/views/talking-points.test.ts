import { expect, test } from 'vitest';
import {
  madeIndicator,
  madeRegion,
  NO_WISH,
  NOT_LOADED,
  OFFICIAL,
  officialFigures,
  submittedFigures
} from '../../../tests/support/made-figures.ts';
import { changesIn } from '#lib/views/changes.ts';
import { pairPeriods, type IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { talkingPoints } from '#lib/views/talking-points.ts';

const region = madeRegion('A', 'B', 'C');

function points(entries: readonly IndicatorEntry[]) {
  const { pairs } = pairPeriods(entries, region, NO_WISH, NOT_LOADED);
  return talkingPoints(
    pairs.map(({ now }) => now),
    changesIn(pairs)
  ).map(({ subject, said, status }) => `${subject}: ${said} (${status}).`);
}

/** Of 100 children 30 are 21.9 to 39.6 by Wilson and 10 are 5.5 to 17.4: outside a mean of 20 on either side. */
function official(id: string, counts: readonly number[], polarity: 'low' | 'neutral'): IndicatorEntry {
  const indicator = madeIndicator({ id, title: id, basis: 'S', polarity, published: OFFICIAL, headline: 1 });
  const figures = ['2024-03-31', '2025-03-31'].flatMap((end) =>
    region.authorities.map(({ code }, index) => ({
      authority: code,
      end,
      numerator: counts[index] ?? 0,
      denominator: 100,
      mean: 20
    }))
  );
  return { indicator, figures: officialFigures(indicator, figures) };
}

const caseload = madeIndicator({
  id: 'caseload',
  title: 'Caseload',
  kind: 'ratio',
  basis: 'S',
  polarity: 'band',
  band: [50, 70],
  interval: 'none',
  unit: 'children per officer',
  headline: 2
});

const loads: IndicatorEntry = {
  indicator: caseload,
  figures: submittedFigures(caseload, region, [
    ['A', '2026-03-31', 284, 4],
    ['A', '2025-12-31', 284, 4],
    ['B', '2026-03-31', 280, 4],
    ['B', '2025-12-31', 280, 4],
    ['C', '2025-12-31', 200, 4]
  ])
};

test('where most are worse, the band with 70 inside it, what is missing, where most are better', () => {
  expect(points([official('Moves', [30, 32, 10], 'low'), loads])).toEqual([
    'Moves (31 March 2025): 2 of 3 worse than their neighbours’ mean: B 32% beside 20.0 and A 30% beside 20.0 (published).',
    'Caseload (2025-26 Q4): of 2 authorities, 1 above the band of 50 to 70 (A 71.0), 1 within and 0 below (illustrative).',
    'C, Submission: nothing for 2025-26 Q4 yet: 0 of 1 indicator; 1 for 2025-26 Q3 (illustrative).',
    'Moves (31 March 2025): 1 of 3 better than their neighbours’ mean: C 10% beside 20.0 (published).'
  ]);
});

test('what has no good direction is never better or worse, and five are the most', () => {
  expect(points([official('Neutral', [30, 32, 10], 'neutral')])).toEqual([]);
  const many = points([official('One', [30, 32, 10], 'low'), official('Two', [30, 10, 10], 'low'), loads]);
  expect(many.length).toBeLessThanOrEqual(5);
  expect(many.at(-1)).toContain('Two (31 March 2025): 2 of 3 better');
});
