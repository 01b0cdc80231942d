import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import { isQuarterEnd } from '#lib/domain/period.ts';
import { RefusedWords } from '#lib/views/refused-words.ts';
import {
  BESIDE,
  FIGURE_PARTS,
  headlineIndicators,
  MOST_NEWEST,
  plainWish,
  TABLE_ROWS,
  tableIndicators,
  tidyName,
  type TableNames,
  type TableSort,
  type TableWish,
  type WishedPeriods
} from '#lib/views/table-wish.ts';

/** A wish, and in sentences what of the text it was read from could not be read. */
export interface ReadTableWish {
  readonly wish: TableWish;
  readonly refused: readonly string[];
}

/** Every name that a table has in a query string. */
export const WISH_NAMES = [
  'name',
  'indicators',
  'authorities',
  'source',
  'only',
  'span',
  'model',
  'average',
  'period',
  'periods',
  'as',
  'rows',
  'beside',
  'with',
  'decimals',
  'sort'
] as const;
export type WishName = (typeof WISH_NAMES)[number];

const SORT = /^([a-z0-9_-]{1,120})\.(ascending|descending)$/;
const NEWEST = /^newest-(\d{1,2})$/;

/** Reads a table from a query string; what is not there is as in `plainWish`, what cannot be read is left as that and named. */
export function readTableWish(query: URLSearchParams, names: TableNames): ReadTableWish {
  const plain = plainWish(names);
  const words = new RefusedWords();
  const text = (name: WishName): string | null => query.get(name);
  const source = words.choice('source', text('source'), ['published', 'submitted']);
  const wish: TableWish = {
    name: tidyName(text('name') ?? ''),
    indicators: readIndicators(text('indicators'), names, words) ?? plain.indicators,
    authorities: readAuthorities(query, names, words) ?? plain.authorities,
    source,
    only: source !== null && words.choice('only', text('only'), ['yes']) === 'yes',
    span: words.choice('span', text('span'), ['quarter', 'year']),
    model: words.choice('model', text('model'), NEIGHBOUR_MODELS) ?? plain.model,
    average: words.choice('average', text('average'), ['mean', 'median', 'pooled']) ?? plain.average,
    periods: readPeriods(text('periods') ?? text('period'), words) ?? plain.periods,
    periodsAs: words.choice('as', text('as'), ['columns', 'rows']) ?? plain.periodsAs,
    rows: words.choice('rows', text('rows'), TABLE_ROWS) ?? plain.rows,
    beside: words.several('beside', text('beside'), BESIDE) ?? plain.beside,
    parts: words.several('with', text('with'), FIGURE_PARTS) ?? plain.parts,
    decimals: readDecimals(text('decimals'), words),
    sort: readSort(text('sort'), words)
  };
  return { wish, refused: words.sentences };
}

function readIndicators(
  text: string | null,
  names: TableNames,
  words: RefusedWords
): readonly string[] | null {
  if (text === null || text === 'headline') return null;
  const all = tableIndicators(names);
  return text === 'all' ? all : words.several('indicators', text, all, 'as written');
}

/** `one` is the highlighted authority, else the first of the region. */
function readAuthorities(
  query: URLSearchParams,
  { authorities }: TableNames,
  words: RefusedWords
): readonly string[] | null {
  const text = query.get('authorities');
  const highlighted = query.get('authority');
  const one = authorities.find(({ slug, code }) => slug === highlighted || code === highlighted);
  const first = authorities[0];
  if (text === 'one') return first === undefined ? null : [(one ?? first).code];
  const slugs = words.several(
    'authorities',
    text,
    authorities.map(({ slug }) => slug)
  );
  return slugs && authorities.filter(({ slug }) => slugs.includes(slug)).map(({ code }) => code);
}

function readPeriods(text: string | null, words: RefusedWords): WishedPeriods | null {
  if (text === null) return null;
  const count = text === 'newest' ? 1 : Number(NEWEST.exec(text)?.[1] ?? 0);
  if (count >= 1 && count <= MOST_NEWEST) return { kind: 'newest', count };
  const days = [...new Set(text.split('.'))];
  const ends = days.filter(isRealQuarterEnd);
  const wrong = days.filter((day) => !isRealQuarterEnd(day));
  words.refuse('periods', wrong, `“newest”, “newest-${MOST_NEWEST}” or less, or last days of quarters`);
  return ends.length === 0 ? null : { kind: 'chosen', ends: ends.sort().reverse() };
}

function isRealQuarterEnd(day: string): boolean {
  return /^20\d\d-/.test(day) && isQuarterEnd(day);
}

function readDecimals(text: string | null, words: RefusedWords): TableWish['decimals'] {
  const digit = words.choice('decimals', text, ['0', '1', '2']);
  if (digit === null) return null;
  return digit === '0' ? 0 : digit === '1' ? 1 : 2;
}

function readSort(text: string | null, words: RefusedWords): TableSort | null {
  if (text === null) return null;
  const [, column, direction] = SORT.exec(text) ?? [];
  if (column === undefined) {
    words.refuse('sort', [text], 'a column and “ascending” or “descending”');
    return null;
  }
  return { column, direction: direction === 'descending' ? 'descending' : 'ascending' };
}

/** A wish as a query string has it, by name: null for what is as in `plainWish`. */
export function writeTableWish(
  wish: TableWish,
  names: TableNames
): Readonly<Record<WishName, string | null>> {
  const plain = plainWish(names);
  const unless = (isPlain: boolean, text: string): string | null => (isPlain ? null : text);
  const slugs = names.authorities.filter(({ code }) => wish.authorities.includes(code));
  return {
    name: wish.name || null,
    indicators: writeIndicators(wish.indicators, names),
    authorities: unless(slugs.length === names.authorities.length, listed(slugs.map(({ slug }) => slug))),
    source: wish.source,
    only: wish.only && wish.source !== null ? 'yes' : null,
    span: wish.span,
    model: unless(wish.model === plain.model, wish.model),
    average: unless(wish.average === plain.average, wish.average),
    ...writePeriods(wish.periods),
    as: unless(wish.periodsAs === plain.periodsAs, wish.periodsAs),
    rows: unless(wish.rows === plain.rows, wish.rows),
    beside: unless(isSame(wish.beside, plain.beside), listed(wish.beside)),
    with: unless(isSame(wish.parts, plain.parts), listed(wish.parts)),
    decimals: wish.decimals === null ? null : String(wish.decimals),
    sort: wish.sort && `${wish.sort.column}.${wish.sort.direction}`
  };
}

function writeIndicators(ids: readonly string[], names: TableNames): string | null {
  if (isSame(ids, headlineIndicators(names))) return null;
  return isSame(ids, tableIndicators(names)) ? 'all' : listed(ids);
}

/** One chosen period is the one that every page shares. */
function writePeriods(periods: WishedPeriods): Readonly<Record<'period' | 'periods', string | null>> {
  if (periods.kind === 'newest') {
    return { period: null, periods: periods.count === 1 ? null : `newest-${periods.count}` };
  }
  const [first = null, ...others] = periods.ends;
  return others.length === 0
    ? { period: first, periods: null }
    : { period: null, periods: listed(periods.ends) };
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join('.');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

/** Whether two wishes are for the same table, whatever their names. */
export function isSameTable(one: TableWish, other: TableWish, names: TableNames): boolean {
  const bare = (wish: TableWish): string => JSON.stringify(writeTableWish({ ...wish, name: '' }, names));
  return bare(one) === bare(other);
}
