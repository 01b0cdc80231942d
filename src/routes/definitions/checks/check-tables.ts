import type { RecomputedRow, RegionSum } from '#lib/catalogue/recomputed.ts';
import { differenceKey, type KnownDifference } from '#lib/catalogue/known-differences.ts';
import type { Catalogue } from '#lib/catalogue/read.ts';
import { numberIn, shown } from '#lib/domain/cell.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { periodLabel, quarterLabel } from '#lib/domain/period.ts';
import { valueOf } from '#lib/domain/rate.ts';
import { numberCell, textCell, NOTHING } from '#lib/tables/cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from '#lib/tables/table.ts';
import type { ReconciliationRow } from '#lib/views/reconciliation.ts';
import type { WorkedExample } from './worked-examples.ts';

const LEVELS = [
  ['authority', 'Every English authority'],
  ['region', 'The nine regions'],
  ['country', 'England']
] as const;

function table(
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[]
): Table {
  return {
    title,
    columns,
    rows: rows.map((cells, index): TableRow => ({ id: String(index), role: 'authority', cells }))
  };
}

const words = (id: string, title: string, note?: string): TableColumn =>
  note === undefined ? { id, title, kind: 'text' } : { id, title, note, kind: 'text' };
const number = (id: string, title: string, note?: string): TableColumn =>
  note === undefined ? { id, title, kind: 'number' } : { id, title, note, kind: 'number' };
const count = (value: number): TableCell => numberCell(value, 0);

const FOUND_COLUMNS = [
  number('recomputed', 'Worked out again'),
  number('equal', 'The same', 'to the last digit'),
  number('within', 'Within rounding', 'counts published rounded'),
  number('differs', 'Different', 'reasons below'),
  number('without', 'Not worked out', 'value without both counts')
];

function foundCells(values: readonly RecomputedRow[]): readonly TableCell[] {
  const of = (found: RecomputedRow['found']): number =>
    values.filter((value) => value.found === found).length;
  const equal = of('equal');
  const within = of('within-rounding');
  const differs = of('differs');
  const without = values.filter(({ found, row }) => found === null && row.value !== null).length;
  return [equal + within + differs, equal, within, differs, without].map(count);
}

/** How many published values agree with their own counts, for authorities, regions and England. */
export function levelTable(values: readonly RecomputedRow[]): Table {
  return table(
    'Published values worked out again, by whose they are',
    [words('level', 'Whose'), ...FOUND_COLUMNS],
    LEVELS.map(([level, name]) => [
      textCell(name),
      ...foundCells(values.filter(({ row }) => row.areaType === level))
    ])
  );
}

/** The same by indicator. */
export function seriesTable(values: readonly RecomputedRow[]): Table {
  const indicators = [...new Set(values.map(({ indicator }) => indicator))];
  return table(
    'Published values worked out again, by indicator',
    [words('indicator', 'Indicator'), ...FOUND_COLUMNS],
    indicators.map((indicator) => [
      textCell(indicator.title),
      ...foundCells(values.filter((value) => value.indicator === indicator))
    ])
  );
}

/** Every figure that does not follow from the published counts, with both numbers and the reason where it is known. */
export function differenceTable(
  { knownDifferences, region }: Catalogue,
  values: readonly RecomputedRow[],
  sums: readonly RegionSum[]
): Table {
  const known = new Map(knownDifferences.map((difference) => [differenceKey(difference), difference]));
  const cells = (found: Difference): readonly TableCell[] => {
    const difference = known.get(differenceKey(found));
    return [
      found.indicator.title,
      difference?.name ?? found.area,
      periodLabel(found.endDay, found.indicator.published?.timing ?? 'day'),
      ...found.texts,
      difference?.reason ?? 'Not explained yet.'
    ].map(textCell);
  };
  const differing = [
    ...values.filter(({ found }) => found === 'differs').map(valueDifference),
    ...sums.filter(({ agrees }) => agrees === false).map((sum) => sumDifference(sum, region.regionCode))
  ];
  return table(
    'Figures that do not follow from the published counts',
    [
      words('indicator', 'Indicator'),
      words('area', 'Of'),
      words('period', 'Period'),
      words('published', 'Published'),
      words('ours', 'From the counts'),
      words('reason', 'Why')
    ],
    differing.map(cells)
  );
}

/** A difference found: what it is of, and both numbers as text. */
interface Difference extends Omit<KnownDifference, 'reason' | 'name'> {
  readonly indicator: Indicator;
  readonly texts: readonly [published: string, ours: string];
}

function sumDifference(
  { series, endDay, published, sum, indicator }: RegionSum,
  regionCode: string
): Difference {
  const texts = [formatNumber(published, 0), formatNumber(sum ?? 0, 0)] as const;
  return { check: 'sum', series, area: regionCode, endDay, indicator, texts };
}

function valueDifference({ row, indicator }: RecomputedRow): Difference {
  const { series, area, endDay, numerator, denominator, value } = row;
  const decimals = indicator.published?.decimals ?? indicator.decimals;
  const ours = numberIn(valueOf(indicator.kind, shown(numerator ?? 0), shown(denominator ?? 0)));
  const texts = [formatNumber(value ?? 0, decimals), formatNumber(ours ?? 0, decimals)] as const;
  return { check: 'value', series, area, endDay, indicator, texts };
}

/** One indicator's region in every year: the authorities added up beside what is published. */
export function sumTable(title: string, series: string, sums: readonly RegionSum[]): Table {
  return table(
    title,
    [
      words('period', 'Date'),
      number('sum', 'Authorities added up'),
      number('published', 'Region as published', 'to the nearest 10'),
      words('agrees', 'Agrees')
    ],
    sums
      .filter((sum) => sum.series === series)
      .map((sum) => [
        textCell(periodLabel(sum.endDay, sum.indicator.published?.timing ?? 'day')),
        sum.sum === null ? NOTHING : count(sum.sum),
        count(sum.published),
        textCell(agreesWords(sum))
      ])
  );
}

function agreesWords({ agrees, known, of }: RegionSum): string {
  if (agrees === null) return `not added up: ${known} of ${of} published`;
  return agrees ? 'yes' : 'no: see below';
}

/** The submissions that the site ships with beside the official figures, March by March. */
export function marchTable(rows: readonly ReconciliationRow[]): Table {
  const ends = [...new Set(rows.map(({ end }) => end))].sort();
  const of = (end: string, agreement: ReconciliationRow['agreement']): number =>
    rows.filter((row) => row.end === end && row.agreement === agreement).length;
  return table(
    'Submitted March quarters beside the official figures',
    [
      words('quarter', 'Quarter'),
      number('compared', 'Compared'),
      number('agrees', 'Agree'),
      number('differs', 'Differ'),
      number('unknown', 'Not comparable', 'one is suppressed or missing')
    ],
    ends.map((end) => [
      textCell(quarterLabel(end)),
      count(of(end, 'agrees') + of(end, 'differs')),
      count(of(end, 'agrees')),
      count(of(end, 'differs')),
      count(of(end, 'not-comparable'))
    ])
  );
}

/** The rules with their worked examples. */
export function exampleTable(examples: readonly WorkedExample[]): Table {
  return table(
    'Rules with results that others have published',
    ['Rule', 'Formula', 'Example', 'Published result', 'Ours', 'The same', 'Source'].map((title) =>
      words(title, title)
    ),
    examples.map(({ rule, formula, example, published, ours, source }) =>
      [rule, formula, example, published, ours, published === ours ? 'yes' : 'no', source].map(textCell)
    )
  );
}
