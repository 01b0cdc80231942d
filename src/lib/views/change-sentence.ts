import type { Authority } from '#lib/domain/authority.ts';
import type { Judgement } from '#lib/domain/comparison.ts';
import { formatWithUnit } from '#lib/domain/format.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison, FigureStatus } from '#lib/views/comparison.ts';
import type { Moved } from '#lib/views/changes-pairs.ts';
import { shortPeriod } from '#lib/views/previous-period.ts';
import type { Travel } from '#lib/views/travel.ts';

export type ChangeRuleId =
  'neighbours' | 'region' | 'band' | 'not-sent' | 'move' | 'suppressed' | 'stopped' | 'started' | 'restated';

/** Where a change is looked at: an indicator's page, or the submissions where `indicator` is null; with its own authority and period. */
export interface ChangePlace {
  readonly indicator: string | null;
  /** DfE code. */
  readonly authority: string | null;
  readonly source: 'published' | 'submitted';
  readonly end: string;
  readonly span: 'quarter' | 'year' | null;
}

/** One thing that changed, in a sentence with its numbers. */
export interface ChangeSentence {
  readonly key: string;
  readonly rule: ChangeRuleId;
  readonly authority: Pick<Authority, 'code' | 'name'>;
  readonly theme: string;
  /** What changed: an indicator's title, or "Submission". */
  readonly subject: string;
  /** The sentence after "Norfolk, LAC rate: ", without its full stop and status. */
  readonly said: string;
  readonly period: string;
  readonly previous: string;
  /** The figures of both periods as they are shown, empty where the sentence is not about one figure. */
  readonly value: string;
  readonly previousValue: string;
  readonly status: FigureStatus;
  /** The direction as a shape, empty where there is none; the words say it too. */
  readonly shape: string;
  readonly judgement: Judgement;
  readonly place: ChangePlace;
  /** Where its kind stands in the order of importance, 1 first. */
  readonly rank: number;
  /** By which changes of one rank are ordered, largest first. */
  readonly size: number;
}

/** The whole sentence: who, what, what happened, and how far it may be trusted. */
export function changeText({ authority, subject, said, status }: ChangeSentence): string {
  return `${authority.name}, ${subject}: ${said} (${status}).`;
}

type Said = Pick<ChangeSentence, 'rule' | 'said' | 'shape' | 'judgement' | 'rank' | 'size'>;

/** A sentence about one authority on one indicator. */
export function movedSentence({ pair, now, before }: Moved, said: Said): ChangeSentence {
  const { indicator, choice, status } = pair.now;
  return {
    ...said,
    key: `${said.rule} ${now.authority.code} ${indicator.id}`,
    authority: { code: now.authority.code, name: now.authority.name },
    theme: indicator.theme,
    subject: indicator.title,
    period: periodOf(pair.now),
    previous: periodOf(pair.before),
    value: valueText(pair.now, now),
    previousValue: valueText(pair.before, before),
    status,
    place: {
      indicator: indicator.id,
      authority: now.authority.code,
      source: choice.source,
      end: choice.end,
      span: choice.source === 'submitted' && indicator.basis === 'F' ? choice.span : null
    }
  };
}

/** The period of a comparison as a sentence has it in brackets. */
export function periodOf({ indicator, choice }: Comparison): string {
  return shortPeriod(indicator, choice);
}

/** A figure and its unit. */
export function valueText({ indicator, decimals }: Comparison, { cell }: ComparedAuthority): string {
  return formatWithUnit(cell, decimals, indicator.unit);
}

/** A figure with its unit and its period: "62 per 10,000 children (31 March 2025)". */
export function datedValue(comparison: Comparison, row: ComparedAuthority): string {
  return `${valueText(comparison, row)} (${periodOf(comparison)})`;
}

/** The figure of the period before, its unit said already: "72", "88.8%". */
export function earlierText({ indicator, decimals }: Comparison, { cell }: ComparedAuthority): string {
  return formatWithUnit(cell, decimals, indicator.unit.startsWith('%') ? '%' : '');
}

/** The same with its period: "72 (31 March 2024)". */
export function earlierValue(comparison: Comparison, row: ComparedAuthority): string {
  return `${earlierText(comparison, row)} (${periodOf(comparison)})`;
}

/** Whether a figure moved by a child's worth or more since the period expected before. */
export function hasMoved(travel: Travel | null): boolean {
  return travel !== null && (travel.change.kind === 'up' || travel.change.kind === 'down');
}

/** A rank of importance in which headline indicators stand before the others. */
export function headlineFirst({ pair }: Moved, rank: number): number {
  return rank + (pair.now.indicator.headline === null ? 0.25 : 0);
}
