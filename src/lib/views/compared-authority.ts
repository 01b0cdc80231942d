import type { Authority } from '#lib/domain/authority.ts';
import { bandPosition, compare, type BandPosition, type Verdict } from '#lib/domain/comparison.ts';
import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { tagsIn, wordsIn } from '#lib/domain/counting-ways.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { quartileBand, type QuartileBand, type Rank } from '#lib/domain/rank.ts';
import { percentageInterval, rateInterval, Z95, type Interval } from '#lib/domain/statistics.ts';
import type { Choice, Wish } from '#lib/views/choice.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import { differingRules } from '#lib/views/stability.ts';
import type { AreaPoint, IndicatorFigures, PublishedPoint } from '#lib/views/summary.ts';
import { travelOf, type Travel } from '#lib/views/travel.ts';

/** One authority on one indicator in one period, and what may be said of it. */
export interface ComparedAuthority {
  readonly authority: Authority;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly populationYear: number | null;
  readonly interval: Interval | null;
  readonly rank: Rank | null;
  readonly englandRank: Rank | null;
  readonly quartile: QuartileBand | null;
  readonly band: BandPosition | null;
  readonly neighbours: Average | null;
  /** Null without an average, and against one of too few neighbours to judge by. */
  readonly againstNeighbours: Verdict | null;
  /** Rules (average and model) under which the verdict against neighbours would point another way. */
  readonly unstable: readonly string[];
  readonly againstRegion: Verdict | null;
  readonly againstCountry: Verdict | null;
  /** Since the period expected before; null without a figure, or where nothing is known of the period before. */
  readonly travel: Travel | null;
  /** The words of its notes. */
  readonly note: string;
  /** The tags of its notes, which say how it counts. */
  readonly tags: readonly string[];
}

/** What authorities are compared against, the same for all of them. */
export interface Measuring {
  readonly indicator: IndicatorRule;
  readonly figures: IndicatorFigures;
  readonly choice: Choice;
  readonly wish: Wish;
  /** Last day of the official figures that may stand beside the chosen ones, null where none may. */
  readonly comparatorEnd: string | null;
  readonly region: Comparator | null;
  readonly country: Comparator | null;
}

/** Compares one authority by the rules and comparators in force. */
export function compareAuthority(measuring: Measuring, authority: Authority): ComparedAuthority {
  const { indicator, figures, choice, wish, region, country } = measuring;
  const { official, submitted } = pointsOf(measuring, authority.code);
  const point = choice.source === 'published' ? official : submitted;
  const cell = point?.cell ?? { kind: 'not-supplied' };
  const interval = point === null ? null : intervalOf(indicator, point);
  const note = submitted && choice.source === 'submitted' ? submitted.note : '';
  const neighbours = official?.neighbours[wish.model][wish.average] ?? null;
  const isJudged = neighbours !== null && !neighbours.weak;
  // A count says how large an authority is: higher than a mean or lower than a total of counts would say nothing.
  const isComparable = indicator.kind !== 'count' && cell.kind === 'shown';
  const against = (comparator: number | null | undefined): Verdict | null =>
    comparator === null || comparator === undefined || !isComparable
      ? null
      : compare(indicator.polarity, cell, interval, comparator);
  return {
    authority,
    cell,
    numerator: point?.numerator ?? null,
    denominator: point?.denominator ?? null,
    populationYear: choice.source === 'submitted' ? (submitted?.populationYear ?? null) : null,
    interval,
    rank: point?.rank ?? null,
    ...englandPlace(indicator, figures, choice, official),
    band: indicator.band && cell.kind === 'shown' ? bandPosition(cell.value, indicator.band) : null,
    neighbours,
    againstNeighbours: isJudged ? against(neighbours.value) : null,
    unstable:
      official === null || !isComparable || !isJudged
        ? []
        : differingRules(indicator, cell, interval, official.neighbours, wish),
    againstRegion: against(region && numberIn(region.cell)),
    againstCountry: against(country && numberIn(country.cell)),
    travel: point?.cell.kind === 'shown' ? travelOf(indicator, figures, choice, authority.code, point) : null,
    note: wordsIn(note),
    tags: tagsIn(note)
  };
}

function pointsOf({ figures, choice, comparatorEnd }: Measuring, authority: string) {
  const official = figures.published?.points.find(
    (point) => point.authority === authority && point.end === comparatorEnd
  );
  const submitted = figures.submitted?.points.find(
    (point) => point.authority === authority && point.end === choice.end && point.span === choice.span
  );
  return { official: official ?? null, submitted: submitted ?? null };
}

/** An official figure's place in England; a submitted one has none, because no other authority's is known. */
function englandPlace(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  choice: Choice,
  official: PublishedPoint | null
): Pick<ComparedAuthority, 'englandRank' | 'quartile'> {
  if (choice.source !== 'published' || official === null) return { englandRank: null, quartile: null };
  const cuts = figures.published?.spreads.find(({ end }) => end === official.end)?.cuts ?? null;
  return {
    englandRank: official.englandRank,
    quartile: quartileBand(indicator.polarity, numberIn(official.cell), cuts)
  };
}

/** The 95 % interval of a value made from counts, in its own units; null where the method does not apply. */
export function intervalOf(indicator: IndicatorRule, point: AreaPoint): Interval | null {
  const { cell, numerator, denominator } = point;
  if (cell.kind !== 'shown' || numerator === null || denominator === null) return null;
  if (indicator.interval === 'wilson') return percentageInterval(numerator, denominator, Z95);
  if (indicator.interval === 'byar')
    return rateInterval(numerator, denominator, MULTIPLIER[indicator.kind], Z95);
  return null;
}
