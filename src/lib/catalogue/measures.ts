import type { Breakdown, Measure } from '#lib/domain/measure.ts';
import { groupedBy, repeated } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

const FILE = 'measures.csv';
const COLUMNS = ['id', 'theme', 'title', 'unit', 'basis', 'total', 'definition'];
const BREAKDOWN_FILE = 'breakdowns.csv';
const BREAKDOWN_COLUMNS = ['measure', 'id', 'title', 'position'];
const UNITS = ['children', 'reviews', 'conferences', 'officers', 'fte', 'plans', 'events'] as const;

interface PlacedBreakdown extends Breakdown {
  readonly measure: string;
  readonly position: number;
}

/** Every measure with its breakdowns in order; notes repeated ids, breakdowns of unknown measures and measures that accept nothing. */
export function readMeasures(files: CatalogueFiles, problems: string[]): readonly Measure[] {
  const rows = rowsOf(files, FILE, COLUMNS, problems);
  const ids = rows.map((row) => row.optional('id'));
  for (const id of repeated(ids)) {
    problems.push(`data/${FILE}, column id: '${id}' stands more than once. Give each measure its own id.`);
  }
  const breakdowns = readBreakdowns(files, new Set(ids), problems);
  return rows.map((row) => measureOf(row, breakdowns.get(row.optional('id')) ?? []));
}

function measureOf(row: Row, breakdowns: readonly PlacedBreakdown[]): Measure {
  const id = row.text('id');
  if (!/^[a-z][a-z0-9_]*$/.test(id)) {
    row.fault('id', `'${id}' is no measure id. Use small letters, digits and underscores.`);
  }
  const hasTotal = row.choice('total', ['yes', 'no']) === 'yes';
  if (!hasTotal && breakdowns.length === 0) {
    row.fault(
      'total',
      `is no, and data/${BREAKDOWN_FILE} has no breakdown of ${id}. Write yes or add breakdowns.`
    );
  }
  return {
    id,
    theme: row.text('theme'),
    title: row.text('title'),
    unit: row.choice('unit', UNITS),
    basis: row.choice('basis', ['S', 'F']),
    hasTotal,
    definition: row.text('definition'),
    breakdowns: breakdowns.map(({ id: breakdown, title }) => ({ id: breakdown, title }))
  };
}

function readBreakdowns(
  files: CatalogueFiles,
  measures: ReadonlySet<string>,
  problems: string[]
): ReadonlyMap<string, readonly PlacedBreakdown[]> {
  const rows = rowsOf(files, BREAKDOWN_FILE, BREAKDOWN_COLUMNS, problems);
  const breakdowns = rows.map((row) => breakdownOf(row, measures));
  const groups = groupedBy(
    [...breakdowns].sort((one, other) => one.position - other.position),
    ({ measure }) => measure
  );
  for (const [measure, group] of groups) noteUneven(measure, group, problems);
  return groups;
}

function breakdownOf(row: Row, measures: ReadonlySet<string>): PlacedBreakdown {
  const measure = row.text('measure');
  if (!measures.has(measure)) {
    row.fault('measure', `'${measure}' is no id of data/${FILE}. Use one that stands there.`);
  }
  return { measure, id: row.text('id'), title: row.text('title'), position: row.whole('position', 1) };
}

function noteUneven(measure: string, group: readonly PlacedBreakdown[], problems: string[]): void {
  for (const id of repeated(group.map((breakdown) => breakdown.id))) {
    problems.push(
      `data/${BREAKDOWN_FILE}, column id: ${measure} has '${id}' more than once. Keep one row of it.`
    );
  }
  if (group.every(({ position }, index) => position === index + 1)) return;
  problems.push(
    `data/${BREAKDOWN_FILE}, column position: the breakdowns of ${measure} are not numbered 1 to ${group.length}. Number them so.`
  );
}
