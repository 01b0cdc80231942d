import { listWords, plural } from '#lib/domain/format.ts';
import { comparisonsOf, type BuiltTable } from '#lib/views/built-table.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import {
  AVERAGE_NAMES,
  MODEL_NAMES,
  rankRule,
  STATUS_WORDS,
  type Provenance,
  type SourceName
} from '#lib/views/provenance.ts';
import type { TablePreset } from '#lib/views/table-presets.ts';

const MOST_PERIODS = 4;

/** The marks that stand in place of numbers. */
const MARKS = '[c] suppressed, [low] rounds to zero, [x] not available, [z] not applicable, – not supplied';

/** What a built table is called: the name it was given, else the preset that it is, else what it holds; with its period where all figures share one. */
export function builtTitle(built: BuiltTable, preset: TablePreset | null): string {
  const { wish, region, indicators, authorities } = built;
  if (wish.name !== '') return wish.name;
  const [only, ...others] = authorities;
  const who = only && others.length === 0 ? only.name : region.title;
  const first = indicators[0];
  const what =
    preset?.title ??
    (first && indicators.length === 1 ? first.indicator.title : plural(indicators.length, 'indicator'));
  const [period, ...periods] = periodsIn(built);
  return `${who}: ${what}${period !== undefined && periods.length === 0 ? `, ${period}` : ''}`;
}

/** What a built table holds, in a sentence for somebody who changes it. */
export function builtSummary(
  { indicators, authorities }: BuiltTable,
  { rows, columns }: { readonly rows: number; readonly columns: number }
): string {
  const held = `${plural(indicators.length, 'indicator')}, ${plural(authorities.length, 'authority', 'authorities')}`;
  return `${held}: ${plural(rows, 'row')} and ${plural(columns, 'column')}.`;
}

/** Where the figures of a built table come from, and the rules they are shown by. */
export function builtProvenance(
  built: BuiltTable,
  title: string,
  sources: readonly SourceName[]
): Provenance {
  const comparisons = comparisonsOf(built);
  const statuses = [...new Set(comparisons.map(({ status }) => STATUS_WORDS[status]))];
  return {
    title,
    period: periodWords(built),
    status:
      statuses.length === 0
        ? 'No figures'
        : `${statuses.join('; ')}${statuses.length > 1 ? ' (each row or heading says which)' : ''}`,
    source: sourceWords(built, comparisons, sources),
    comparators: comparatorWords(built, comparisons),
    rules: ruleWords(built, comparisons)
  };
}

function periodsIn(built: BuiltTable): readonly string[] {
  return [...new Set(comparisonsOf(built).map(({ choice }) => choice.periodLabel))];
}

function periodWords(built: BuiltTable): string {
  const periods = periodsIn(built);
  if (periods.length === 0) return 'none';
  if (periods.length <= MOST_PERIODS) return listWords(periods);
  return `${periods.length} periods; each row or heading says its own`;
}

function sourceWords(
  { indicators }: BuiltTable,
  comparisons: readonly Comparison[],
  sources: readonly SourceName[]
): string {
  const official = comparisons.filter(({ comparatorPeriod }) => comparatorPeriod !== null);
  const shown = new Set(official.map(({ indicator }) => indicator.id));
  const ids = new Set(indicators.flatMap((one) => (shown.has(one.indicator.id) ? one.sources : [])));
  const publications = sources
    .filter(({ id }) => ids.has(id))
    .map(({ publisher, title, release }) => `${publisher}, ${title}, ${release}`);
  const submitted = comparisons.some(({ status }) => status !== 'published');
  return [...(submitted ? ['Submissions of the authorities'] : []), ...publications].join('; ') || 'none';
}

function comparatorWords({ wish, region }: BuiltTable, comparisons: readonly Comparison[]): string {
  const has = (one: (typeof wish.beside)[number]): boolean => wish.beside.includes(one);
  const statuses = new Set(comparisons.map(({ status }) => status));
  const pooled = `counts of the authorities that reported, pooled`;
  const published = statuses.has('published');
  const regional = !published
    ? pooled
    : statuses.size === 1
      ? 'published figure'
      : `published figure, or for submissions the ${pooled}`;
  const withoutOfficial = comparisons.some(({ comparatorPeriod }) => comparatorPeriod === null);
  return (
    [
      has('neighbours')
        ? `neighbours: ${MODEL_NAMES[wish.model]}, ${AVERAGE_NAMES[wish.average]} of those known of ten`
        : '',
      has('region') ? `region: ${regional}` : '',
      has('published-region') ? 'region, published: published figure' : '',
      has('unweighted') ? 'mean of the authorities: each counts the same' : '',
      has('country') ? `${region.countryName}: published figure` : '',
      has('quartiles')
        ? `quartiles: of the published values of all authorities in ${region.countryName}`
        : '',
      withoutOfficial && (has('neighbours') || has('country') || has('quartiles'))
        ? 'where no national figures exist, or a single quarter is shown, there are none to stand beside it'
        : ''
    ]
      .filter((words) => words !== '')
      .join('; ') || 'none'
  );
}

function ruleWords({ wish }: BuiltTable, comparisons: readonly Comparison[]): string {
  const has = (part: (typeof wish.parts)[number]): boolean => wish.parts.includes(part);
  const ranks = new Set(comparisons.map(({ indicator }) => rankRule(indicator.polarity)));
  const unstable = comparisons.some(({ rows }) => rows.some((row) => row.unstable.length > 0));
  return [
    has('rank') ? `Ranks: ${[...ranks].join('; or ')}${ranks.size > 1 ? ', by indicator' : ''}` : '',
    has('verdict')
      ? 'higher and lower: the whole 95% interval lies on that side; “not tested” compares two values'
      : '',
    has('verdict') && unstable ? '† another average or neighbour model would say otherwise' : '',
    has('change') || has('before')
      ? 'change: only since the period expected before; less than one child’s worth is no change'
      : '',
    wish.decimals === null ? '' : `at most ${plural(wish.decimals, 'decimal')}, never more than published`,
    MARKS
  ]
    .filter((words) => words !== '')
    .join('; ');
}
