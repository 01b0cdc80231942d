import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { readRecords } from '#lib/csv/records.ts';

/** What a code that stands for no breakdown does, by the column that holds it. */
const ROLES = {
  LS: ['short-break'],
  PLACE: ['temporary'],
  PL_LA: [],
  RNE: ['start', 'status', 'carer', 'home', 'status-and-carer', 'status-and-home'],
  REC: ['continues'],
  REVIEW_CODE: ['under-4']
} as const;

/** A column of the 903 that holds codes. */
export type CodeKind = keyof typeof ROLES;

/** A code of the 903. `breakdown` is one of `measure`, or, where `measure` is empty, what the code does. */
export interface Code903 {
  readonly kind: CodeKind;
  readonly code: string;
  readonly measure: string;
  readonly breakdown: string;
  readonly meaning: string;
}

/** The code of a column, or null when the return has none such. */
export type CodeLookup = (kind: CodeKind, code: string) => Code903 | null;

/** Reads `ssda903-codes.csv` against the measures of the contract; throws naming every row that is wrong. */
export function readCodes903(text: string, contract: SubmissionContract): readonly Code903[] {
  const file = 'ssda903-codes.csv';
  const problems: string[] = [];
  const seen = new Set<string>();
  const codes = readRecords(text, file).flatMap((row, index) => {
    const code = codeOf(row);
    const wrong = code === null ? 'its kind is no column of codes.' : problemOf(code, seen, contract);
    if (wrong !== null) problems.push(`data/${file}, row ${index + 2}: ${wrong}`);
    return code ?? [];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return codes;
}

function codeOf(row: Readonly<Record<string, string>>): Code903 | null {
  const cell = (column: string) => (row[column] ?? '').trim();
  const kind = cell('kind');
  if (!isKind(kind)) return null;
  const [code, measure, breakdown] = [cell('code'), cell('measure'), cell('breakdown')];
  return { kind, code, measure, breakdown, meaning: cell('meaning') };
}

function isKind(text: string): text is CodeKind {
  return Object.hasOwn(ROLES, text);
}

function problemOf(code: Code903, seen: Set<string>, { measures }: SubmissionContract): string | null {
  const key = `${code.kind} ${code.code}`;
  if (seen.has(key)) return `${key} stands there twice. Keep one.`;
  seen.add(key);
  if (!/^[A-Z0-9]{1,4}$/.test(code.code)) return `'${code.code}' is not written like a code.`;
  if (code.meaning === '') return 'it has no meaning. Say in words what the code stands for.';
  if (code.measure === '') {
    const roles: readonly string[] = ROLES[code.kind];
    return roles.includes(code.breakdown) ? null : `'${code.breakdown}' is not one of: ${roles.join(', ')}.`;
  }
  const measure = measures.find(({ id }) => id === code.measure);
  if (measure === undefined) return `'${code.measure}' is no measure of data/measures.csv.`;
  const known = measure.breakdowns.some(({ id }) => id === code.breakdown);
  return known ? null : `'${code.breakdown}' is no breakdown of ${measure.id}.`;
}

/** Makes a list of codes quick to search. */
export function codeLookup(codes: readonly Code903[]): CodeLookup {
  const byKey = new Map(codes.map((code) => [`${code.kind} ${code.code}`, code]));
  return (kind, code) => byKey.get(`${kind} ${code}`) ?? null;
}
