import type { Issue } from '#lib/domain/issue.ts';
import { RULES_903, type Rule903, type RuleId903 } from './rules.ts';

/** Where a problem is. `code` is what stands there, given only for columns of codes. */
export interface Place903 {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly code?: string;
}

/** Gathers problems; the first of each rule are listed, the rest counted. */
export interface Problems {
  readonly add: (rule: RuleId903, place: Place903, words?: Readonly<Record<string, string>>) => void;
  /** The problems in the order they were found; codes that are also a child's identifier are left out. */
  readonly list: (isIdentifier: (text: string) => boolean) => readonly Issue[];
}

const LISTED_OF_A_RULE = 500;
/** Other text may stand in a column of codes when columns have slipped; only what looks like a code is ever repeated. */
const LOOKS_LIKE_CODE: Readonly<Record<string, RegExp>> = {
  PL_LA: /^([A-Z]\d{8}|\d{3}|[A-Z]{3})$/,
  REVIEW_CODE: /^[A-Z]{2}\d$/
};
const SHORT_CODE = /^[A-Z]{1,2}\d{0,2}[A-Z]?$/;

/** An empty gathering of problems. */
export function problemsFound(): Problems {
  const issues: Issue[] = [];
  const counts = new Map<RuleId903, number>();
  return {
    add: (rule, place, words = {}) => {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count <= LISTED_OF_A_RULE) issues.push(issueOf(rule, place, words));
    },
    list: (isIdentifier) => [
      ...issues.map((issue) =>
        issue.value !== null && isIdentifier(issue.value) ? { ...issue, value: null } : issue
      ),
      ...[...counts].flatMap(([rule, count]) => (count > LISTED_OF_A_RULE ? more(rule, count) : []))
    ]
  };
}

function issueOf(rule: RuleId903, place: Place903, words: Readonly<Record<string, string>>): Issue {
  const { severity, sentence, fix }: Rule903 = RULES_903[rule];
  return {
    rule,
    severity,
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? null,
    value: shownCode(place),
    sentence: filled(sentence, words),
    fix: filled(fix, words)
  };
}

function shownCode({ column = '', code }: Place903): string | null {
  if (code === undefined || code === '') return null;
  return (LOOKS_LIKE_CODE[column] ?? SHORT_CODE).test(code) ? code : null;
}

function more(rule: RuleId903, count: number): Issue {
  const words = { rule, count: String(count - LISTED_OF_A_RULE) };
  return { ...issueOf('more-of-the-same', { file: '' }, words), severity: RULES_903[rule].severity };
}

function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
}
