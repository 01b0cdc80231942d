import type { Issue } from '#lib/domain/issue.ts';
import { visible } from './characters.ts';
import { RULES, type RuleId } from './rules.ts';

/** So many issues of one rule are listed; the rest are counted. A file with a mistake in each of a million rows must not fill the memory. */
export const MOST_OF_A_RULE = 5_000;

/** Where an issue is: `row` as a spreadsheet numbers it, `value` the raw text there. */
export interface Place {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** The figure that it is about, where it is about one. */
  readonly cell?: { readonly end: string; readonly measure: string; readonly breakdown: string };
}

/** The words of a message; worked out only for issues that are listed. */
export type Words = Readonly<Record<string, string | number>>;

/** Collects the issues of one file. */
export interface IssueLog {
  readonly add: (rule: RuleId, place: Place, words?: () => Words) => void;
  readonly hasErrors: () => boolean;
  /** So many issues of one rule are listed. */
  readonly most: number;
  /** All issues: those of the whole file first, then by row. */
  readonly list: () => readonly Issue[];
}

/** An empty log for the file of that name, which lists so many issues of a rule. */
export function issueLog(file: string, most = MOST_OF_A_RULE): IssueLog {
  const issues: Issue[] = [];
  const counts = new Map<RuleId, number>();
  return {
    add(rule, place, words) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count <= most) issues.push(issueOf(file, rule, place, words?.() ?? {}));
    },
    most,
    hasErrors: () => [...counts.keys()].some((rule) => RULES[rule].severity === 'error'),
    list: () => [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)).concat(unlisted(file, counts, most))
  };
}

function unlisted(file: string, counts: ReadonlyMap<RuleId, number>, most: number): readonly Issue[] {
  return [...counts].flatMap(([rule, count]) => {
    if (count <= most) return [];
    const summary: RuleId = RULES[rule].severity === 'error' ? 'more-errors' : 'more-warnings';
    return [issueOf(file, summary, {}, { rule, count: grouped(count - most) })];
  });
}

function issueOf(file: string, rule: RuleId, place: Place, words: Words): Issue {
  const { severity, sentence, fix } = RULES[rule];
  const value = place.value === undefined ? null : visible(place.value);
  const all: Words = { ...(value === null ? {} : { value: `“${value}”` }), ...words };
  return {
    rule,
    severity,
    file,
    row: place.row ?? null,
    column: place.column ?? null,
    value,
    ...(place.cell ? { cell: cellIn(place.cell) } : {}),
    sentence: filled(sentence, all),
    fix: filled(fix, all)
  };
}

function cellIn({ end, measure, breakdown }: NonNullable<Place['cell']>): NonNullable<Issue['cell']> {
  return { end, measure, breakdown };
}

function filled(template: string, words: Words): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));
}

/** A whole number with thousands separators, for sentences. */
export function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}

/** "1 row", "3 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** “Did you mean …?” for the start of a fix, or nothing. */
export function didYouMean(candidate: string | null): string {
  return candidate === null || candidate === '' ? '' : `Did you mean “${candidate}”? `;
}
