import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber, plural } from '#lib/domain/format.ts';
import type { Polarity } from '#lib/domain/indicator.ts';
import { byValue, markText, type AmongEngland } from '#lib/views/among-england.ts';
import { amongEnglandWords } from '#lib/views/among-england-words.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { ReferenceLine } from '#lib/views/ranked.ts';
import type { StripQuarters, StripView } from '#lib/views/strip.ts';

/** The strip of an indicator's official day: every English authority that has a figure. */
export function stripView(among: AmongEngland): StripView {
  const { indicator, decimals, highlighted, cuts } = among;
  const marks = byValue(among.rows).map(({ authority, cell, value, ...row }) => ({
    key: authority.code,
    label: authority.name,
    shortLabel: authority.shortName,
    value,
    text: markText(cell, decimals, indicator.unit),
    isMember: row.isMember,
    isNeighbour: row.isNeighbour,
    isHighlighted: row.isHighlighted
  }));
  const members = marks.filter(({ isMember }) => isMember);
  return {
    title: `${indicator.title}: all English authorities, ${among.periodLabel}`,
    description: amongEnglandWords(among),
    axisLabel: indicator.unit,
    marks,
    england: { name: 'England', note: plural(marks.length, 'authority', 'authorities') },
    region: { name: 'The region', note: plural(members.length, 'authority', 'authorities') },
    neighbours: highlighted && { name: 'Neighbours', note: `of ${highlighted.shortName}` },
    references: [
      ...referenceOf('region', 'Region', among, among.region),
      ...referenceOf('england', among.country?.label ?? '', among, among.country)
    ],
    quarters: cuts && { cuts, names: quarterNames(indicator.polarity) },
    ceiling: indicator.kind === 'percentage' ? 100 : null
  };
}

function quarterNames(polarity: Polarity): StripQuarters['names'] {
  const lowest = 'lowest quarter';
  const highest = 'highest quarter';
  if (polarity !== 'high' && polarity !== 'low') return [[lowest, 'lowest'], [], [], [highest, 'highest']];
  const [bottom, top] = polarity === 'high' ? (['D', 'A, best'] as const) : (['A, best', 'D'] as const);
  const [lower, higher] = polarity === 'high' ? (['C', 'B'] as const) : (['B', 'C'] as const);
  return [[`${lowest}: ${bottom}`, bottom], [lower], [higher], [`${highest}: ${top}`, top]];
}

/** The total of an area says nothing beside the counts of authorities, so a count has no such line. */
function referenceOf(
  role: ReferenceLine['role'],
  name: string,
  { indicator, decimals }: AmongEngland,
  comparator: Comparator | null
): readonly ReferenceLine[] {
  const value = comparator && numberIn(comparator.cell);
  if (value === null || indicator.kind === 'count') return [];
  const unit = indicator.unit.startsWith('%') ? '%' : '';
  return [{ role, value, label: `${name} ${formatNumber(value, decimals)}${unit}` }];
}
