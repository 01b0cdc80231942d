import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { compareIndicator } from '#lib/views/comparison.ts';
import { mixComparisons, type MixComparisons } from '#lib/views/mix-comparisons.ts';
import { mixView } from '#lib/views/mix-view.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { mixTable } from '#lib/tables/mix-table.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { DAY, THREE } from '../../../tests/support/placing.ts';

/** Counts of each part by authority a, b and d; null is suppressed, undefined not sent. */
type Counts = readonly (number | null | undefined)[];

function part(id: string): IndicatorRule {
  return {
    id,
    theme: 'Placements',
    title: `In ${id}`,
    shortTitle: id,
    kind: 'percentage',
    numerator: [],
    denominator: [],
    basis: 'S',
    polarity: 'neutral',
    band: null,
    interval: 'wilson',
    unit: '%',
    decimals: 1,
    published: null,
    headline: null
  };
}

function mixOf(parts: Readonly<Record<string, Counts>>, authority: string | null = null): MixComparisons {
  const comparisons = Object.entries(parts).flatMap(([id, counts]) => {
    const submitted = summariseSubmitted(
      part(id),
      counts.flatMap((count, index) =>
        count === undefined
          ? []
          : {
              indicator: id,
              authority: THREE.authorities[index]?.code ?? '',
              end: DAY,
              span: 'quarter' as const,
              numerator: count,
              numeratorStatus: count === null ? ('c' as const) : ('' as const),
              denominator: 100,
              denominatorStatus: '' as const,
              populationYear: null,
              note: ''
            }
      ),
      THREE
    );
    const figures: IndicatorFigures = { published: null, submitted };
    const wish = {
      source: null,
      end: null,
      span: null,
      model: 'dfe-2025',
      average: 'mean',
      authority
    } as const;
    return compareIndicator(part(id), figures, THREE, wish, { loaded: true }) ?? [];
  });
  const mix = mixComparisons(comparisons);
  if (mix === null) throw new Error('There is no mix.');
  return mix;
}

const PLAIN = { foster: [70, 60, 80], home: [20, 30, 12], other: [10, 10, 8] };

describe('the mix of placements', () => {
  test('every authority and the region where nobody is highlighted', () => {
    const view = mixView(mixOf(PLAIN));
    expect(view.bars.map(({ key, texts }) => [key, ...texts])).toEqual([
      ['a', '70.0', '20.0', '10.0'],
      ['b', '60.0', '30.0', '10.0'],
      ['d', '80.0', '12.0', '8.0'],
      ['region', '70.0', '20.7', '9.3']
    ]);
    expect(view.description).toBe(
      'foster: from 60.0% in B to 80.0% in D. home: from 12.0% in D to 30.0% in B.'
    );
    expect(view.notes).toEqual([]);
  });

  test('the highlighted authority beside the region; its table still has all', () => {
    const mix = mixOf(PLAIN, 'd');
    const view = mixView(mix);
    expect(view.bars.map(({ key, selected }) => [key, selected])).toEqual([
      ['d', true],
      ['region', false]
    ]);
    expect(view.description).toMatch(/^D against the region: /);
    expect(mixTable(view.title, mix).rows.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'region']);
  });

  test('a suppressed part’s cover is nowhere: not in the bar, the words, the table or the region', () => {
    const mix = mixOf({ foster: [70, 60, 80], home: [27, 30, 12], other: [null, 10, 8] }, 'a');
    const view = mixView(mix);
    expect(view.bars.map(({ texts }) => texts.join(' '))).toEqual(['70.0 [c] [c]', '70.0 [c] 9.0']);
    expect(view.description).not.toContain('27');
    expect(JSON.stringify(mixTable('', mix).rows)).not.toContain('27');
    expect(view.notes.join(' ')).toContain('For A it covers another part too');
  });

  test('a part that nobody sent is not supplied, and the others are as they are', () => {
    const view = mixView(mixOf({ foster: [70, 60, 80], home: [undefined, 30, 12] }));
    expect(view.bars[0]?.segments.map(({ part: which, weight }) => [which, weight])).toEqual([
      [0, 70],
      ['missing', 30]
    ]);
  });
});
