import { describe, expect, it } from 'vitest';
import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { draftFrom903 } from './draft-in-worker.ts';
import { draft903 } from './draft.ts';
import { madeUpChildren } from './made-up-903.ts';
import { filesOf } from './made-up-files.ts';
import type { Code903 } from './codes.ts';

const measure = (id: string) => ({
  ...{ id, theme: 'All', title: id, unit: 'children' as const, basis: 'S' as const },
  ...{ hasTotal: true, definition: '', breakdowns: [] }
});
const CONTRACT: SubmissionContract = {
  ...{ regionTitle: 'Eastern Region', authorities: [], outside: [], sums: [], pairs: [], countingWays: [] },
  measures: ['lac', 'lac_started', 'lac_ceased', 'reviews'].map(measure)
};
const CODES: readonly Code903[] = [
  { kind: 'RNE', code: 'S', measure: '', breakdown: 'start', meaning: '' },
  { kind: 'REC', code: 'X1', measure: '', breakdown: 'continues', meaning: '' }
];
const OPTIONS = { codes: CODES, authority: '919', end: '2025-03-31' };
const dropped = (count: number) =>
  filesOf(madeUpChildren(count, 903), '2020-03-31').map(({ name, bytes }) => ({
    ...{ name, bytes },
    file: new File([new Uint8Array(bytes)], name)
  }));

describe('draftFrom903', () => {
  it('gives what draft903 gives', async () => {
    const files = dropped(300);
    const draft = await draftFrom903(
      files.map(({ file }) => file),
      CONTRACT,
      OPTIONS
    );
    expect(draft).toEqual(draft903(files, { contract: CONTRACT, ...OPTIONS }));
    expect(draft.counts).toMatchObject({ children: 300 });
  });

  it('leaves the page free meanwhile, with 100,000 episodes', { timeout: 60_000 }, async () => {
    const files = dropped(25_000).map(({ file }) => file);
    const fractions: number[] = [];
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    const { counts } = await draftFrom903(files, CONTRACT, {
      ...OPTIONS,
      onProgress: (fraction) => fractions.push(fraction)
    });
    clearInterval(clock);
    expect(counts.episodes).toBeGreaterThan(100_000);
    expect(fractions.length).toBeGreaterThan(5);
    expect(ticks).toBeGreaterThan(5);
  });

  it('can be cancelled', async () => {
    const cancel = new AbortController();
    const files = dropped(3_000).map(({ file }) => file);
    const draft = draftFrom903(files, CONTRACT, {
      ...OPTIONS,
      signal: cancel.signal,
      onProgress: () => cancel.abort()
    });
    await expect(draft).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('fails without a word of what the files hold', async () => {
    const [file] = dropped(3).map(({ file: one }) => one);
    const draft = draftFrom903(file === undefined ? [] : [file], CONTRACT, { ...OPTIONS, end: '2025-03-30' });
    await expect(draft).rejects.toThrow('The 903 files could not be counted: the worker failed.');
  });
});
