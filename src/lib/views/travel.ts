import { EMPTY_MARK, type Cell } from '#lib/domain/cell.ts';
import { change, changeWords, type Change } from '#lib/domain/change.ts';
import { formatCell } from '#lib/domain/format.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import type { Choice } from '#lib/views/choice.ts';
import { previousEnd, reachesBack, shortPeriod } from '#lib/views/previous-period.ts';
import type { AreaPoint, IndicatorFigures } from '#lib/views/summary.ts';

/** The way a figure went since the period expected before its own. `before` is what that period had. */
export interface Travel {
  readonly change: Change;
  readonly before: Cell;
  /** Last day of the period before, ISO. */
  readonly end: string;
  /** That period in words: "31 March 2024", "2025-26 Q3". */
  readonly period: string;
}

/** A direction of travel as a shape; empty where nothing can be compared. */
export type Arrow = '↑' | '↓' | '→' | '';

const ARROWS: Readonly<Record<Change['kind'], Arrow>> = {
  up: '↑',
  down: '↓',
  'no-change': '→',
  'no-comparable-period': ''
};

/** The travel of an authority (DfE code) to its figure of the chosen period; null where the figures at hand begin with that period. */
export function travelOf(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  choice: Choice,
  authority: string,
  current: AreaPoint
): Travel | null {
  const end = previousEnd(choice);
  if (!reachesBack(figures, choice.source, end)) return null;
  const before = pointBefore(figures, choice, authority, end);
  return {
    change: change(current, before, end, MULTIPLIER[indicator.kind]),
    before: before?.cell ?? { kind: 'not-supplied' },
    end,
    period: shortPeriod(indicator, { ...choice, end })
  };
}

function pointBefore(
  { published, submitted }: IndicatorFigures,
  { source, span }: Choice,
  authority: string,
  end: string
): AreaPoint | null {
  const isBefore = (point: { readonly authority: string; readonly end: string }): boolean =>
    point.authority === authority && point.end === end;
  const found =
    source === 'published'
      ? published?.points.find(isBefore)
      : submitted?.points.find((point) => isBefore(point) && point.span === span);
  return found ?? null;
}

/** The shape of a travel. */
export function travelArrow(travel: Travel | null): Arrow {
  return travel === null ? '' : ARROWS[travel.change.kind];
}

/** "up 3.1 from 45.7 (31 March 2024)", "no change from …", "no comparable previous period"; empty where nothing is known of the period before. */
export function travelWords(travel: Travel | null, decimals: number): string {
  if (travel === null) return '';
  const words = changeWords(travel.change, decimals);
  if (travel.change.kind === 'no-comparable-period') return `${words}${missingWords(travel)}`;
  return `${words} from ${formatCell(travel.before, decimals)} (${travel.period})`;
}

function missingWords({ before, period }: Travel): string {
  return before.kind === 'shown' ? '' : ` (${period}: ${EMPTY_MARK[before.kind]})`;
}
