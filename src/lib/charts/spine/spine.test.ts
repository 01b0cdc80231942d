import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { SpineRow, SpineView } from '#lib/views/spine.ts';
import { placeRow } from './geometry.ts';
import Spine from './Spine.svelte';

function at(value: number): { readonly at: number; readonly beyond: boolean } {
  return { at: Math.max(-1, Math.min(1, value)), beyond: Math.abs(value) > 1 };
}

const three: SpineRow = {
  key: 'three-placements',
  label: 'Three placements',
  notes: ['31 March 2025'],
  own: { text: '14%', note: '', place: at(-0.5) },
  verdict: { direction: 'higher', judgement: 'worse', tested: true },
  words: 'higher, worse',
  bar: [at(-1), at(1.5)],
  middle: [at(-0.25), at(0.25)],
  ends: ['highest 18%', 'lowest 0% · better →'],
  neighbours: { text: '10.2%', note: '', place: at(0) },
  region: { text: '11%', note: '', place: at(-0.125) },
  country: { text: '10%', note: '', place: at(0) }
};

const hidden: SpineRow = {
  ...three,
  key: 'placement-other',
  label: 'Other placements',
  own: { text: '[c]', note: '', place: null },
  verdict: null,
  words: 'suppressed to protect confidentiality',
  ends: ['lowest 0%', 'highest 10%'],
  neighbours: { text: '4.0%', note: '4 of 10, too few', place: null },
  region: null
};

const view: SpineView = {
  title: 'Luton: Placements, beside England’s authorities',
  description: '2 indicators.',
  scope: 'england',
  ownLabel: 'Luton',
  rows: [three, hidden]
};

describe('a spine', () => {
  test('places a row from its left margin to its right: 12 to 328 of 340, the middle at 170', () => {
    const placed = placeRow(three);
    expect(placed.bar).toBe('M12,14H328');
    expect(placed.middle).toBe('M131,14H210');
    expect(placed.neighbours).toBe('M170,2V26');
    expect(placed.own).toMatchObject({ x: 91, y: 14 });
  });

  test('marks the end at which a bar is cut, and draws nothing that is not known', () => {
    expect(placeRow(three).cuts).toBe('M330,8l6,6l-6,6');
    expect(placeRow(hidden)).toMatchObject({ own: null, neighbours: '', region: '' });
  });

  test('the drawing', async () => {
    const { body } = render(Spine, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/spine.html.txt'
    );
  });

  test('says in words and numbers all that it draws', () => {
    const { body } = render(Spine, { props: { view } });
    expect(body).toContain(`${view.title}. ${view.description}`);
    const words = [
      '14%',
      'higher, worse',
      '10.2%',
      '11%',
      'highest 18%',
      'lowest 0% · better →',
      '[c]',
      '4 of 10, too few'
    ];
    expect(words.filter((word) => !body.includes(word))).toEqual([]);
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });

  test('beside the region alone has no columns of neighbours or of England', () => {
    const title = 'Luton: submitted figures, beside the region';
    const { body } = render(Spine, { props: { view: { ...view, title, scope: 'region' } } });
    expect(body).toContain('Authorities that reported');
    expect(body).not.toMatch(/Neighbours|England/);
  });
});
