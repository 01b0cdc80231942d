import { numberIn } from '#lib/domain/cell.ts';
import { listWords, plural } from '#lib/domain/format.ts';
import type { QuartileCuts } from '#lib/domain/rank.ts';
import { comparatorEndOf } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { drawnVerdict, spineRow, type SpineSource } from '#lib/views/spine-row.ts';
import type { SpineSpread } from '#lib/views/spine-scale.ts';
import type { SpineTheme, SpineView } from '#lib/views/spine.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** One indicator of an authority: its figures and how they compare; the comparison's one row is the authority's. */
export interface SpineEntry {
  readonly comparison: Comparison;
  readonly figures: IndicatorFigures;
}

/**
 * One authority beside England's authorities on every indicator that may stand beside official figures, a spine a theme
 * in the order given. Each row is standardised: England's middle authority is at its centre and both sides share one
 * scale (`spineScale`), so that rows of different units can be read down the page. Counts, which say only how large an
 * authority is, are left out.
 */
export function englandSpines(entries: readonly SpineEntry[]): readonly SpineTheme[] {
  const sources = entries.flatMap((entry) => {
    const spread = englandSpread(entry);
    return spread === null ? [] : [sourceOf(entry, 'england', spread, null)];
  });
  const themes = [...new Set(sources.map(({ comparison }) => comparison.indicator.theme))];
  return themes.map((theme) => {
    const own = sources.filter(({ comparison }) => comparison.indicator.theme === theme);
    return { theme, view: viewOf(own, 'england', `${theme}, beside England’s authorities`) };
  });
}

/**
 * One authority's submitted figures that no official figure may stand beside, each row from the lowest to the highest of
 * the region's authorities that reported, the region's own value at its centre; null when there are none.
 */
export function regionSpine(entries: readonly SpineEntry[]): SpineView | null {
  const sources = entries.flatMap((entry) => {
    if (englandSpread(entry) !== null) return [];
    const range = regionRange(entry);
    return range === null ? [] : [sourceOf(entry, 'region', range, range.members)];
  });
  return sources.length === 0 ? null : viewOf(sources, 'region', 'Submitted figures, beside the region');
}

function sourceOf(
  { comparison }: SpineEntry,
  scope: SpineView['scope'],
  spread: SpineSpread,
  members: string | null
): SpineSource {
  const row = comparison.rows[0];
  if (!row) throw new Error('A spine is of one authority, and its comparison has none.');
  return { comparison, row, scope, spread, members };
}

function englandSpread({ comparison, figures }: SpineEntry): SpineSpread | null {
  const { indicator, choice } = comparison;
  if (indicator.kind === 'count') return null;
  const end = comparatorEndOf(indicator, figures, choice);
  const spread = figures.published?.spreads.find((candidate) => candidate.end === end);
  if (!spread?.cuts || spread.lowest === null || spread.highest === null) return null;
  const cuts: QuartileCuts = spread.cuts;
  return { lowest: spread.lowest, centre: cuts[1], highest: spread.highest, cuts };
}

function regionRange({ comparison, figures }: SpineEntry): (SpineSpread & { members: string }) | null {
  const { indicator, choice, region } = comparison;
  const centre = region && numberIn(region.cell);
  const pooled = figures.submitted?.region.find(
    ({ end, span }) => end === choice.end && span === choice.span
  );
  if (indicator.kind === 'count' || choice.source !== 'submitted' || !pooled || centre === null) return null;
  if (pooled.lowest === null || pooled.highest === null) return null;
  const members = `${pooled.reporting} of ${pooled.of} reporting`;
  return { lowest: pooled.lowest, centre, highest: pooled.highest, cuts: null, members };
}

function viewOf(sources: readonly SpineSource[], scope: SpineView['scope'], about: string): SpineView {
  const authority = sources[0]?.row.authority;
  return {
    title: `${authority?.name ?? ''}: ${about}`,
    description: describe(sources, scope),
    scope,
    ownLabel: authority?.shortName ?? '',
    rows: sources.map(spineRow)
  };
}

function describe(sources: readonly SpineSource[], scope: SpineView['scope']): string {
  const drawn = sources.map((source) => ({
    name: source.comparison.indicator.shortTitle,
    verdict: drawnVerdict(source).verdict
  }));
  const named = (test: (verdict: NonNullable<(typeof drawn)[number]['verdict']>) => boolean): string =>
    listWords(drawn.flatMap(({ name, verdict }) => (verdict !== null && test(verdict) ? [name] : [])));
  const whom = scope === 'england' ? 'its statistical neighbours' : 'the region';
  const parts = [
    ['higher than', named(({ direction, tested }) => tested && direction === 'higher')],
    ['lower than', named(({ direction, tested }) => tested && direction === 'lower')],
    ['similar to', named(({ direction, tested }) => tested && direction === 'similar')],
    ['by value alone higher than', named(({ direction, tested }) => !tested && direction === 'higher')],
    ['by value alone lower than', named(({ direction, tested }) => !tested && direction === 'lower')],
    ['by value alone the same as', named(({ direction, tested }) => !tested && direction === 'similar')],
    ['better than', named(({ judgement, tested }) => tested && judgement === 'better')],
    ['worse than', named(({ judgement, tested }) => tested && judgement === 'worse')]
  ].flatMap(([words = '', names = '']) => (names === '' ? [] : [`${words} ${whom}: ${names}`]));
  const said = [plural(sources.length, 'indicator'), ...parts].join('. ');
  return `${said}. The figures are in the table of everything.`;
}
