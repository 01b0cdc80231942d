import { childIn, type CareRecords, type Child, type RowPlace } from './care-record.ts';
import type { CodeKind, CodeLookup } from './codes.ts';
import { readDay } from './days.ts';
import type { ReadKind } from './file-kinds.ts';
import type { Problems } from './problems.ts';
import type { Row903 } from './read-table.ts';

/** What taking a row needs to know. */
interface Taking {
  readonly row: Row903;
  readonly at: RowPlace;
  readonly records: CareRecords;
  readonly code: CodeLookup;
  readonly problems: Problems;
}

type DayRead = { readonly isRead: true; readonly day: string | null } | { readonly isRead: false };

const TAKE: Readonly<Record<ReadKind, (child: Child, taking: Taking) => boolean>> = {
  header: takeBirth,
  episodes: takeEpisode,
  reviews: takeReview,
  uasc: takeUasc
};

/** Gives the function that takes the rows of one file into the records; a row that cannot be read is counted as unread and named. */
export function rowTaker(
  kind: ReadKind,
  file: string,
  records: CareRecords,
  code: CodeLookup,
  problems: Problems
): (row: Row903) => void {
  return (row) => {
    const taking = { row, at: { file, row: row.row }, records, code, problems };
    if (!takeRow(kind, taking)) records.unread[kind] += 1;
  };
}

function takeRow(kind: ReadKind, taking: Taking): boolean {
  const { row, at, records, problems } = taking;
  if (row.isBroken) {
    problems.add('row-unread', at);
    return false;
  }
  const id = row.cell('CHILD') ?? '';
  if (id === '') {
    problems.add('child-missing', { ...at, column: 'CHILD' });
    return false;
  }
  return TAKE[kind](childIn(records, id), taking);
}

function takeBirth(child: Child, taking: Taking): boolean {
  const read = dayIn('DOB', taking);
  if (!read.isRead || read.day === null) return read.isRead;
  if (child.birth !== null && child.birth !== read.day) {
    if (!child.birthDiffers) taking.problems.add('birth-differs', { ...taking.at, column: 'DOB' });
    child.birthDiffers = true;
  }
  child.birth = read.day;
  return true;
}

function takeEpisode(child: Child, taking: Taking): boolean {
  const { row, at, problems } = taking;
  const began = neededDay('DECOM', taking);
  const ended = dayIn('DEC', taking);
  if (began === null || !ended.isRead) return false;
  const [decom, dec, rec] = [began, ended.day, row.cell('REC') ?? ''];
  if (dec !== null && dec < decom) {
    problems.add('end-before-start', { ...at, column: 'DEC' });
    return false;
  }
  if (dec === null && rec !== '') {
    problems.add('reason-without-end', { ...at, column: 'DEC' });
    return false;
  }
  if (dec !== null && rec === '') problems.add('end-without-reason', { ...at, column: 'REC' });
  const ls = codeIn('LS', taking);
  const isShortBreak = taking.code('LS', ls)?.breakdown === 'short-break';
  const place = isShortBreak ? (row.cell('PLACE') ?? '') : codeIn('PLACE', taking);
  child.episodes.push({
    ...{ decom, dec, at },
    rec: dec === null || rec === '' ? '' : codeIn('REC', taking),
    ...{ rne: codeIn('RNE', taking), ls, place },
    address: ['PLACE_PROVIDER', 'PL_POST', 'URN'].map((column) => row.cell(column) ?? '').join('|'),
    placedIn: row.cell('PL_LA'),
    miles: row.cell('PL_DISTANCE')
  });
  return true;
}

function takeReview(child: Child, taking: Taking): boolean {
  const day = neededDay('REVIEW', taking);
  if (day === null) return false;
  child.reviews.push({ day, code: codeIn('REVIEW_CODE', taking), at: taking.at });
  if (child.birth === null) takeBirth(child, taking);
  return true;
}

/** Of two rows of a child, one from each year’s return, the one with an end knows more. */
function takeUasc(child: Child, taking: Taking): boolean {
  const ceased = dayIn('DUC', taking);
  if (!ceased.isRead) return false;
  child.uasc = { ceased: ceased.day ?? child.uasc?.ceased ?? null };
  if (child.birth === null) takeBirth(child, taking);
  return true;
}

function neededDay(column: string, taking: Taking): string | null {
  const read = dayIn(column, taking);
  if (!read.isRead) return null;
  if (read.day === null) taking.problems.add('day-missing', { ...taking.at, column });
  return read.day;
}

function dayIn(column: string, { row, at, problems }: Taking): DayRead {
  const text = row.cell(column) ?? '';
  const day = text === '' ? null : readDay(text);
  if (text === '' || day !== null) return { isRead: true, day };
  problems.add('day-unreadable', { ...at, column });
  return { isRead: false };
}

function codeIn(column: CodeKind, { row, at, code, problems }: Taking): string {
  const text = row.cell(column) ?? '';
  if (text === '') problems.add('code-missing', { ...at, column });
  else if (code(column, text) === null) problems.add('code-unknown', { ...at, column, code: text });
  return text;
}
