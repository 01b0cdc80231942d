import type { Authority, Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { endsOf, fitWish, type Wish } from '#lib/views/choice.ts';
import { compareIndicator, type Comparison, type SubmissionState } from '#lib/views/comparison.ts';
import { isOfSeveralPeriods, type TableWish } from '#lib/views/table-wish.ts';

/** The most cells that a table may have. */
export const MOST_CELLS = 20_000;

/** An indicator of a table, compared in each period that was asked for and that it has, newest first. */
export interface BuiltIndicator {
  readonly indicator: IndicatorRule;
  readonly periods: readonly Comparison[];
  /** Ids of the publications that its official figures come from. */
  readonly sources: readonly string[];
}

/** An indicator that was asked for and has nothing to show, and why in words. */
export interface LeftOut {
  readonly title: string;
  readonly why: string;
}

/** What a table is made of: every number of it stands in a comparison, as on the indicator's own page. */
export interface BuiltTable {
  readonly wish: TableWish;
  readonly region: Region;
  readonly authorities: readonly Authority[];
  readonly indicators: readonly BuiltIndicator[];
  readonly leftOut: readonly LeftOut[];
  /** The last days (ISO) that columns are for, oldest first; one null where each indicator stands in its own period. */
  readonly columnEnds: readonly (string | null)[];
}

/** What an indicator can show of a wish: its source, and the last days asked for that it has, newest first. */
interface Asked {
  readonly entry: IndicatorEntry;
  readonly source: 'published' | 'submitted';
  readonly ends: readonly string[];
}

/** Compares what a wish asks for, from the figures of all indicators. */
export function buildTable(
  wish: TableWish,
  entries: readonly IndicatorEntry[],
  region: Region,
  submissions: SubmissionState
): BuiltTable {
  const { asked, leftOut } = askedOf(wish, entries, submissions);
  const indicators = asked.map((one) => builtIndicator(one, wish, region, submissions));
  const authorities = region.authorities.filter(({ code }) => wish.authorities.includes(code));
  const sideBySide = isOfSeveralPeriods(wish) && wish.periodsAs === 'columns' && wish.rows !== 'long';
  const ends = new Set(asked.flatMap((one) => one.ends));
  return {
    wish,
    region,
    authorities,
    indicators,
    leftOut,
    columnEnds: sideBySide ? [...ends].sort() : [null]
  };
}

/** About how many cells a table would have, without comparing anything. */
export function cellsOf(
  wish: TableWish,
  entries: readonly IndicatorEntry[],
  submissions: SubmissionState
): number {
  const { asked } = askedOf(wish, entries, submissions);
  const periods = asked.reduce((sum, { ends }) => sum + ends.length, 0);
  const parts = Math.max(1, wish.parts.length) + (wish.beside.includes('neighbours') ? 1 : 0);
  return periods * (wish.authorities.length * parts + wish.beside.length);
}

function askedOf(wish: TableWish, entries: readonly IndicatorEntry[], submissions: SubmissionState) {
  const known = new Map(entries.map((entry) => [entry.indicator.id, entry]));
  const asked: Asked[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of wish.indicators.flatMap((id) => known.get(id) ?? [])) {
    const found = askedOfIndicator(wish, entry, submissions);
    if (typeof found === 'string') leftOut.push({ title: entry.indicator.title, why: found });
    else asked.push(found);
  }
  return { asked, leftOut };
}

/** What an indicator can show of a wish, or why it can show nothing. */
function askedOfIndicator(
  wish: TableWish,
  entry: IndicatorEntry,
  { loaded }: SubmissionState
): Asked | string {
  const { indicator, figures } = entry;
  const choice = fitWish(indicator, figures, plainChoice(wish), loaded ? 'submitted' : 'published');
  if (choice === null) return 'no figures';
  const { source } = choice;
  if (wish.only && source !== wish.source) return `no ${wish.source ?? ''} figures`;
  const all = endsOf(figures, source);
  const ends =
    wish.periods.kind === 'newest'
      ? all.slice(0, wish.periods.count)
      : wish.periods.ends.filter((end) => all.includes(end));
  return ends.length === 0 ? 'no figures for the periods chosen' : { entry, source, ends };
}

function builtIndicator(
  { entry: { indicator, figures }, source, ends }: Asked,
  wish: TableWish,
  region: Region,
  submissions: SubmissionState
): BuiltIndicator {
  const at = (end: string, span: Wish['span']): Comparison | null =>
    compareIndicator(indicator, figures, region, { ...plainChoice(wish), source, end, span }, submissions);
  const [newest = '', ...earlier] = ends;
  const first = at(newest, wish.span);
  // Periods beside each other are counted over the same time as the newest of them.
  const others = earlier.map((end) => at(end, first?.choice.span ?? wish.span));
  return {
    indicator,
    periods: [first, ...others].filter((comparison) => comparison !== null),
    sources: figures.published?.sources ?? []
  };
}

function plainChoice({ source, span, model, average }: TableWish): Wish {
  return { source, end: null, span, model, average, authority: null };
}

/** An indicator's comparison for a column: of the period that ends on its day, or of the newest where the column is for none; null where it has none. */
export function periodAt({ periods }: BuiltIndicator, end: string | null): Comparison | null {
  const found = end === null ? periods[0] : periods.find(({ choice }) => choice.end === end);
  return found ?? null;
}

/** Every comparison of a table. */
export function comparisonsOf({ indicators }: BuiltTable): readonly Comparison[] {
  return indicators.flatMap(({ periods }) => periods);
}
