import type { Authority, Region } from '#lib/domain/authority.ts';
import { shown, type Cell } from '#lib/domain/cell.ts';
import { roundHalfAway } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** Letters by DfE code, and the code of the one authority that keeps its name; null where none does. */
export interface Lettering {
  readonly letters: ReadonlyMap<string, string>;
  readonly named: string | null;
}

/**
 * Whether letters hide whose an indicator's figures are: not where an official figure of each authority is public by
 * name, or can be put together of what is shown (`recognisable` ids), nor where the figure is a number of children, which
 * tells the large authorities from the small.
 */
export function canBeLettered(
  { id, published, kind }: Pick<IndicatorRule, 'id' | 'published' | 'kind'>,
  recognisable: readonly string[]
): boolean {
  return published === null && kind !== 'count' && kind !== 'grade' && !recognisable.includes(id);
}

/** A region whose authorities are letters, in the order of the letters. Nothing else of them is left. */
export function letteredRegion(region: Region, { letters, named }: Lettering): Region {
  const authorities = region.authorities.map((authority): Authority => {
    const letter = letters.get(authority.code) ?? '';
    const name = authority.code === named ? authority.name : `Authority ${letter}`;
    return {
      code: letter,
      gss: '',
      name,
      shortName: authority.code === named ? authority.shortName : name,
      slug: '',
      aliases: [],
      type: '',
      validFrom: null,
      validTo: null,
      successors: []
    };
  });
  return { ...region, authorities: authorities.sort((a, b) => compareLetters(a.code, b.code)) };
}

/** The order of letters: A to Z, then AA. */
export function compareLetters(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/**
 * Protected figures under letters: without the authorities' official figures, which are public by name, without the
 * counts behind values, which tell how large an authority is, and without notes. Values are rounded as they are shown:
 * 97.43589743589743 can only be 228 of 234.
 */
export function letteredFigures(
  { published, submitted }: IndicatorFigures,
  { letters }: Lettering,
  decimals: number
): IndicatorFigures {
  const points = submitted?.points.map((point) => ({
    ...point,
    cell: rounded(point.cell, decimals),
    authority: letters.get(point.authority) ?? '',
    numerator: null,
    denominator: null,
    note: ''
  }));
  return {
    published: published && { ...published, points: [] },
    submitted: submitted && {
      region: submitted.region,
      points: (points ?? []).sort((a, b) => compareLetters(a.authority, b.authority))
    }
  };
}

function rounded(cell: Cell, decimals: number): Cell {
  return cell.kind === 'shown' ? shown(roundHalfAway(cell.value, decimals)) : cell;
}
