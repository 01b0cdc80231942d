import { describe, expect, it } from 'vitest';
import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { checkInWorker } from './check-in-worker.ts';
import { checkSubmission } from './check.ts';

const CONTRACT: SubmissionContract = {
  regionTitle: 'Eastern Region',
  authorities: [
    {
      code: '919',
      gss: 'E10000015',
      name: 'Hertfordshire',
      shortName: 'Hertfordshire',
      slug: 'hertfordshire',
      aliases: [],
      type: 'county',
      validFrom: null,
      validTo: null,
      successors: []
    }
  ],
  outside: [],
  measures: Array.from({ length: 200 }, (_, index) => ({
    id: `measure_${index}`,
    theme: 'All',
    title: `Measure ${index}`,
    unit: 'children',
    basis: 'S',
    hasTotal: true,
    definition: '',
    breakdowns: []
  })),
  sums: [],
  pairs: [],
  countingWays: []
};

/** Rows of 200 measures in the quarters from 2000 on, then again from the start. */
function csv(rows: number): string {
  const lines = ['authority,period,measure,breakdown,value,note'];
  for (let index = 0; index < rows; index += 1) {
    const quarter = Math.floor(index / 200) % 396;
    const year = 2000 + Math.floor(quarter / 4);
    const period = `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${(quarter % 4) + 1}`;
    lines.push(`919,${period},measure_${index % 200},,${100 + ((index % 200) % 7)},`);
  }
  return `${lines.join('\n')}\n`;
}

const LATE = { today: '2100-01-01' };

describe('checkInWorker', () => {
  it('gives what checkSubmission gives', async () => {
    const text = `${csv(12_000)}919,2025-26 Q1,measure_1,,-3,\n`;
    const bytes = new TextEncoder().encode(text);
    const result = await checkInWorker(new File([text], 'herts.csv'), CONTRACT, LATE);
    expect(result).toEqual(checkSubmission({ name: 'herts.csv', bytes }, CONTRACT, [], LATE));
    expect(result.issues.map(({ rule, row }) => [rule, row])).toEqual([['negative', 12_002]]);
  });

  it('leaves the page free meanwhile, and tells how far it is', { timeout: 60_000 }, async () => {
    const file = new File([csv(1_000_000)], 'big.csv');
    const fractions: number[] = [];
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    const result = await checkInWorker(file, CONTRACT, {
      ...LATE,
      onProgress: (fraction) => fractions.push(fraction)
    });
    clearInterval(clock);
    expect(result).toMatchObject({ accepted: true, rows: 1_000_000 });
    expect(result.observations.length).toBe(79_200);
    expect(fractions.length).toBeGreaterThan(50);
    expect(
      fractions.every((fraction, index) => fraction <= 1 && fraction >= (fractions[index - 1] ?? 0))
    ).toBe(true);
    expect(ticks).toBeGreaterThan(5);
  });

  it('can be cancelled', async () => {
    const cancel = new AbortController();
    const file = new File([csv(300_000)], 'big.csv');
    const check = checkInWorker(file, CONTRACT, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(check).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses a file over the limit without reading it', async () => {
    const file = new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'huge.csv');
    const { issues, accepted } = await checkInWorker(file, CONTRACT);
    expect({ accepted, rules: issues.map(({ rule }) => rule) }).toEqual({
      accepted: false,
      rules: ['file-too-big']
    });
  });

  it('gives up, in words, on a worker that says nothing', async () => {
    const OwnWorker = Worker;
    // A browser that ends a worker to save memory tells nobody.
    window.Worker = class extends OwnWorker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.terminate();
      }
    };
    const file = new File([csv(3)], 'quiet.csv');
    const checking = checkInWorker(file, CONTRACT, { longestSilenceMs: 50 }).finally(() => {
      window.Worker = OwnWorker;
    });
    await expect(checking).rejects.toThrow(
      'quiet.csv could not be checked: the part of this site that checks files does not answer. Nothing that was loaded before is lost.'
    );
  });
});
