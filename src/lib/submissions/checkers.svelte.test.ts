import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#generated/contract.ts';
import { checkInWorker, type WorkerCheckOptions } from './check-in-worker.ts';

const OwnWorker = Worker;
let started: Worker[] = [];
let ended: Worker[] = [];

beforeEach(() => {
  [started, ended] = [[], []];
  window.Worker = class extends OwnWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      started.push(this);
    }
    override terminate(): void {
      ended.push(this);
      super.terminate();
    }
  };
});
afterEach(async () => {
  await allEnded();
  window.Worker = OwnWorker;
});

const check = (code: string, options: WorkerCheckOptions = {}) =>
  checkInWorker(
    new File(
      [`authority,period,measure,breakdown,value,note\n${code},2024-25 Q4,lac,,999,\n`],
      `${code}.csv`
    ),
    contract,
    options
  );
const allEnded = () => expect.poll(() => started.filter((worker) => !ended.includes(worker)).length).toBe(0);

describe('the workers that check files', () => {
  it('take one file after another, each with its own result', async () => {
    const results = [];
    for (const code of ['919', '926', '821', '000']) results.push(await check(code, { today: '2026-01-01' }));
    expect(
      results.map(({ accepted, authority, observations }) => [accepted, authority, observations.length])
    ).toEqual([
      [true, '919', 1],
      [true, '926', 1],
      [true, '821', 1],
      [false, null, 0]
    ]);
    expect(started.length).toBe(1);
  });

  it('are as many as files at once, and none when all are checked', async () => {
    await Promise.all([check('919'), check('926'), check('821')]);
    await Promise.all([check('919'), check('926')]);
    expect(started.length).toBe(3);
    await allEnded();
    expect(ended.length).toBe(3);
    await check('919');
    expect(started.length).toBe(4);
  });

  it('fail only their own file when they die, and others take their place', async () => {
    const quiet = check('919', { longestSilenceMs: 300 });
    const other = check('926');
    started[0]?.terminate();
    await expect(quiet).rejects.toThrow('919.csv could not be checked');
    expect((await other).authority).toBe('926');
    const [again, next] = await Promise.all([check('919'), check('821')]);
    expect([again.authority, next.authority]).toEqual(['919', '821']);
  });

  it('are ended with what they are cancelled in, and the next file has another', async () => {
    const cancel = new AbortController();
    const cancelled = check('919', { signal: cancel.signal });
    cancel.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(ended).toEqual(started);
    expect((await check('919')).authority).toBe('919');
    expect(started.length).toBe(2);
  });
});
