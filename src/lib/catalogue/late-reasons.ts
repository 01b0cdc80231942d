import type { LateReason } from '#lib/domain/late-reason.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { repeated } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

const FILE = 'late-reasons.csv';
const MEASURE = 'reviews_late_reason';

/** How the reasons for late reviews are grouped, in order; notes reasons without a group and groups that are half avoidable. */
export function readLateReasons(
  files: CatalogueFiles,
  measures: readonly Measure[],
  problems: string[]
): readonly LateReason[] {
  const breakdowns = measures.find(({ id }) => id === MEASURE)?.breakdowns ?? [];
  const titles = new Map(breakdowns.map(({ id, title }) => [id, title]));
  const rows = rowsOf(files, FILE, ['reason', 'group', 'avoidable'], problems);
  const reasons = rows.map((row) => reasonOf(row, titles));
  const ids = reasons.map(({ id }) => id);
  for (const id of repeated(ids)) {
    problems.push(`data/${FILE}, column reason: '${id}' stands more than once. Keep one row of it.`);
  }
  for (const id of [...titles.keys()].filter((one) => !ids.includes(one))) {
    problems.push(`data/${FILE}, column reason: lacks '${id}'. Say which group it belongs to.`);
  }
  noteHalfAvoidable(reasons, problems);
  return reasons;
}

function reasonOf(row: Row, titles: ReadonlyMap<string, string>): LateReason {
  const id = row.text('reason');
  if (!titles.has(id)) {
    row.fault('reason', `'${id}' is no breakdown of ${MEASURE}. Use one of data/breakdowns.csv.`);
  }
  return {
    id,
    title: titles.get(id) ?? id,
    group: row.text('group'),
    isAvoidable: row.choice('avoidable', ['yes', 'no']) === 'yes'
  };
}

function noteHalfAvoidable(reasons: readonly LateReason[], problems: string[]): void {
  const isAvoidable = new Map(reasons.map((reason) => [reason.group, reason.isAvoidable]));
  const half = reasons.filter((reason) => reason.isAvoidable !== isAvoidable.get(reason.group));
  for (const group of new Set(half.map((reason) => reason.group))) {
    problems.push(
      `data/${FILE}, column avoidable: ${group} is both yes and no. A group is avoidable or it is not.`
    );
  }
}
