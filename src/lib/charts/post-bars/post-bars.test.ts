import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { PostBarsView } from '#lib/views/post-bars.ts';
import { placePosts } from './geometry.ts';
import PostBars from './PostBars.svelte';

const view: PostBarsView = {
  title: 'Alder: officers needed',
  description: 'Alder needs 8.4 at 50 each (2.4 short).',
  inPost: 6,
  bars: [
    { id: 'in-post', label: 'In post', kind: 'have', fte: 6, text: '6.0' },
    { id: 'established', label: 'Established', kind: 'have', fte: 7, text: '7.0' },
    { id: 'at-50', label: 'Needed at 50 each', kind: 'need', fte: 8.4, text: '8.4 · 2.4 short' },
    { id: 'at-80', label: 'Needed at 80 each', kind: 'need', fte: 5.25, text: '5.3 · 0.8 over' }
  ]
};

describe('post bars', () => {
  test('begin at zero on one scale: nine posts are 600 units', () => {
    const { posts, ticks, left } = placePosts(view, 900);
    expect(ticks[0]).toEqual({ x: left, label: '0' });
    expect(ticks.at(-1)).toEqual({ x: 770, label: '9' });
    expect(posts.map(({ length }) => length)).toEqual([400, 466.7, 560, 350]);
  });

  test('carry the officers in post down, and write no value across that line', () => {
    const { inPost, posts } = placePosts(view, 900);
    expect(inPost).toBe(570);
    expect(posts.map(({ textX }) => textX)).toEqual([578, 644.7, 738, 578]);
  });

  test('can be placed when nothing is in post or nobody is needed', () => {
    const { inPost, posts } = placePosts({ ...view, inPost: null, bars: [{ ...BAR, fte: 0 }] }, 358);
    expect(inPost).toBeNull();
    expect(posts[0]?.length).toBe(0);
  });

  test('the drawing', async () => {
    const { body } = render(PostBars, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/post-bars.svg.txt'
    );
    expect(body).toContain(`>${view.description}</desc>`);
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });
});

const BAR = { id: 'at-50', label: 'Needed at 50 each', kind: 'need', text: '0.0' } as const;
