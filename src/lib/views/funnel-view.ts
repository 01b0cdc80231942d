import { judge } from '#lib/domain/comparison.ts';
import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { countedPosition, funnelCurve, type FunnelPosition } from '#lib/domain/funnel.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import type { AmongEngland } from '#lib/views/among-england.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { centreWords, funnelWords, notDrawnWords } from '#lib/views/funnel-words.ts';
import type { FunnelCandidate, FunnelMark, FunnelSource, FunnelView } from '#lib/views/funnel.ts';

const STEPS = 32;
/** The limits reach a little beyond the smallest and the largest authority. */
const MARGIN = 1.15;

/** The funnel of all English authorities round England's official value; null where counts or limits cannot be had. */
export function funnelOfEngland(among: AmongEngland): FunnelView | null {
  const { indicator, periodLabel, decimals, rows, country } = among;
  if (country === null) return null;
  return funnelView({
    indicator,
    periodLabel,
    decimals,
    role: 'england',
    comparator: country,
    candidates: rows
  });
}

/** The funnel of the region's own authorities round the region's pooled value; null where counts or limits cannot be had. */
export function funnelOfRegion(comparison: Comparison): FunnelView | null {
  const { indicator, choice, decimals, rows, region, wish } = comparison;
  if (region === null) return null;
  const candidates = rows.map(({ authority, cell, numerator, denominator }) => ({
    authority,
    cell,
    numerator,
    denominator,
    isMember: true,
    isNeighbour: false,
    isHighlighted: authority.code === wish.authority
  }));
  const { periodLabel } = choice;
  return funnelView({ indicator, periodLabel, decimals, role: 'region', comparator: region, candidates });
}

function funnelView(source: FunnelSource): FunnelView | null {
  const { indicator, role, comparator } = source;
  const centre = centreOf(indicator, comparator);
  if (indicator.interval === 'none' || centre === null) return null;
  const marks = source.candidates.flatMap((candidate) => markOf(indicator, centre, candidate));
  if (marks.length < 2) return null;
  const multiplier = MULTIPLIER[indicator.kind];
  const sizes = marks.map(({ denominator }) => denominator);
  const range = [Math.min(...sizes) / MARGIN, Math.max(...sizes) * MARGIN] as const;
  const name = role === 'region' ? 'Region' : comparator.label;
  return {
    title: `${indicator.title}: difference beside chance, ${source.periodLabel}`,
    description: funnelWords(source, centre, marks),
    note: `${centreWords(source, centre)} ${notDrawnWords(source.candidates, marks)}`.trim(),
    axisLabel: indicator.unit,
    sizeLabel: sizeLabel(indicator),
    centre: { role, value: centre, label: `${name} ${formatNumber(centre, indicator.decimals)}` },
    curve: funnelCurve(indicator.interval, centre, multiplier, range, STEPS),
    marks,
    ceiling: indicator.kind === 'percentage' ? 100 : null
  };
}

/** A comparator's own counts give its value unrounded; the published one stands in where it has none. */
function centreOf(indicator: IndicatorRule, { cell, numerator, denominator }: Comparator): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return numberIn(cell);
  return (numerator * MULTIPLIER[indicator.kind]) / denominator;
}

function markOf(
  indicator: IndicatorRule,
  centre: number,
  { authority, cell, numerator, denominator, ...row }: FunnelCandidate
): readonly FunnelMark[] {
  if (indicator.interval === 'none' || cell.kind !== 'shown') return [];
  if (numerator === null || denominator === null) return [];
  const multiplier = MULTIPLIER[indicator.kind];
  const position = countedPosition(indicator.interval, centre, [numerator, denominator], multiplier);
  if (position === null) return [];
  const value = (numerator * multiplier) / denominator;
  return [
    {
      key: authority.code,
      label: authority.name,
      shortLabel: authority.shortName,
      value,
      denominator,
      position,
      beyond: beyond(position),
      judgement: judge(indicator.polarity, beyond(position)),
      isMember: row.isMember,
      isNeighbour: row.isNeighbour,
      isHighlighted: row.isHighlighted
    }
  ];
}

function beyond(position: FunnelPosition): FunnelMark['beyond'] {
  if (position === 'far-above') return 'higher';
  return position === 'far-below' ? 'lower' : 'similar';
}

function sizeLabel({ denominator, kind }: IndicatorRule): string {
  if (denominator === 'population') return 'children aged 0 to 17 who live there';
  return `how many the ${kind === 'percentage' ? 'percentage' : 'rate'} is of`;
}
