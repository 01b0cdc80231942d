import { describe, expect, test } from 'vitest';
import type { Indicator } from '#lib/domain/indicator.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { guardedPart } from '#lib/views/explain-guard.ts';
import { explainFigure } from '#lib/views/explain-figure.ts';
import { explanationText } from '#lib/views/explanation.ts';
import { readFigureAddress } from '#lib/views/figure-address.ts';
import { must } from './support/data-rows.ts';
import { indicatorLike, REGION, sent, worldOf } from './support/explained-world.ts';

const QUARTER = 'submitted.2025-03-31.quarter';
const HELD = /beside the other kinds of placement: it is a count of 1 to 5 itself, or one that would let/;

// Ashby has 100 children: a hidden number at home, 27 in homes, 70 fostered. The hidden one could be 100 − 97: homes cover it.
const PARTS = {
  home: ['901 c/100', '902 10/100', '903 10/100'],
  homes: ['901 27/100', '902 30/100', '903 20/100'],
  foster: ['901 70/100', '902 60/100', '903 70/100']
};
const COUNTS: Readonly<Record<string, readonly string[]>> = PARTS;
const indicators = Object.keys(PARTS).map((id) => indicatorLike({ id, polarity: 'neutral' }));

function worldOfPart(id: keyof typeof PARTS) {
  const indicator: Indicator = must(
    indicators.find((one) => one.id === id),
    id
  );
  const own = (one: Indicator) =>
    (COUNTS[one.id] ?? []).map((text) => ({ ...sent(text), indicator: one.id }));
  const compared = (): readonly Comparison[] =>
    indicators.flatMap((one) => {
      const { figures } = worldOf(one, [], own(one));
      const wish = {
        source: 'submitted',
        end: null,
        span: 'quarter',
        model: 'dfe-2025',
        average: 'mean',
        authority: null
      } as const;
      return compareIndicator(one, figures, REGION, wish, { loaded: true }) ?? [];
    });
  return worldOf(indicator, [], own(indicator), {
    loaded: true,
    guard: (comparison) => guardedPart(comparison, compared())
  });
}

function saidOfPart(id: keyof typeof PARTS, address: string): Readonly<Record<string, string>> {
  const named = must(readFigureAddress(`${id}.${address}`), address);
  const { sections } = must(explainFigure(named, worldOfPart(id)), 'explanation');
  return Object.fromEntries(
    sections.flatMap(({ heading, lines }) =>
      lines.map(({ label, words }) => [`${heading} / ${label}`, words])
    )
  );
}

function textOf(id: keyof typeof PARTS, area: string): string {
  const address = must(readFigureAddress(`${id}.${area}.${QUARTER}.mix`), 'address');
  return explanationText(must(explainFigure(address, worldOfPart(id)), 'explanation'));
}

describe('a share that the mix of placements holds back', () => {
  test('is not told from one that is suppressed, and neither gives its number', () => {
    for (const id of ['home', 'homes'] as const) {
      const said = saidOfPart(id, `901.${QUARTER}.mix`);
      expect(said['How it is worked out / Held back'], id).toMatch(HELD);
      expect(said['How it is worked out / Numerator'], id).toMatch(/^not shown/);
      expect(Object.keys(said).filter((key) => /out \/ Worked|interval|Rank|Verdict/.test(key))).toEqual([]);
    }
    expect(textOf('homes', '901')).not.toMatch(/\b27\b/);
  });

  test('cannot be worked out from the explanation of another authority, nor from the region’s', () => {
    expect(textOf('homes', '902')).toContain('30 ÷ 100');
    // 30 + 27 + 20 = 77 of 300.
    expect(textOf('homes', '902')).not.toMatch(/\b27\b|\b77\b|25\.6/);
    const region = textOf('homes', 'region');
    expect(region).toMatch(/Held back: one of the authorities’ figures/);
    expect(region).not.toMatch(/\b27\b|\b77\b|25\.6/);
  });

  test('a share that covers nothing opens as ever', () => {
    const said = saidOfPart('foster', `901.${QUARTER}.mix`);
    expect(said['How it is worked out / Worked out']).toBe('70 ÷ 100 × 100 = 70');
    expect(said['How it is worked out / Held back']).toBeUndefined();
  });
});
