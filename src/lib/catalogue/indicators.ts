import type { Indicator, PublishedSeries, Term } from '#lib/domain/indicator.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { parseExpression } from './expression.ts';
import { indicatorFaults } from './indicator-rules.ts';
import { repeated } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

const FILE = 'indicators.csv';
const COLUMNS = (
  'id theme title short_title kind numerator denominator basis polarity band_low band_high interval unit decimals ' +
  'published_series published_decimals published_match published_timing headline definition why caveat'
).split(' ');
const KINDS = ['rate', 'per-100', 'percentage', 'ratio', 'count', 'level', 'grade'] as const;
const POLARITIES = ['high', 'low', 'neutral', 'band'] as const;
const TIMINGS = ['day', 'financial-year', 'year-to-day'] as const;
const PUBLISHED_COLUMNS = ['published_series', 'published_decimals', 'published_match', 'published_timing'];

/** Every indicator in the file's order; notes whatever is not written right or does not fit the measures and the region (DfE codes). */
export function readIndicators(
  files: CatalogueFiles,
  measures: readonly Measure[],
  region: readonly string[],
  problems: string[]
): readonly Indicator[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const indicators = rowsOf(files, FILE, COLUMNS, problems).map((row) => {
    const indicator = indicatorOf(row);
    for (const { column, sentence } of indicatorFaults(indicator, known, region)) row.fault(column, sentence);
    return indicator;
  });
  noteRepeated(indicators, problems);
  return indicators;
}

function indicatorOf(row: Row): Indicator {
  const kind = row.choice('kind', KINDS);
  const id = row.text('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    row.fault('id', `'${id}' cannot stand in an address. Use small letters, digits and hyphens.`);
  }
  return {
    id,
    theme: row.text('theme'),
    title: row.text('title'),
    shortTitle: row.text('short_title'),
    kind,
    numerator: termsOf(row, 'numerator'),
    denominator: denominatorOf(row),
    basis: row.choice('basis', ['S', 'F']),
    polarity: row.choice('polarity', POLARITIES),
    band: bandOf(row),
    interval: row.choice('interval', ['wilson', 'byar', 'none']),
    unit: kind === 'grade' ? row.optional('unit') : row.text('unit'),
    decimals: row.whole('decimals', 0),
    published: publishedOf(row),
    headline: row.wholeOrNull('headline', 1),
    definition: row.text('definition'),
    why: row.text('why'),
    caveat: row.optional('caveat')
  };
}

function termsOf(row: Row, column: string): readonly Term[] {
  const expression = parseExpression(row.optional(column));
  if (expression.kind === 'terms') return expression.terms;
  row.fault(
    column,
    expression.kind === 'population'
      ? 'population can only be a denominator. Name a measure.'
      : expression.reason
  );
  return [];
}

function denominatorOf(row: Row): Indicator['denominator'] {
  return row.optional('denominator') === 'population' ? 'population' : termsOf(row, 'denominator');
}

function bandOf(row: Row): readonly [number, number] | null {
  const low = row.numberOrNull('band_low');
  const high = row.numberOrNull('band_high');
  if (low === null && high === null) return null;
  if (low !== null && high !== null && low < high) return [low, high];
  row.fault(
    'band_low',
    'and band_high are not a lower and an upper end. Fill both, the lower first, or neither.'
  );
  return null;
}

function publishedOf(row: Row): PublishedSeries | null {
  const filled = PUBLISHED_COLUMNS.filter((column) => row.optional(column) !== '');
  if (filled.length === 0) return null;
  return {
    series: row.text('published_series'),
    decimals: row.whole('published_decimals', 0),
    match: row.choice('published_match', ['same', 'near']),
    timing: row.choice('published_timing', TIMINGS)
  };
}

function noteRepeated(indicators: readonly Indicator[], problems: string[]): void {
  for (const id of repeated(indicators.map((indicator) => indicator.id))) {
    problems.push(`data/${FILE}, column id: '${id}' stands more than once. Give each indicator its own id.`);
  }
  const places = indicators.flatMap(({ headline }) => (headline === null ? [] : [headline]));
  const isCounted = [...places]
    .sort((one, other) => one - other)
    .every((place, index) => place === index + 1);
  if (isCounted) return;
  problems.push(
    `data/${FILE}, column headline: the headline indicators are not numbered 1 to ${places.length}. Number them so, each once.`
  );
}
