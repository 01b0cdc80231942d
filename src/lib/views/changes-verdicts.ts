import { bandPosition, verdictShape, type BandPosition, type Verdict } from '#lib/domain/comparison.ts';
import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber } from '#lib/domain/format.ts';
import {
  datedValue,
  earlierValue,
  hasMoved,
  headlineFirst,
  movedSentence
} from '#lib/views/change-sentence.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import type { Moved } from '#lib/views/changes-pairs.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import { againstWords } from '#lib/views/words.ts';

/** Where a verdict stands in the order of importance. */
const VERDICT_RANKS = { worse: 1, better: 4, none: 6 } as const;
const BAND_SHAPES: Readonly<Record<BandPosition, string>> = { below: '▼', within: '●', above: '▲' };
const LEFT_BAND = 2;
const ENTERED_BAND = 5;
/** What an unstable verdict stands behind the others of its kind. */
const UNSTABLE = 0.5;

/** An official figure whose interval now leaves out its neighbours' average, and did not on that side a year before. */
export function againstNeighbours(moved: Moved): readonly ChangeSentence[] {
  const { now, before, pair } = moved;
  if (pair.now.status !== 'published' || now.neighbours?.weak !== false) return [];
  if (before.neighbours?.weak !== false || !isNew(now.againstNeighbours, before.againstNeighbours)) return [];
  const unstable = now.unstable.length > 0;
  const whom = `its neighbours’ ${AVERAGE_NAMES[pair.now.wish.average]} of`;
  return verdictSentence(moved, {
    rule: 'neighbours',
    verdicts: [now.againstNeighbours, before.againstNeighbours],
    comparators: [averageText(pair.now, now), averageText(pair.before, before)],
    whom,
    mark: unstable ? ' †' : '',
    distance: distance(numberIn(now.cell), now.neighbours.value),
    later: unstable ? UNSTABLE : 0
  });
}

/** A submitted figure of an indicator without an official series, whose interval now leaves out the region's. */
export function againstRegion(moved: Moved): readonly ChangeSentence[] {
  const { now, before, pair } = moved;
  if (pair.now.choice.source !== 'submitted' || pair.now.indicator.published !== null) return [];
  if (!isNew(now.againstRegion, before.againstRegion)) return [];
  return verdictSentence(moved, {
    rule: 'region',
    verdicts: [now.againstRegion, before.againstRegion],
    comparators: [regionText(pair.now), regionText(pair.before)],
    whom: 'the region’s',
    mark: '',
    distance: distance(numberIn(now.cell), pair.now.region && numberIn(pair.now.region.cell)),
    later: 0
  });
}

/** Whether a tested verdict is on a side now that it was not on before; a verdict that could not be reached before is no sign of change. */
function isNew(now: Verdict | null, before: Verdict | null): boolean {
  if (now === null || before === null || !now.tested || !before.tested) return false;
  const isOutside = now.direction === 'higher' || now.direction === 'lower';
  return isOutside && now.direction !== before.direction;
}

interface SaidVerdict {
  readonly rule: 'neighbours' | 'region';
  readonly verdicts: readonly [Verdict | null, Verdict | null];
  readonly comparators: readonly [string, string];
  readonly whom: string;
  readonly mark: string;
  readonly distance: number;
  readonly later: number;
}

function verdictSentence(moved: Moved, said: SaidVerdict): readonly ChangeSentence[] {
  const { pair, now, before } = moved;
  const [verdict, verdictBefore] = said.verdicts;
  const [comparator, comparatorBefore] = said.comparators;
  if (verdict === null || verdictBefore === null) return [];
  const words = `${datedValue(pair.now, now)}, ${againstWords(verdict)} ${said.whom} ${comparator}${said.mark}`;
  const beforeWords = `${earlierValue(pair.before, before)}, ${againstWords(verdictBefore)} ${comparatorBefore}`;
  return [
    movedSentence(moved, {
      rule: said.rule,
      said: `${words}; before that ${beforeWords}`,
      shape: verdictShape(verdict),
      judgement: verdict.judgement,
      rank: headlineFirst(moved, VERDICT_RANKS[verdict.judgement]) + said.later,
      size: said.distance
    })
  ];
}

function averageText({ indicator }: Comparison, { neighbours }: ComparedAuthority): string {
  return neighbours?.value === null || neighbours === null
    ? ''
    : formatNumber(neighbours.value, indicator.decimals);
}

function regionText(comparison: Comparison): string {
  const { region } = comparison;
  const value = region && numberIn(region.cell);
  return region === null || value === null ? '' : formatNumber(value, comparatorDecimals(comparison, region));
}

/** How far a value stands from its comparator, as a share of the comparator. */
function distance(value: number | null, comparator: number | null): number {
  if (value === null || comparator === null) return 0;
  return Math.abs(value - comparator) / (Math.abs(comparator) || 1);
}

/** A figure that crossed an end of its indicator's band; both ends are inside. */
export function acrossBand(moved: Moved): readonly ChangeSentence[] {
  const { pair, now, before } = moved;
  const { band } = pair.now.indicator;
  const [value, valueBefore] = [numberIn(now.cell), numberIn(before.cell)];
  if (band === null || value === null || valueBefore === null || !hasMoved(now.travel)) return [];
  const [place, placeBefore] = [bandPosition(value, band), bandPosition(valueBefore, band)];
  if (place === placeBefore) return [];
  const [low, high] = band;
  return [
    movedSentence(moved, {
      rule: 'band',
      said: `${datedValue(pair.now, now)} is ${place} the band of ${low} to ${high}; ${earlierValue(pair.before, before)} was ${placeBefore} it`,
      shape: BAND_SHAPES[place],
      judgement: 'none',
      rank: headlineFirst(moved, place === 'within' ? ENTERED_BAND : LEFT_BAND),
      size: Math.abs(value - valueBefore)
    })
  ];
}
