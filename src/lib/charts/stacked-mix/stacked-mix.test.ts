import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { MixView } from '#lib/views/mix.ts';
import { placeMix } from './geometry.ts';
import StackedMix from './StackedMix.svelte';

const view: MixView = {
  title: 'Where children are placed, 31 March 2025',
  description: 'Foster care: from 60% in Luton to 70% in Essex.',
  parts: ['Foster care', 'Children’s homes', 'With parents'].map((label) => ({
    key: label,
    label,
    shortLabel: label
  })),
  bars: [
    {
      key: '821',
      role: 'authority',
      label: 'Luton',
      shortLabel: 'Luton',
      selected: true,
      segments: [
        { part: 0, weight: 60, text: '60%' },
        { part: 1, weight: 8, text: '8%' },
        { part: 'hidden', weight: 32, text: 'not shown' }
      ],
      texts: ['60', '8', '[c]'],
      values: [60, 8, null]
    },
    {
      key: 'england',
      role: 'england',
      label: 'England',
      shortLabel: 'England',
      selected: false,
      segments: [],
      texts: ['–', '–', '–'],
      values: [null, null, null]
    }
  ],
  notes: []
};

describe('stacked mix', () => {
  test('stretches follow each other over the whole bar', () => {
    const [luton] = placeMix(view, 894).bars;
    // 700 units from 190 to 890: 60 of 100 are 420, 8 are 56, 32 are 224.
    expect(luton?.segments.map(({ x, width }) => [x, width])).toEqual([
      [190, 420],
      [610, 56],
      [666, 224]
    ]);
  });

  test('a label stands where it fits, with the part’s name where that fits too', () => {
    const labels = (width: number) => placeMix(view, width).bars[0]?.segments.map(({ label }) => label);
    expect(labels(894)).toEqual(['Foster care 60%', '8%', 'not shown']);
    expect(labels(358)).toEqual(['Foster care 60%', '', '']);
  });

  test('comparators stand apart from the authorities', () => {
    const [luton, england] = placeMix(view, 894).bars;
    expect((england?.y ?? 0) - (luton?.y ?? 0)).toBe(50);
  });

  test('the drawing, with its name, its finding and the hidden stretch hatched', async () => {
    const { body } = render(StackedMix, { props: { view } });
    expect(body).toContain(`${view.title}</title>`);
    expect(body).toContain(`${view.description}</desc>`);
    expect(body).toContain('class="hidden');
    expect(body).not.toContain('style=');
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/stacked-mix.svg.txt'
    );
  });
});

test('bars stand closer where the drawing must be low, with their words in their middle', () => {
  expect(placeMix(view, 900)).toMatchObject({ barHeight: 26, textAt: 18 });
  expect(placeMix(view, 900, 0)).toMatchObject({ barHeight: 20, textAt: 15 });
});
