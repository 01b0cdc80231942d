import type { Authority } from '#lib/domain/authority.ts';
import { repeated } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

/** A publication that figures come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly release: string;
  readonly licence: string;
  /** Empty where there is none. */
  readonly url: string;
  readonly note: string;
}

const GRADES = ['outstanding', 'good', 'requires-improvement', 'inadequate', ''] as const;
export type OfstedGrade = Exclude<(typeof GRADES)[number], ''>;

/** One inspection of an authority; a grade is null where none was given. */
export interface OfstedInspection {
  /** DfE code. */
  readonly authority: string;
  readonly inspectionType: 'standard' | 'short';
  readonly inspectionDate: string;
  /** Null where it is not known. */
  readonly publicationDate: string | null;
  readonly overall: OfstedGrade | null;
  readonly leaders: OfstedGrade | null;
  readonly helpAndProtection: OfstedGrade | null;
  readonly childrenInCare: OfstedGrade | null;
  readonly careLeavers: OfstedGrade | null;
  /** `unofficial` where a script read the report and nobody has checked it. */
  readonly status: 'official' | 'unofficial';
  readonly source: string;
}

/** Whether an authority was represented at a meeting of the region. */
export interface MeetingAttendance {
  readonly date: string;
  readonly meeting: string;
  readonly authority: string;
  readonly represented: 'attended' | 'apologies' | 'update-sent';
  readonly note: string;
}

/** Every source; notes repeated ids. */
export function readSources(files: CatalogueFiles, problems: string[]): readonly Source[] {
  const columns = ['id', 'title', 'publisher', 'release', 'licence', 'url', 'note'];
  const sources = rowsOf(files, 'sources.csv', columns, problems).map((row) => ({
    id: row.text('id'),
    title: row.text('title'),
    publisher: row.text('publisher'),
    release: row.text('release'),
    licence: row.text('licence'),
    url: row.optional('url'),
    note: row.optional('note')
  }));
  for (const id of repeated(sources.map((source) => source.id))) {
    problems.push(`data/sources.csv, column id: '${id}' stands more than once. Keep one row of it.`);
  }
  return sources;
}

/** The sentences that must stand wherever the figures do, in order. */
export function readAttribution(files: CatalogueFiles, problems: string[]): readonly string[] {
  const rows = rowsOf(files, 'attribution.csv', ['order', 'sentence'], problems);
  const placed = rows.map((row) => ({ order: row.whole('order', 1), sentence: row.text('sentence') }));
  return placed.sort((one, other) => one.order - other.order).map(({ sentence }) => sentence);
}

/** Every inspection; notes unknown authorities and sources. */
export function readOfsted(
  files: CatalogueFiles,
  authorities: readonly Authority[],
  sources: readonly Source[],
  problems: string[]
): readonly OfstedInspection[] {
  const columns = (
    'authority inspection_type inspection_date publication_date overall leaders help_and_protection ' +
    'children_in_care care_leavers status source'
  ).split(' ');
  return rowsOf(files, 'ofsted.csv', columns, problems).map((row) => ({
    authority: knownAuthority(row, authorities),
    inspectionType: row.choice('inspection_type', ['standard', 'short']),
    inspectionDate: row.day('inspection_date'),
    publicationDate: row.dayOrNull('publication_date'),
    overall: gradeOf(row, 'overall'),
    leaders: gradeOf(row, 'leaders'),
    helpAndProtection: gradeOf(row, 'help_and_protection'),
    childrenInCare: gradeOf(row, 'children_in_care'),
    careLeavers: gradeOf(row, 'care_leavers'),
    status: row.choice('status', ['official', 'unofficial']),
    source: knownSource(row, sources)
  }));
}

/** Who was represented at the region's meetings; notes authorities outside it. */
export function readMeetings(
  files: CatalogueFiles,
  region: readonly Authority[],
  problems: string[]
): readonly MeetingAttendance[] {
  const columns = ['date', 'meeting', 'authority', 'represented', 'note'];
  return rowsOf(files, 'meetings.csv', columns, problems).map((row) => ({
    date: row.day('date'),
    meeting: row.text('meeting'),
    authority: knownAuthority(row, region),
    represented: row.choice('represented', ['attended', 'apologies', 'update-sent']),
    note: row.optional('note')
  }));
}

function gradeOf(row: Row, column: string): OfstedGrade | null {
  const grade = row.choice(column, GRADES);
  return grade === '' ? null : grade;
}

function knownAuthority(row: Row, authorities: readonly Authority[]): string {
  const code = row.text('authority');
  if (!authorities.some((authority) => authority.code === code)) {
    row.fault('authority', `'${code}' is not an authority that may stand here. Use its DfE code.`);
  }
  return code;
}

function knownSource(row: Row, sources: readonly Source[]): string {
  const id = row.text('source');
  if (!sources.some((source) => source.id === id)) {
    row.fault('source', `'${id}' is no id of data/sources.csv. Use one that stands there.`);
  }
  return id;
}
