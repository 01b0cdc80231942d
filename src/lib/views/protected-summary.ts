import { tagsOnly, type Protection } from '#lib/domain/protection.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { summariseAmong } from '#lib/views/summarise-submitted.ts';
import type { IndicatorFigures, SubmittedPoint, SubmittedSummary } from '#lib/views/summary.ts';

/**
 * An indicator's figures as partners may see them: what is withheld is suppressed, ranks and the region are of the
 * authorities that are left (`of` authorities in all), and notes keep their tags alone. Official figures stay.
 */
export function protectFigures(
  indicator: IndicatorRule,
  { published, submitted }: IndicatorFigures,
  of: number,
  protection: Protection = 'full'
): IndicatorFigures {
  return { published, submitted: submitted && protectSubmitted(indicator, submitted, of, protection) };
}

/** Protected figures of authorities whose others are not at hand: without the ranks among them and what is pooled over them. */
export function withoutOthers({ published, submitted }: IndicatorFigures): IndicatorFigures {
  const points = submitted?.points.map((point) => ({ ...protectedPoint(point, 'full'), rank: null }));
  return { published, submitted: points === undefined ? null : { points, region: [] } };
}

function protectSubmitted(
  indicator: IndicatorRule,
  summary: SubmittedSummary,
  of: number,
  protection: Protection
): SubmittedSummary {
  const groups = new Map<string, SubmittedPoint[]>();
  for (const point of summary.points) {
    const key = `${point.end} ${point.span}`;
    const group = groups.get(key) ?? [];
    group.push(protectedPoint(point, protection));
    groups.set(key, group);
  }
  const again = [...groups.values()].flatMap((points) => {
    const [first] = points;
    const codes = new Set(points.map(({ authority }) => authority));
    return first ? [summariseAmong(indicator, { points, region: [] }, first, codes, of)] : [];
  });
  return { points: again.flatMap(({ points }) => points), region: again.flatMap(({ region }) => region) };
}

function protectedPoint(
  { withheld, note, ...point }: SubmittedPoint,
  protection: Protection
): SubmittedPoint {
  const seen: SubmittedPoint = { ...point, note: tagsOnly(note) };
  if (withheld === undefined || (protection === 'small' && withheld === 'beside')) return seen;
  const { kind } = point.cell;
  const stays = kind === 'not-available' || kind === 'not-supplied';
  return {
    ...seen,
    cell: stays ? point.cell : { kind: 'suppressed' },
    numerator: null,
    denominator: null
  };
}
