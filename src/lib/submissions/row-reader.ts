import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { LARGEST_VALUE, readAmount, type Amount, type AmountForm } from './amount.ts';
import type { AuthorityNames, NamedAuthority } from './authority-names.ts';
import { noteText, oddCharacter, trimmed } from './characters.ts';
import { unitWords } from './figures.ts';
import type { Column } from './headings.ts';
import { didYouMean, grouped, type IssueLog, type Words } from './issue-log.ts';
import { findBreakdown, suggestBreakdown, type MeasureNames, type NamedBreakdown } from './measure-names.ts';
import { findPeriod, type NamedPeriod } from './periods.ts';
import type { RuleId } from './rules.ts';

/** The cells of a row as text, by column; a missing note column is blank. */
export type RowCells = Readonly<Record<Column, string>>;

/** What was read of a row; null where the cell broke a rule, which is then in the log. */
export interface ReadRow {
  readonly authority: string | null;
  readonly end: string | null;
  readonly measure: string | null;
  readonly breakdown: string | null;
  readonly amount: Amount;
  readonly note: string;
}

/** Reads rows one by one and logs every cell that breaks a rule, one issue a cell. */
export interface RowReader {
  readonly read: (cells: RowCells, row: number) => ReadRow;
}

/** A reader for one file. `today` is an ISO day; without it future periods are not looked at. */
export function rowReader(
  contract: SubmissionContract,
  names: { readonly authorities: AuthorityNames; readonly measures: MeasureNames },
  today: string | null,
  log: IssueLog
): RowReader {
  const findAuthority = remembered(names.authorities.find);
  const period = remembered(findPeriod);
  const findMeasure = remembered(names.measures.find);

  function read(cells: RowCells, row: number): ReadRow {
    const place = { row, column: 'value', value: cells.value };
    const measure = findMeasure(cells.measure);
    if (measure === null) logMeasure(cells.measure, row);
    const amount = readAmount(cells.value, measure === null ? 'either' : formOf(measure));
    if (amount.kind === 'fault') logAmount(amount.rule, amount.suggestion, measure, place);
    return {
      authority: readAuthority(findAuthority(cells.authority), cells.authority, row),
      end: readEnd(period(cells.period), cells.period, row),
      measure: measure?.id ?? null,
      breakdown: measure === null ? null : readBreakdown(cells.breakdown, measure, row),
      amount,
      note: noteText(cells.note)
    };
  }

  function logCell(column: Column, value: string, row: number, rule: RuleId, words: () => Words): void {
    const place = { row, column, value };
    const odd = ODD_FIRST.has(rule) ? oddCharacter(trimmed(value).slice(0, 200)) : null;
    if (odd === null) return log.add(rule, place, words);
    log.add(odd.visible ? 'look-alike-character' : 'hidden-character', place, () => ({
      ...words(),
      character: odd.name
    }));
  }

  function readAuthority(named: NamedAuthority, text: string, row: number): string | null {
    if (named.kind === 'inside') return named.authority.code;
    const words = () => ({
      suggestion: didYouMean(names.authorities.suggest(text)),
      example: exampleOf(contract),
      named: named.kind === 'outside' && named.name !== trimmed(text) ? ` (${named.name})` : '',
      region: contract.regionTitle
    });
    logCell('authority', text, row, `authority-${named.kind}`, words);
    return null;
  }

  function readEnd(named: NamedPeriod, text: string, row: number): string | null {
    if (named.kind === 'period') {
      const rule = lateness(named.end, today);
      if (rule !== null) log.add(rule, { row, column: 'period', value: text });
      return rule === 'period-far-ahead' ? null : named.end;
    }
    const suggestion = named.kind === 'blank' ? '' : didYouMean(named.suggestion);
    logCell('period', text, row, `period-${named.kind}`, () => ({ suggestion }));
    return null;
  }

  function logMeasure(text: string, row: number): void {
    const rule = trimmed(text) === '' ? 'measure-blank' : 'measure-unknown';
    logCell('measure', text, row, rule, () => ({ suggestion: didYouMean(names.measures.suggest(text)) }));
  }

  function readBreakdown(text: string, measure: Measure, row: number): string | null {
    const named = findBreakdown(text, measure);
    if (named.kind === 'total') return '';
    if (named.kind === 'breakdown') return named.id;
    const place = { row, column: 'breakdown', value: text };
    if (named.kind === 'date') {
      log.add('breakdown-date', place, () => ({ meant: named.id }));
      return named.id;
    }
    logCell('breakdown', text, row, BREAKDOWN_RULES[named.kind], () => ({
      measure: measure.id,
      suggestion: didYouMean(suggestBreakdown(text, measure)),
      choices: measure.breakdowns.map(({ id }) => id).join(', ')
    }));
    return null;
  }

  function logAmount(
    rule: RuleId,
    suggestion: string,
    measure: Measure | null,
    place: { readonly row: number; readonly column: string; readonly value: string }
  ): void {
    log.add(rule, place, () => ({
      suggestion: rule.endsWith('-character') ? '' : didYouMean(suggestion),
      character: suggestion,
      measure: measure?.id ?? '',
      unit: measure === null ? 'children' : unitWords(measure),
      limit: grouped(LARGEST_VALUE)
    }));
  }

  return { read };
}

const ODD_FIRST: ReadonlySet<RuleId> = new Set<RuleId>([
  'authority-unknown',
  'period-unknown',
  'measure-unknown',
  'breakdown-unknown'
]);

const BREAKDOWN_RULES: Readonly<
  Record<Exclude<NamedBreakdown['kind'], 'total' | 'breakdown' | 'date'>, RuleId>
> = {
  needed: 'breakdown-needed',
  'none-allowed': 'breakdown-none',
  unknown: 'breakdown-unknown'
};

/** The rule a quarter's end breaks by lying after `today`, or null. */
function lateness(end: string, today: string | null): 'period-not-over' | 'period-far-ahead' | null {
  if (today === null || end <= today) return null;
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return end <= nextYear ? 'period-not-over' : 'period-far-ahead';
}

function formOf(measure: Measure): AmountForm {
  return measure.unit === 'fte' ? 'decimal' : 'whole';
}

function exampleOf(contract: SubmissionContract): string {
  const first = contract.authorities[0];
  return first === undefined ? 'as in the template' : `${first.code} for ${first.name}`;
}

const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 100;

/** The same look-up with its first ten thousand answers kept, as most rows repeat the cells of the row before. */
function remembered<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = find(text);
    if (answers.size < MOST_REMEMBERED && text.length <= LONGEST_REMEMBERED) answers.set(text, { answer });
    return answer;
  };
}
