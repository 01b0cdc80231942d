import { expect } from 'vitest';
import type { Engine, SqlRow, SqlValue } from '#lib/engine/port.ts';

/** The statements that both engines answered with rows. */
export interface TwoEngines {
  readonly engine: Engine;
  readonly compared: ReadonlySet<string>;
}

/** Two engines as one: every statement goes to both, and their answers must be the same rows in the same order, numbers to 1 in 10¹², lists in any order. */
export function bothEngines(one: Engine, other: Engine): TwoEngines {
  const compared = new Set<string>();
  const engine: Engine = {
    async ask(sql, parameters) {
      const [answer, second] = await Promise.all([one.ask(sql, parameters), other.ask(sql, parameters)]);
      expectSame(answer, second);
      if (answer.length > 0) compared.add(sql);
      return answer;
    },
    async replaceTable(shape, rows) {
      const kept = [...rows];
      await Promise.all([one.replaceTable(shape, kept), other.replaceTable(shape, kept)]);
    },
    async dropTable(name) {
      await Promise.all([one.dropTable(name), other.dropTable(name)]);
    },
    async close() {
      await Promise.all([one.close(), other.close()]);
    }
  };
  return { engine, compared };
}

/** Fails, showing the first rows that differ, unless two answers are the same. */
export function expectSame(one: readonly SqlRow[], other: readonly SqlRow[]): void {
  expect(other.length).toBe(one.length);
  const differs = one.findIndex((row, index) => !isSameRow(row, other[index] ?? {}));
  expect(other[differs]).toEqual(one[differs]);
}

function isSameRow(one: SqlRow, other: SqlRow): boolean {
  const names = Object.keys(one);
  return (
    names.join() === Object.keys(other).join() &&
    names.every((name) => isSameValue(one[name] ?? null, other[name] ?? null))
  );
}

function isSameValue(one: SqlValue, other: SqlValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') return inOrder(one) === inOrder(other);
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
}

/** A text that lists others, with ASCII's sign for that between them, in their order. */
function inOrder(text: string): string {
  return text.split('\u001F').sort().join('\u001F');
}
