import type { RugSort } from '#lib/views/rug-order.ts';

/** What an address asks of the overview alone; null where it does not say. */
export interface RugAsked {
  readonly indicators: string | null;
  readonly sort: string | null;
  readonly group: string | null;
}

/** What the overview can be asked for. */
export interface RugOffer {
  /** Ids of every indicator that can be compared. */
  readonly indicators: readonly string[];
  /** Ids of the headline indicators, in their order. */
  readonly headline: readonly string[];
  readonly authorities: readonly { readonly code: string; readonly slug: string }[];
}

export interface RugChoice {
  /** Ids in the order they were chosen in; the headline indicators where none were. */
  readonly indicators: readonly string[];
  readonly sort: RugSort | null;
  /** Whether indicators stand under their themes; set aside while they are sorted by an authority. */
  readonly grouped: boolean;
  /** What could not be done as asked, in sentences. */
  readonly refused: readonly string[];
}

/** Reads what the overview was asked for; what there is not is left out and named. */
export function readRugChoice(asked: RugAsked, offer: RugOffer): RugChoice {
  const ids = [...new Set((asked.indicators ?? '').split(',').filter((id) => id !== ''))];
  const known = ids.filter((id) => offer.indicators.includes(id));
  const unknown = ids.filter((id) => !offer.indicators.includes(id));
  const indicators = known.length === 0 ? offer.headline : known;
  const sort = asked.sort === null ? null : readSort(asked.sort, offer.authorities, indicators);
  const instead = known.length === 0 ? 'the headline indicators are' : 'the others are';
  return {
    indicators,
    sort,
    grouped: asked.group !== 'none' && sort?.by !== 'authority',
    refused: [
      ...unknown.map((id) => `There is no indicator “${id}” to compare: ${instead} shown.`),
      ...(asked.sort !== null && sort === null
        ? [
            `The overview cannot be sorted by “${asked.sort}”: it must be an authority of this region or an indicator that is shown.`
          ]
        : []),
      ...(asked.group !== null && asked.group !== 'none'
        ? [`The address asks for group “${asked.group}”, but it can only be none.`]
        : [])
    ]
  };
}

/** A chosen list as an address carries it; empty for the headline indicators in their order. */
export function writeIndicators(ids: readonly string[], headline: readonly string[]): string {
  const text = ids.join(',');
  return text === headline.join(',') ? '' : text;
}

/** A sort as an address carries it: "norfolk", or "-norfolk" for the other way round; empty for none. */
export function writeSort(sort: RugSort | null, authorities: RugOffer['authorities']): string {
  if (sort === null) return '';
  const name =
    sort.by === 'authority' ? (authorities.find(({ code }) => code === sort.key)?.slug ?? '') : sort.key;
  return `${sort.reversed ? '-' : ''}${name}`;
}

/** The chosen list with an indicator taken out or put at its end. */
export function toggleIndicator(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

function readSort(
  text: string,
  authorities: RugOffer['authorities'],
  indicators: readonly string[]
): RugSort | null {
  const reversed = text.startsWith('-');
  const name = reversed ? text.slice(1) : text;
  const authority = authorities.find(({ slug }) => slug === name);
  if (authority) return { by: 'authority', key: authority.code, reversed };
  return indicators.includes(name) ? { by: 'indicator', key: name, reversed } : null;
}
