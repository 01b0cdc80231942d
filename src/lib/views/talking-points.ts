import { numberIn } from '#lib/domain/cell.ts';
import type { Judgement, Verdict } from '#lib/domain/comparison.ts';
import { formatNumber, formatWithUnit, listWords, plural } from '#lib/domain/format.ts';
import type { ChangePlace, ChangeRuleId, ChangeSentence } from '#lib/views/change-sentence.ts';
import { periodOf } from '#lib/views/change-sentence.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison, FigureStatus } from '#lib/views/comparison.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import { isNational } from '#lib/views/marked-verdict.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';

/** One thing worth talking about, with its numbers and where to look at it. */
export interface TalkingPoint {
  readonly key: string;
  readonly subject: string;
  /** The sentence after the subject, without its status and full stop. */
  readonly said: string;
  readonly status: FigureStatus;
  readonly place: ChangePlace;
}

const HOW_MANY = 5;
/** How many authorities a sentence names before it counts the rest. */
const NAMED = 4;

/**
 * At most five things worth talking about: where most authorities are worse, the band, what is newly missing, the largest
 * move, where most are better; then the other changes in their own order.
 */
export function talkingPoints(
  comparisons: readonly Comparison[],
  changes: readonly ChangeSentence[]
): readonly TalkingPoint[] {
  const firstOf = (...rules: readonly ChangeRuleId[]): readonly TalkingPoint[] =>
    changes
      .filter(({ rule }) => rules.includes(rule))
      .slice(0, 1)
      .map(pointOf);
  const points = [
    ...mostJudged(comparisons, 'worse'),
    ...comparisons.flatMap(outsideBand).slice(0, 1),
    ...firstOf('not-sent', 'stopped', 'suppressed'),
    ...firstOf('move'),
    ...mostJudged(comparisons, 'better')
  ];
  const taken = new Set(points.map(({ key }) => key));
  const others = changes.map(pointOf).filter(({ key }) => !taken.has(key));
  return [...points, ...others].slice(0, HOW_MANY);
}

function pointOf({ key, authority, subject, said, status, place }: ChangeSentence): TalkingPoint {
  return { key, subject: `${authority.name}, ${subject}`, said, status, place };
}

interface Standing {
  readonly row: ComparedAuthority;
  readonly verdict: Verdict;
  readonly comparator: number;
}

/** The indicator on which most authorities are better or worse by their intervals, an official figure first; nothing where none is. */
function mostJudged(
  comparisons: readonly Comparison[],
  judgement: Exclude<Judgement, 'none'>
): readonly TalkingPoint[] {
  const counted = comparisons
    .map((comparison) => ({ comparison, standings: judged(comparison, judgement) }))
    .sort(
      (a, b) => b.standings.length - a.standings.length || official(b.comparison) - official(a.comparison)
    );
  const [first] = counted;
  if (!first || first.standings.length === 0) return [];
  const { comparison, standings } = first;
  const known = comparison.rows.filter(({ cell }) => cell.kind === 'shown').length;
  const national = isNational(comparison);
  const whom = national
    ? `their neighbours’ ${AVERAGE_NAMES[comparison.wish.average]}`
    : `the region’s ${regionText(comparison)}`;
  const names = named(standings.map((standing) => standingText(comparison, standing, national)));
  return [
    regionPoint(comparison, judgement, `${standings.length} of ${known} ${judgement} than ${whom}: ${names}`)
  ];
}

function official({ status }: Comparison): number {
  return status === 'published' ? 1 : 0;
}

function regionText(comparison: Comparison): string {
  const { region } = comparison;
  const value = region && numberIn(region.cell);
  return region && value !== null ? formatNumber(value, comparatorDecimals(comparison, region)) : '';
}

/** Authorities with a tested verdict of that kind, furthest from their comparator first. */
function judged(comparison: Comparison, judgement: Judgement): readonly Standing[] {
  const national = isNational(comparison);
  const standings = comparison.rows.flatMap((row): readonly Standing[] => {
    const verdict = national ? row.againstNeighbours : row.againstRegion;
    const comparator = national
      ? (row.neighbours?.value ?? null)
      : comparison.region && numberIn(comparison.region.cell);
    if (verdict?.judgement !== judgement || !verdict.tested || comparator === null) return [];
    return [{ row, verdict, comparator }];
  });
  const distance = ({ row, comparator }: Standing): number =>
    Math.abs((numberIn(row.cell) ?? comparator) - comparator);
  return standings.sort((a, b) => distance(b) - distance(a));
}

function standingText(
  { indicator, decimals }: Comparison,
  { row, comparator }: Standing,
  national: boolean
): string {
  const beside = national ? ` beside ${formatNumber(comparator, indicator.decimals)}` : '';
  const unstable = national && row.unstable.length > 0 ? ' †' : '';
  const unit = indicator.unit.startsWith('%') ? '%' : '';
  return `${row.authority.shortName} ${formatWithUnit(row.cell, decimals, unit)}${beside}${unstable}`;
}

function named(texts: readonly string[]): string {
  const rest = texts.length - NAMED;
  return rest > 1 ? listWords([...texts.slice(0, NAMED), `${rest} others`]) : listWords(texts);
}

/** Who stands outside an indicator's band, both ends of which are inside. */
function outsideBand(comparison: Comparison): readonly TalkingPoint[] {
  const { indicator, rows, decimals } = comparison;
  const known = rows.filter(({ band }) => band !== null);
  if (indicator.band === null || known.length === 0) return [];
  const [low, high] = indicator.band;
  const at = (position: string): readonly string[] =>
    known
      .filter(({ band }) => band === position)
      .sort((a, b) => (numberIn(b.cell) ?? 0) - (numberIn(a.cell) ?? 0))
      .map(({ authority, cell }) => `${authority.shortName} ${formatWithUnit(cell, decimals, '')}`);
  const side = (position: 'above' | 'below', words: string): string => {
    const names = at(position);
    return names.length === 0 ? `0 ${words}` : `${names.length} ${words} (${named(names)})`;
  };
  const said = `of ${plural(known.length, 'authority', 'authorities')}, ${side('above', `above the band of ${low} to ${high}`)}, ${at('within').length} within and ${side('below', 'below')}`;
  return [regionPoint(comparison, 'band', said)];
}

function regionPoint(comparison: Comparison, kind: string, said: string): TalkingPoint {
  const { indicator, choice, status } = comparison;
  return {
    key: `${kind} ${indicator.id}`,
    subject: `${indicator.title} (${periodOf(comparison)})`,
    said,
    status,
    place: {
      indicator: indicator.id,
      authority: null,
      source: choice.source,
      end: choice.end,
      span: choice.source === 'submitted' && indicator.basis === 'F' ? choice.span : null
    }
  };
}
