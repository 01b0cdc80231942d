import { describe, expect, test } from 'vitest';
import figuresUrl from '#generated/figures.duckdb?url';
import wrapperUrl from './duckdb-worker.js?url&no-inline';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { openBrowserEngine } from './browser.ts';
import type { EngineStage } from './browser.ts';
import { engineContract } from './contract.ts';
import { EngineError } from './port.ts';

const FAULTS = '/engine-faults/';
const PROGRAM = { worker: workerUrl, wasm: wasmUrl, wasmIntegrity: '' };
const OTHER_BYTES = `sha256-${'A'.repeat(43)}=`;
const quietly = { databaseUrl: figuresUrl, onProgress: () => undefined };

describe('the engine in the browser', () => {
  engineContract(() => openBrowserEngine(quietly));

  test('what would need an extension fails in words and leaves the engine usable', async () => {
    const engine = await openBrowserEngine(quietly);
    for (const sql of [
      "select cast(now() at time zone 'Europe/London' as varchar) as answer",
      `select cast('{"a": 1}' as json) ->> 'a' as answer`,
      "select * from read_parquet('https://example.invalid/x.parquet')"
    ]) {
      await expect(engine.ask(sql)).rejects.toThrow(EngineError);
      expect(await engine.ask('select 42 as answer')).toEqual([{ answer: 42 }]);
    }
    await engine.close();
  });

  test('it tells the stages of its start in order', async () => {
    const stages: EngineStage[] = [];
    const engine = await openBrowserEngine({ ...quietly, onProgress: (stage) => stages.push(stage) });
    expect(stages).toEqual(['downloading', 'starting', 'opening-figures', 'ready']);
    await engine.close();
  });

  test('a closed engine refuses the next question and the one under way', async () => {
    const engine = await openBrowserEngine(quietly);
    const slow = engine.ask('select cast(count(*) as integer) as answer from range(100000000)');
    const refused = expect(slow).rejects.toThrow('was closed');
    await engine.close();
    await refused;
    await expect(engine.ask('select 1 as answer')).rejects.toThrow('was closed');
  });

  test('opening may be given up', async () => {
    const control = new AbortController();
    const opening = openBrowserEngine({ ...quietly, signal: control.signal });
    control.abort(new Error('the reader left'));
    await expect(opening).rejects.toThrow('the reader left');
  });
});

describe('an engine that cannot start says so in words', () => {
  test.for<readonly [string, Partial<typeof PROGRAM>, string]>([
    ['a missing program', { wasm: `${FAULTS}missing.wasm` }, 'its program answered 404'],
    ['a page instead of the program', { wasm: `${FAULTS}page.wasm` }, 'WebAssembly'],
    ['a truncated program', { wasm: `${FAULTS}truncated.wasm` }, 'WebAssembly'],
    ['a truncated program in gzip', { wasm: `${FAULTS}gzip-truncated.wasm` }, ''],
    ['a missing worker', { worker: `${FAULTS}missing.js` }, 'its script could not be fetched'],
    ['a program of other bytes', { wasmIntegrity: OTHER_BYTES }, 'did not arrive whole'],
    ['a worker that breaks', { worker: `${FAULTS}broken.js` }, 'broken on purpose'],
    ['a worker on another origin', { worker: 'https://example.invalid/worker.js' }, 'another origin']
  ])('%s', async ([, fault, words]) => {
    const failure = await openBrowserEngine({ ...quietly, program: { ...PROGRAM, ...fault } }).catch(
      (error: unknown) => error
    );
    expect(failure).toBeInstanceOf(EngineError);
    expect(String(failure)).toContain('The calculation engine could not be started: ');
    expect(String(failure)).toContain(words);
    expect(String(failure)).toContain('the figures already on the page remain correct.');
  });

  test('figures that are missing', async () => {
    const opening = openBrowserEngine({ ...quietly, databaseUrl: `${FAULTS}missing.wasm` });
    await expect(opening).rejects.toThrow('could not be started: the figures answered 404. Reload');
  });

  test('figures of other bytes', async () => {
    const opening = openBrowserEngine({ ...quietly, databaseIntegrity: OTHER_BYTES });
    await expect(opening).rejects.toThrow(
      'the official figures could not be fetched, or did not arrive whole'
    );
  });

  test('a program that never comes', async () => {
    const program = { ...PROGRAM, wasm: `${FAULTS}silent.wasm` };
    const opening = openBrowserEngine({ ...quietly, program, timeLimitMs: 500 });
    await expect(opening).rejects.toThrow('could not be started: it took longer than 0.5 seconds. Reload');
  });

  test.for([
    ['under a wrong type', 'mistyped.wasm'],
    ['in gzip, without a word of it', 'gzip.wasm'],
    ['in gzip, under a wrong type', 'gzip-mistyped.wasm']
  ] as const)('a program served %s starts all the same', async ([, name]) => {
    const engine = await openBrowserEngine({ ...quietly, program: { ...PROGRAM, wasm: FAULTS + name } });
    expect(await engine.ask('select 42 as answer')).toEqual([{ answer: 42 }]);
    await engine.close();
  });
});

describe('the wrapper round the worker', () => {
  async function outcomes(address: string): Promise<Readonly<Record<string, string>>> {
    const worker = new Worker(wrapperUrl, { name: new URL(`${FAULTS}probe.js`, location.href).href });
    const answered = new Promise<Readonly<Record<string, string>>>((resolve) => {
      worker.onmessage = (event) => resolve(event.data.probe);
    });
    worker.postMessage(address);
    return answered.finally(() => worker.terminate());
  }
  const reached = async () => Number(await (await fetch(`${FAULTS}reached`)).text());

  test('reaches no other origin by any way a worker has', async () => {
    const elsewhere = new URL(`${FAULTS}elsewhere`, location.href);
    elsewhere.hostname = elsewhere.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const before = await reached();
    const all = await outcomes(elsewhere.href);
    expect(Object.keys(all)).toHaveLength(7);
    expect(Object.values(all).filter((outcome) => outcome.startsWith('reached'))).toEqual([]);
    expect(await reached()).toBe(before);
  });

  test('reaches its own origin, so that the probe proves something', async () => {
    const before = await reached();
    const all = await outcomes(new URL(`${FAULTS}elsewhere`, location.href).href);
    expect(all).toMatchObject({ fetch: 'reached: 200', request: 'reached: 200', xhr: 'reached: 200' });
    expect(await reached()).toBe(before + 3);
  });
});

describe('figures of a size', () => {
  const HOSTS = '/figures-hosts/';
  const sent = async () => {
    const { bytes, parts }: { bytes: number; parts: number } = await (await fetch(`${HOSTS}sent`)).json();
    return { bytes, parts };
  };
  const size = async () =>
    Number((await fetch(figuresUrl, { method: 'HEAD' })).headers.get('content-length'));
  const opened = async (host: string, wholeMostBytes: number) => {
    const before = await sent();
    const databaseBytes = await size();
    const databaseUrl = `${HOSTS}${host}/figures.duckdb`;
    const engine = await openBrowserEngine({ ...quietly, databaseUrl, databaseBytes, wholeMostBytes });
    const counted = "select cast(count(*) as integer) as answer from figures.authority where code = '919'";
    expect(await engine.ask(counted)).toEqual([{ answer: 1 }]);
    await engine.close();
    const after = await sent();
    return { bytes: after.bytes - before.bytes, parts: after.parts - before.parts, whole: databaseBytes };
  };

  describe('read in parts, under the same lock', () => {
    engineContract(async () =>
      openBrowserEngine({
        ...quietly,
        databaseUrl: `${HOSTS}parts/figures.duckdb`,
        databaseBytes: await size(),
        wholeMostBytes: 0
      })
    );
  });

  test('large ones are read in parts: fewer bytes than there are', async () => {
    const { bytes, parts, whole } = await opened('parts', 0);
    expect(parts).toBeGreaterThan(1);
    expect(bytes).toBeLessThan(whole);
  });

  test('small ones are fetched whole, in one answer', async () => {
    const { bytes, parts, whole } = await opened('parts', 16_000_000);
    expect({ bytes, parts }).toEqual({ bytes: whole, parts: 0 });
  });

  test.for(['no-parts', 'compressed', 'other-size'])(
    'from a host of %s large ones come whole too',
    async (host) => {
      const { parts, whole, bytes } = await opened(host, 0);
      expect({ parts, isWhole: bytes >= whole }).toEqual({ parts: 0, isWhole: host !== 'compressed' });
    }
  );
});
