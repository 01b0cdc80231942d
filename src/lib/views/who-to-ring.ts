import { numberIn } from '#lib/domain/cell.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { settled } from '#lib/domain/precision.ts';
import type { Interval } from '#lib/domain/statistics.ts';
import { intervalOf } from '#lib/views/compared-authority.ts';
import { dayFor } from '#lib/views/neighbours-view.ts';
import type { EnglandFigure, EnglandFigures } from '#lib/views/england.ts';

/** How many are named in each list, and how far back a change is looked for. */
export const MOST_NAMED = 3;
export const YEARS_BACK = 3;

/** Someone who may be rung: `slug` is empty outside the region, `rank` null for one that is no neighbour. */
export interface Colleague {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly rank: number | null;
}

/** A published value with its counts and interval; `value` in the indicator's units. */
export interface RungFigure {
  readonly end: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
}

/** Whether two values differ by their 95 % intervals; `not-tested` where one has none. */
export type Apart = 'apart' | 'overlapping' | 'not-tested';

export interface Rung {
  readonly colleague: Colleague;
  readonly now: RungFigure;
  /** Three years before, null where that is not what it is named for. */
  readonly before: RungFigure | null;
  readonly apart: Apart;
}

/** Whom to ring about one indicator; `judged` says whether one direction is good, so that somebody may be called best. */
export interface WhoToRing {
  readonly indicator: IndicatorRule;
  readonly name: string;
  readonly judged: boolean;
  readonly end: string;
  readonly earlier: string;
  readonly own: RungFigure | null;
  /** The authority's denominator, known even where its value is not shown; null where no counts are published. */
  readonly size: number | null;
  /** The best where one direction is good, else the nearest in value. */
  readonly first: readonly Rung[];
  /** The most improved where one direction is good, else the most changed. */
  readonly changed: readonly Rung[];
}

export interface RingSource {
  readonly indicator: IndicatorRule;
  readonly england: EnglandFigures;
  readonly authority: { readonly code: string; readonly name: string };
  readonly colleagues: readonly Colleague[];
  /** The day asked for, ISO, or null for the newest. */
  readonly end: string | null;
}

/**
 * Neighbours and colleagues of the region to ring about an indicator, at most three in each list, all with a denominator
 * between half and double the authority's own. Best: a better value than the authority's. Most improved: the largest
 * change for the better since the same day three years before, counted only where the two 95 % intervals do not overlap;
 * one without intervals stands last and is not tested. Where no direction is good, the nearest in value and the most
 * changed. Null for a count, which says only how large an authority is, and without figures.
 */
export function whoToRing({ indicator, england, authority, colleagues, end }: RingSource): WhoToRing | null {
  const day = dayFor(england, end);
  if (day === null || indicator.kind === 'count') return null;
  const earlier = yearsBefore(day, YEARS_BACK);
  const figureOf = (code: string, on: string): RungFigure | null =>
    rungFigure(
      indicator,
      england.figures.find((figure) => figure.authority === code && figure.end === on)
    );
  const own = figureOf(authority.code, day);
  const size =
    england.figures.find((figure) => figure.authority === authority.code && figure.end === day)
      ?.denominator ?? null;
  const comparable = colleagues.flatMap((colleague) => {
    const now = figureOf(colleague.code, day);
    if (now === null || colleague.code === authority.code || !isComparable(now, size)) return [];
    return [{ colleague, now, before: figureOf(colleague.code, earlier) }];
  });
  const judged = indicator.polarity === 'high' || indicator.polarity === 'low';
  return {
    indicator,
    name: authority.name,
    judged,
    end: day,
    earlier,
    own,
    size,
    first: judged ? bestOf(indicator, comparable, own) : nearestOf(comparable, own),
    changed: changedOf(indicator, comparable, judged)
  };
}

type Candidate = Omit<Rung, 'apart'>;

function rungFigure(indicator: IndicatorRule, figure: EnglandFigure | undefined): RungFigure | null {
  const value = figure ? numberIn(figure.cell) : null;
  if (figure === undefined || value === null) return null;
  const { end, denominator, numeratorSuppressed } = figure;
  const numerator = numeratorSuppressed ? null : figure.numerator;
  return { end, value, numerator, denominator, interval: intervalOf(indicator, { ...figure, numerator }) };
}

/** The same day of an earlier year, ISO. */
export function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

function isComparable({ denominator }: RungFigure, size: number | null): boolean {
  if (size === null) return true;
  return denominator !== null && denominator * 2 >= size && denominator <= size * 2;
}

function bestOf(
  { polarity }: IndicatorRule,
  candidates: readonly Candidate[],
  own: RungFigure | null
): readonly Rung[] {
  const sign = polarity === 'low' ? -1 : 1;
  return candidates
    .filter(({ now }) => own === null || settled(now.value * sign) > settled(own.value * sign))
    .sort((a, b) => (b.now.value - a.now.value) * sign || byCloseness(a, b))
    .slice(0, MOST_NAMED)
    .map((candidate) => ({ ...candidate, before: null, apart: apart(candidate.now, own) }));
}

function nearestOf(candidates: readonly Candidate[], own: RungFigure | null): readonly Rung[] {
  if (own === null) return [];
  const away = ({ now }: Candidate): number => settled(Math.abs(now.value - own.value));
  return [...candidates]
    .sort((a, b) => away(a) - away(b) || byCloseness(a, b))
    .slice(0, MOST_NAMED)
    .map((candidate) => ({ ...candidate, before: null, apart: apart(candidate.now, own) }));
}

function changedOf(
  { polarity }: IndicatorRule,
  candidates: readonly Candidate[],
  judged: boolean
): readonly Rung[] {
  const sign = polarity === 'low' ? -1 : 1;
  const sizeOf = ({ now, before }: Candidate): number => {
    const change = settled(now.value - (before?.value ?? now.value));
    return judged ? change * sign : Math.abs(change);
  };
  return candidates
    .map((candidate) => ({ ...candidate, apart: apart(candidate.now, candidate.before) }))
    .filter((rung) => rung.before !== null && rung.apart !== 'overlapping' && sizeOf(rung) > 0)
    .sort((a, b) => tested(a) - tested(b) || sizeOf(b) - sizeOf(a) || byCloseness(a, b))
    .slice(0, MOST_NAMED);
}

function tested(rung: Rung): number {
  return rung.apart === 'apart' ? 0 : 1;
}

function byCloseness(a: Candidate, b: Candidate): number {
  return (a.colleague.rank ?? Infinity) - (b.colleague.rank ?? Infinity) || 0;
}

function apart(one: RungFigure, other: RungFigure | null): Apart {
  if (!one.interval || !other?.interval) return 'not-tested';
  const overlap =
    settled(one.interval.low) <= settled(other.interval.high) &&
    settled(other.interval.low) <= settled(one.interval.high);
  return overlap ? 'overlapping' : 'apart';
}
