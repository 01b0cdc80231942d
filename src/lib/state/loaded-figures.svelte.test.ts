import { expect, test } from 'vitest';
import figuresUrl from '#generated/figures.duckdb?url';
import type { Observation } from '#lib/domain/observation.ts';
import { openBrowserEngine } from '#lib/engine/browser.ts';
import type { Engine } from '#lib/engine/port.ts';
import { figuresLoader } from './loaded-figures.ts';

const open = () => openBrowserEngine({ databaseUrl: figuresUrl, onProgress: () => undefined });
const LOADED: Observation = {
  authority: '919',
  end: '2025-03-31',
  measure: 'lac',
  breakdown: '',
  value: 999,
  symbol: null,
  note: ''
};

async function numerators(loader: ReturnType<typeof figuresLoader>) {
  const figures = await loader.figuresOf([LOADED], () => undefined);
  return figures.get('lac-rate')?.map(({ authority, end, numerator }) => [authority, end, numerator]);
}
const OURS = [['919', '2025-03-31', 999]];

test('an engine warmed ahead of need answers from the loaded figures alone', async () => {
  const loader = figuresLoader(open);
  await loader.warm();
  expect(await numerators(loader)).toEqual(OURS);
  loader.end();
});

test('figures asked for in the middle of the warming are those of the loaded files too', async () => {
  let rehearsing: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (rehearsing = resolve));
  const loader = figuresLoader(async () => {
    const engine = await open();
    return told(engine, rehearsing);
  });
  const warming = loader.warm();
  await begun;
  expect(await numerators(loader)).toEqual(OURS);
  await warming;
  expect(await numerators(loader)).toEqual(OURS);
  loader.end();
});

test('a warming that fails is not told of; what is asked afterwards fails in words', async () => {
  const loader = figuresLoader(() => Promise.reject(new Error('no engine here')));
  await loader.warm();
  await expect(loader.figuresOf([LOADED], () => undefined)).rejects.toThrow('no engine here');
});

/** The same engine, which tells when its first table is made. */
function told(engine: Engine, listener: () => void): Engine {
  return {
    ...engine,
    replaceTable(shape, rows) {
      listener();
      return engine.replaceTable(shape, rows);
    }
  };
}
