import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { authorityNames } from './authority-names.ts';
import { oddCharacter, trimmed } from './characters.ts';
import type { Column } from './headings.ts';
import { didYouMean, type IssueLog, type Words } from './issue-log.ts';
import { findBreakdown, suggestBreakdown, type MeasureNames, type NamedBreakdown } from './measure-names.ts';
import { findPeriod } from './periods.ts';
import { remembered } from './remembered.ts';
import type { RuleId } from './rules.ts';

/** Reads the cells that say what a row is about. Each answers null where the cell broke a rule, which is then in the log. */
export interface NameReader {
  /** A DfE code. */
  readonly authority: (text: string, row: number) => string | null;
  /** The last day of a quarter, ISO. */
  readonly period: (text: string, row: number) => string | null;
  readonly measure: (text: string, row: number) => Measure | null;
  /** The id of a category, empty for the total. */
  readonly breakdown: (text: string, measure: Measure, row: number) => string | null;
}

/** A reader of names for one file. `today` is an ISO day; without it future periods are not looked at. */
export function nameReader(
  contract: SubmissionContract,
  measures: MeasureNames,
  today: string | null,
  log: IssueLog
): NameReader {
  const authorities = authorityNames(contract);
  const findAuthority = remembered(authorities.find);
  const findEnd = remembered(findPeriod);
  const findMeasure = remembered(measures.find);

  function logCell(column: Column, value: string, row: number, rule: RuleId, words: () => Words): void {
    const place = { row, column, value };
    const odd = ODD_FIRST.has(rule) ? oddCharacter(trimmed(value).slice(0, 200)) : null;
    if (odd === null) return log.add(rule, place, words);
    log.add(odd.visible ? 'look-alike-character' : 'hidden-character', place, () => ({
      ...words(),
      character: odd.name
    }));
  }

  function authority(text: string, row: number): string | null {
    const named = findAuthority(text);
    if (named.kind === 'inside') return named.authority.code;
    logCell('authority', text, row, `authority-${named.kind}`, () => ({
      suggestion: didYouMean(authorities.suggest(text)),
      example: exampleOf(contract),
      named: named.kind === 'outside' && named.name !== trimmed(text) ? ` (${named.name})` : '',
      region: contract.regionTitle
    }));
    return null;
  }

  function period(text: string, row: number): string | null {
    const named = findEnd(text);
    if (named.kind === 'period') {
      const rule = lateness(named.end, today);
      if (rule !== null) log.add(rule, { row, column: 'period', value: text });
      return rule === 'period-far-ahead' ? null : named.end;
    }
    const suggestion = named.kind === 'blank' ? '' : didYouMean(named.suggestion);
    logCell('period', text, row, `period-${named.kind}`, () => ({ suggestion }));
    return null;
  }

  function measure(text: string, row: number): Measure | null {
    const found = findMeasure(text);
    if (found !== null) return found;
    const rule = trimmed(text) === '' ? 'measure-blank' : 'measure-unknown';
    logCell('measure', text, row, rule, () => ({ suggestion: didYouMean(measures.suggest(text)) }));
    return null;
  }

  function breakdown(text: string, of: Measure, row: number): string | null {
    const named = findBreakdown(text, of);
    if (named.kind === 'total') return '';
    if (named.kind === 'breakdown') return named.id;
    if (named.kind === 'date') {
      log.add('breakdown-date', { row, column: 'breakdown', value: text }, () => ({ meant: named.id }));
      return named.id;
    }
    logCell('breakdown', text, row, BREAKDOWN_RULES[named.kind], () => ({
      measure: of.id,
      suggestion: didYouMean(suggestBreakdown(text, of)),
      choices: of.breakdowns.map(({ id }) => id).join(', ')
    }));
    return null;
  }

  return { authority, period, measure, breakdown };
}

/** Rules that say a name is not known; an odd character in it is told of first, since no one sees why it is not. */
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

function exampleOf(contract: SubmissionContract): string {
  const first = contract.authorities[0];
  return first === undefined ? 'as in the template' : `${first.code} for ${first.name}`;
}
