/** A file of the 903 that is read. */
export type ReadKind = 'header' | 'episodes' | 'reviews' | 'uasc';
/** What a dropped file is: one that is read, one of the 903 that holds nothing a submission counts, or neither. */
export type FileKind = ReadKind | 'not-needed' | 'unknown';

/** The columns that tell the files apart, the surest first. Every file has CHILD. */
const MARKS: readonly { readonly kind: FileKind; readonly column: string }[] = [
  { kind: 'episodes', column: 'DECOM' },
  { kind: 'reviews', column: 'REVIEW' },
  { kind: 'reviews', column: 'REVIEW_CODE' },
  { kind: 'uasc', column: 'DUC' },
  ...[
    'SDQ_SCORE',
    'HEALTH_CHECK',
    'IN_TOUCH',
    'ACTIV',
    'DATE_INT',
    'DATE_PLACED',
    'PREV_PERM',
    'MIS_START',
    'SW_ID',
    'SW_DECOM'
  ].map((column) => ({ kind: 'not-needed' as const, column })),
  { kind: 'header', column: 'ETHNIC' },
  { kind: 'header', column: 'MC_DOB' },
  { kind: 'header', column: 'UPN' }
];

/** The columns without which a file cannot be counted. */
export const NEEDED: Readonly<Record<ReadKind, readonly string[]>> = {
  header: ['CHILD', 'DOB'],
  episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC'],
  reviews: ['CHILD', 'REVIEW', 'REVIEW_CODE'],
  uasc: ['CHILD', 'DUC']
};

/** How people name the files. */
export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  header: 'Header',
  episodes: 'Episodes',
  reviews: 'Reviews',
  uasc: 'UASC',
  'not-needed': 'a file of the 903 that is not needed',
  unknown: 'not a file of the 903'
};

const OTHER_NAMES: Readonly<Record<string, string>> = { PLACE_LA: 'PL_LA', DISTANCE: 'PL_DISTANCE' };

/** A heading as the statutory format writes it: "Place provider" → "PLACE_PROVIDER". */
export function columnOf(heading: string): string {
  const column = heading
    .replace(/[\u00A0\uFEFF]/g, ' ')
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  return OTHER_NAMES[column] ?? column;
}

/** What a file is by its columns, whatever their order. */
export function kindOf(columns: readonly string[]): FileKind {
  if (!columns.includes('CHILD')) return 'unknown';
  return MARKS.find(({ column }) => columns.includes(column))?.kind ?? 'unknown';
}
