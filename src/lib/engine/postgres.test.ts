import { describe, expect, test } from 'vitest';
import { noPostgres, notRun, usePostgres } from '../../../tests/support/postgres.ts';
import { engineContract } from './contract.ts';
import { EngineError } from './port.ts';
import { inPostgresWords, openPostgresEngine } from './postgres.ts';

describe.skipIf(noPostgres)(`the engine on a PostgreSQL server ${notRun}`, () => {
  const { reader } = usePostgres();
  engineContract(() => openPostgresEngine(reader()));

  test('what one session loads is seen by no other, and is gone when it ends', async () => {
    const [one, other] = [await openPostgresEngine(reader()), await openPostgresEngine(reader())];
    await one.replaceTable({ name: 'own', columns: { word: 'text' } }, [['mine']]);
    await expect(other.ask('select word from own')).rejects.toThrow('"own" does not exist');
    await one.close();
    const next = await openPostgresEngine(reader());
    await expect(next.ask('select word from own')).rejects.toThrow('"own" does not exist');
    await Promise.all([other.close(), next.close()]);
  });

  test('no question comes between the statements of a table being replaced', async () => {
    const engine = await openPostgresEngine(reader());
    const shape = { name: 'counted', columns: { number: 'integer' } } as const;
    await engine.replaceTable(shape, [['1']]);
    const [replaced, seen] = await Promise.allSettled([
      engine.replaceTable(shape, [['2'], ['three']]),
      engine.ask('select number from counted')
    ]);
    expect(replaced.status).toBe('rejected');
    expect(seen).toEqual({ status: 'fulfilled', value: [{ number: 1 }] });
    await engine.close();
  });

  test('a server that is not there is an EngineError', async () => {
    await expect(openPostgresEngine('postgres://reader@/figures?host=/nowhere')).rejects.toThrow(EngineError);
  });
});

test('only the name of a double is changed, and only once', () => {
  const sql = 'select cast($1 as double) as a, cast(b as double precision) as "as doubled"';
  const words = 'select cast($1 as double precision) as a, cast(b as double precision) as "as doubled"';
  expect(inPostgresWords(sql)).toBe(words);
  expect(inPostgresWords(words)).toBe(words);
});
