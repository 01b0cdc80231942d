import { numberIn } from '#lib/domain/cell.ts';
import { formatCell } from '#lib/domain/format.ts';
import type { QuartileCuts } from '#lib/domain/rank.ts';
import { figureAddress } from '#lib/views/figure-address.ts';
import { markedVerdict } from '#lib/views/marked-verdict.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { besideColumns, besideFigures } from '#lib/views/rug-beside.ts';
import { isJudged, orderAuthorities, orderIndicators, type RugSort } from '#lib/views/rug-order.ts';
import type { Depth, RugCell, RugColumn, RugGroup, RugRow, RugView, SortDirection } from '#lib/views/rug.ts';
import { cellWords, noteOf, sharedNote, unsharedNote } from '#lib/views/rug-words.ts';
import { travelArrow } from '#lib/views/travel.ts';

/** Addresses of the pages that the overview leads to; an authority of an indicator is a DfE code. */
export interface RugLinks {
  readonly indicator: (id: string) => string;
  readonly authority: (slug: string) => string;
  readonly indicatorOf: (id: string, authority: string) => string;
}

/** How an overview is laid out. */
export interface RugLayout {
  readonly title: string;
  readonly sort: RugSort | null;
  readonly grouped: boolean;
}

/** The overview of several comparisons: one row each, authorities across, comparators after them. */
export function rugView(
  comparisons: readonly Comparison[],
  { title, sort, grouped }: RugLayout,
  links: RugLinks
): RugView {
  const authorities = orderAuthorities(comparisons, sort);
  const rows = orderIndicators(comparisons, sort).map((comparison) => ({
    comparison,
    row: rugRow(comparison, authorities, sort, links)
  }));
  return {
    title,
    description: `${rows.length} indicators for ${authorities.length} authorities. Each cell gives the value and whether it is higher than, lower than or similar to its comparator; better and worse only where one direction is good and a test says so; an arrow says which way it went since the period before.`,
    columns: authorities.map((authority) => ({
      key: authority.code,
      label: breakable(authority.shortName),
      name: authority.name,
      href: links.authority(authority.slug),
      selected: authority.code === comparisons[0]?.wish.authority,
      sorted: columnSort(sort, authority.code)
    })),
    beside: besideColumns(comparisons),
    groups: grouped ? byTheme(rows) : [{ theme: '', note: null, rows: rows.map(({ row }) => row) }]
  };
}

type NotedRow = { readonly comparison: Comparison; readonly row: RugRow };

/** A theme stands where its first indicator does; what most of its indicators share is said at its head. */
function byTheme(rows: readonly NotedRow[]): readonly RugGroup[] {
  const themes = [...new Set(rows.map(({ comparison }) => comparison.indicator.theme))];
  return themes.map((theme) => {
    const own = rows.filter(({ comparison }) => comparison.indicator.theme === theme);
    const note = sharedNote(own.map(({ comparison }) => noteOf(comparison)));
    return { theme, note, rows: own.map(({ row }) => ({ ...row, note: unsharedNote(row.note, note) })) };
  });
}

function rugRow(
  comparison: Comparison,
  authorities: readonly ComparedAuthority['authority'][],
  sort: RugSort | null,
  links: RugLinks
): RugRow {
  const { indicator } = comparison;
  const note = noteOf(comparison);
  const cells = authorities.flatMap(({ code }) => {
    const row = comparison.rows.find(({ authority }) => authority.code === code);
    return row ? [rugCell(comparison, row, links)] : [];
  });
  const words = [indicator.unit, note.period, note.status, `marks ${note.against}`];
  return {
    key: indicator.id,
    label: indicator.shortTitle,
    unit: indicator.unit,
    note,
    words: words.filter((part) => part !== '').join(', '),
    href: links.indicator(indicator.id),
    sorted: rowSort(sort, comparison),
    cells,
    beside: besideFigures(comparison, links)
  };
}

function rugCell(comparison: Comparison, row: ComparedAuthority, links: RugLinks): RugCell {
  const { indicator, decimals, cuts, status } = comparison;
  const verdict = markedVerdict(comparison, row)?.verdict ?? null;
  const value = numberIn(row.cell);
  const neutral = verdict === null || !isJudged(comparison);
  const depth =
    value !== null && cuts !== null && neutral && status === 'published' ? depthOf(value, cuts) : null;
  return {
    key: row.authority.code,
    text: formatCell(row.cell, decimals),
    verdict,
    depth,
    empty: value === null,
    travel: travelArrow(row.travel),
    words: cellWords(comparison, row, depth),
    href: links.indicatorOf(indicator.id, row.authority.code),
    figure: addressIn(comparison, row.authority.code)
  };
}

function addressIn({ indicator, choice: { source, end, span } }: Comparison, area: string): string {
  return figureAddress({ indicator: indicator.id, area, source, end, span, part: 'value' });
}

/** The quarter of English authorities' values that a value falls in, 1 lowest; a value on a cut belongs to the lower side. */
export function depthOf(value: number, [lower, middle, upper]: QuartileCuts): Depth {
  if (value <= lower) return 1;
  if (value <= middle) return 2;
  return value <= upper ? 3 : 4;
}

/** Down a column run places in the region, 1 first unless reversed. */
function columnSort(sort: RugSort | null, code: string): RugColumn['sorted'] {
  if (sort?.by !== 'authority' || sort.key !== code) return null;
  return sort.reversed ? 'descending' : 'ascending';
}

/** Along a row run values: the lowest first where low is best, else the highest, and the other way round when reversed. */
function rowSort(sort: RugSort | null, { indicator }: Comparison): SortDirection {
  if (sort?.by !== 'indicator' || sort.key !== indicator.id) return null;
  return (indicator.polarity === 'low') === sort.reversed ? 'descending' : 'ascending';
}

/** A long name with a place where it may break: a column is narrower than the longest name. */
function breakable(name: string): string {
  return name.length < 8 ? name : name.replace(/(?<=[a-z]{3})(borough|shire|hampton|end|rock)$/, '\u00ad$1');
}
