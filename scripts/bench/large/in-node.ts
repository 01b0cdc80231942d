import { readFileSync } from 'node:fs';
import { openNodeEngine } from '#lib/engine/node.ts';
import type { Line } from '../report.ts';
import { filtersOf, told } from './told.ts';
import type { MeasuredDatabase } from './database.ts';

const QUESTIONS = new URL('../../../src/lib/questions/', import.meta.url);

/** Every question with each of its filters once, as a build would ask: how long they take, and this program's memory at its highest. */
export async function inNode(database: MeasuredDatabase): Promise<readonly Line[]> {
  const engine = await openNodeEngine(database.file);
  try {
    await engine.ask('create or replace view observation as select * from figures.shipped_observation');
    const lines: Line[] = [];
    for (const [question, filters] of Object.entries(filtersOf(database))) {
      const sql = readFileSync(new URL(`${question.replace(' ', '-')}/query.sql`, QUESTIONS), 'utf8');
      const took: number[] = [];
      for (const filter of filters) {
        const began = performance.now();
        await engine.ask(sql, [filter]);
        took.push(performance.now() - began);
      }
      lines.push(told(`in Node, ${question}`, 'ms', took));
    }
    return [...lines, told('in Node, memory at its highest', 'MB', [process.resourceUsage().maxRSS / 1000])];
  } finally {
    await engine.close();
  }
}
