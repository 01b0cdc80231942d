import { cellOf, type Cell } from '#lib/domain/cell.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import { neighbourAverage, type Member } from '#lib/domain/neighbour-average.ts';
import { NEIGHBOUR_MODELS, type Neighbour, type NeighbourModel } from '#lib/domain/neighbours.ts';
import { extremes, quartileCuts, rankCells, type Rank } from '#lib/domain/rank.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import type { AreaPoint, Averages, PublishedPoint, PublishedSummary } from '#lib/views/summary.ts';

/** The official figures of one day: every English authority's by DfE code, the region's and England's. */
interface Day {
  readonly end: string;
  readonly authorities: ReadonlyMap<string, PublishedFigure>;
  readonly region: PublishedFigure | null;
  readonly country: PublishedFigure | null;
}

/** What is compared on an indicator's official figures: each authority of the region with England's, and with its neighbours. */
export function summarisePublished(
  indicator: IndicatorRule,
  figures: readonly PublishedFigure[],
  neighbours: readonly Neighbour[],
  region: Region
): PublishedSummary | null {
  if (indicator.published === null || figures.length === 0) return null;
  const days = daysOf(figures, region);
  return {
    points: days.flatMap((day) => pointsOf(indicator, day, neighbours, region)),
    region: days.flatMap(({ region: figure }) => (figure ? [areaPoint(figure)] : [])),
    country: days.flatMap(({ country }) => (country ? [areaPoint(country)] : [])),
    spreads: days.map((day) => {
      const values = [...day.authorities.values()]
        .map(({ value }) => value)
        .filter((value) => value !== null);
      const [lowest, highest] = extremes(values);
      return { end: day.end, cuts: quartileCuts(values), lowest, highest, reporting: values.length };
    }),
    sources: [...new Set(figures.map(({ source }) => source))].sort()
  };
}

function daysOf(figures: readonly PublishedFigure[], region: Region): readonly Day[] {
  const ends = [...new Set(figures.map(({ end }) => end))].sort();
  return ends.map((end) => {
    const ofDay = figures.filter((figure) => figure.end === end);
    const authorities = ofDay.filter(({ areaType }) => areaType === 'authority');
    return {
      end,
      authorities: new Map(authorities.map((figure) => [figure.area, figure])),
      region: ofDay.find(({ area }) => area === region.regionCode) ?? null,
      country: ofDay.find(({ area }) => area === region.countryCode) ?? null
    };
  });
}

function pointsOf(
  indicator: IndicatorRule,
  day: Day,
  neighbours: readonly Neighbour[],
  region: Region
): readonly PublishedPoint[] {
  const here = region.authorities.map(({ code }) => day.authorities.get(code) ?? null);
  const ranks = rankCells(indicator.polarity, here.map(cellFor));
  const englandRanks = ranksByArea(indicator, day);
  return here.flatMap((figure, index) =>
    figure === null
      ? []
      : {
          ...areaPoint(figure),
          authority: figure.area,
          rank: ranks[index] ?? null,
          englandRank: englandRanks.get(figure.area) ?? null,
          neighbours: averagesByModel(indicator, figure.area, day, neighbours)
        }
  );
}

function ranksByArea(indicator: IndicatorRule, day: Day): ReadonlyMap<string, Rank | null> {
  const figures = [...day.authorities.values()];
  const ranks = rankCells(indicator.polarity, figures.map(cellFor));
  return new Map(figures.map(({ area }, index) => [area, ranks[index] ?? null]));
}

function averagesByModel(
  indicator: IndicatorRule,
  authority: string,
  day: Day,
  neighbours: readonly Neighbour[]
): Readonly<Record<NeighbourModel, Averages>> {
  const [dfe, nfer] = NEIGHBOUR_MODELS.map((model) => {
    const ten = neighbours.filter(
      (candidate) => candidate.model === model && candidate.authority === authority
    );
    const members = ten.map(({ neighbour }) => memberOf(day.authorities.get(neighbour) ?? null));
    return averagesOf(members, MULTIPLIER[indicator.kind]);
  });
  if (!dfe || !nfer) throw new Error('Both neighbour models are needed for a comparison.');
  return { 'dfe-2025': dfe, 'nfer-2021': nfer };
}

function averagesOf(members: readonly Member[], multiplier: number): Averages {
  return {
    mean: neighbourAverage(members, 'mean', multiplier),
    median: neighbourAverage(members, 'median', multiplier),
    pooled: neighbourAverage(members, 'pooled', multiplier)
  };
}

function memberOf(figure: PublishedFigure | null): Member {
  return {
    cell: cellFor(figure),
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    numeratorSuppressed: figure?.numeratorFlag === 'c'
  };
}

function cellFor(figure: PublishedFigure | null): Cell {
  return figure === null ? { kind: 'not-available' } : cellOf(figure.value, figure.flag);
}

function areaPoint(figure: PublishedFigure): AreaPoint {
  const { end, numerator, denominator } = figure;
  return { end, cell: cellFor(figure), numerator, denominator };
}

/** The newest days of a published summary, at most `count`: what a page of many indicators carries. */
export function newestDays(summary: PublishedSummary, count: number): PublishedSummary {
  const ends = summary.spreads.map(({ end }) => end).sort();
  const first = ends.at(-count) ?? ends[0] ?? '';
  const recent = ({ end }: { readonly end: string }): boolean => end >= first;
  return {
    points: summary.points.filter(recent),
    region: summary.region.filter(recent),
    country: summary.country.filter(recent),
    spreads: summary.spreads.filter(recent),
    sources: summary.sources
  };
}
