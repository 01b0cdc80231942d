import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { checkSubmission, type CheckedSubmission } from '#lib/submissions/check.ts';
import { RULES } from '#lib/submissions/rules.ts';
import { CONTRACT } from './submissions/contract.ts';

const ROOT = fileURLToPath(new URL('./submissions/', import.meta.url));
const CASES = readdirSync(ROOT).filter((name) => statSync(ROOT + name).isDirectory());
const MAKERS = import.meta.glob<{ make: () => Uint8Array }>('./submissions/*/make.ts');

interface CaseOptions {
  readonly previous?: readonly Observation[];
  readonly today?: string;
}

/** What a case folder states: `count` issues in all, of which the first and the last are given when there are more than twenty. */
interface Expected {
  readonly accepted: boolean;
  readonly count: number;
  readonly issues: readonly Omit<Issue, 'file'>[];
}

async function bytesOf(name: string): Promise<Uint8Array> {
  const maker = await MAKERS[`./submissions/${name}/make.ts`]?.();
  return maker?.make() ?? new Uint8Array(readFileSync(`${ROOT}${name}/input.csv`));
}

function readJson<Content>(path: string, absent: Content): Content {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : absent;
}

const checked = new Map<string, Promise<CheckedSubmission>>();

function check(name: string): Promise<CheckedSubmission> {
  const known = checked.get(name) ?? checkNow(name);
  checked.set(name, known);
  return known;
}

async function checkNow(name: string): Promise<CheckedSubmission> {
  const { previous = [], ...options } = readJson<CaseOptions>(`${ROOT}${name}/options.json`, {});
  return checkSubmission({ name: 'input.csv', bytes: await bytesOf(name) }, CONTRACT, previous, options);
}

function summary({ accepted, issues }: CheckedSubmission): Expected {
  const stated = issues.length > 20 ? [issues[0], issues.at(-1)] : issues;
  const withoutFile = stated.flatMap((issue) => {
    if (issue === undefined) return [];
    const { rule, severity, row, column, value, sentence, fix } = issue;
    return [{ rule, severity, row, column, value, sentence, fix }];
  });
  return { accepted, count: issues.length, issues: withoutFile };
}

describe('case folders', () => {
  it('there is one for every rule', () => {
    const missing = Object.keys(RULES).filter((rule) => !CASES.includes(rule));
    expect(missing).toEqual([]);
  });

  it.each(CASES)('%s', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(`${ROOT}${name}/expected.json`, 'utf8'));
    expect(summary(await check(name))).toEqual(expected);
  });

  it.each(Object.entries(RULES))('%s is broken in its own folder', async (rule, { severity }) => {
    const { issues, accepted, observations } = await check(rule);
    expect(issues.filter((issue) => issue.rule === rule).map((issue) => issue.severity)).toContain(severity);
    expect(accepted).toBe(issues.every((issue) => issue.severity === 'warning'));
    expect(observations.length > 0).toBe(accepted);
  });

  it('no message has a gap where a word should stand', async () => {
    const texts: string[] = [];
    for (const name of CASES) {
      const { issues } = summary(await check(name));
      texts.push(...issues.flatMap(({ sentence, fix }) => [sentence, fix]));
    }
    expect(texts.filter((text) => /[{}]| {2}|undefined|NaN\b(?!”)| \.|“”/.test(text))).toEqual([]);
  });
});
