import { describe, expect, test } from 'vitest';
import { engineContract } from './contract.ts';
import { openNodeEngine } from './node.ts';

const FIGURES = '.generated/figures.duckdb';

describe('the engine in Node', () => {
  engineContract(() => openNodeEngine(FIGURES));

  test('several may be open on one file at once', async () => {
    const engines = await Promise.all([openNodeEngine(FIGURES), openNodeEngine(FIGURES)]);
    const answers = await Promise.all(engines.map((engine) => engine.ask('select 1 as answer')));
    expect(answers).toEqual([[{ answer: 1 }], [{ answer: 1 }]]);
    await Promise.all(engines.map((engine) => engine.close()));
  });
});
