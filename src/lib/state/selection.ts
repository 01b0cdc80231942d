import { NEIGHBOUR_MODELS, type NeighbourModel } from '#lib/domain/neighbours.ts';

export const SOURCES = ['published', 'submitted'] as const;
export type Source = (typeof SOURCES)[number];

export const AVERAGES = ['mean', 'median', 'pooled'] as const;
export type AverageChoice = (typeof AVERAGES)[number];

export const SPANS = ['quarter', 'year'] as const;
export type SpanChoice = (typeof SPANS)[number];

/** What the reader chose; null means not chosen, so that each page can use its own best default. */
export interface Selection {
  readonly source: Source | null;
  /** Last day of the period, ISO. */
  readonly end: string | null;
  readonly span: SpanChoice | null;
  readonly model: NeighbourModel;
  readonly average: AverageChoice;
  /** DfE code of the highlighted authority. */
  readonly authority: string | null;
}

/** A choice in an address that could not be read, in words. */
export interface RefusedChoice {
  readonly name: string;
  readonly value: string;
  readonly sentence: string;
}

export const NOTHING_CHOSEN: Selection = {
  source: null,
  end: null,
  span: null,
  model: 'dfe-2025',
  average: 'mean',
  authority: null
};

const SHARED = ['source', 'period', 'span', 'model', 'average', 'authority'];

/** Whether a name in a query string is a choice that every page shares; the others belong to one page. */
export function isShared(name: string): boolean {
  return SHARED.includes(name);
}

/** The choices in a query string that every page shares, as a query string; empty when there are none. */
export function sharedPart(query: URLSearchParams): string {
  return new URLSearchParams([...query].filter(([name]) => isShared(name))).toString();
}

/** An authority as an address names it. */
export interface AddressedAuthority {
  readonly code: string;
  readonly slug: string;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads the choices in a query string; what cannot be read is left unchosen and named. */
export function readSelection(
  query: URLSearchParams,
  authorities: readonly AddressedAuthority[]
): { selection: Selection; refused: readonly RefusedChoice[] } {
  const refused: RefusedChoice[] = [];
  const refuse = (name: string, value: string, allowed: string): null => {
    refused.push({
      name,
      value,
      sentence: `The address asks for ${name} “${value}”, but it must be ${allowed}.`
    });
    return null;
  };
  const word = <Word extends string>(name: string, words: readonly Word[]): Word | null => {
    const value = query.get(name);
    if (value === null) return null;
    return (
      words.find((candidate) => candidate === value) ?? refuse(name, value, `one of ${words.join(', ')}`)
    );
  };
  const day = query.get('period');
  const slug = query.get('authority');
  const authority = authorities.find((candidate) => candidate.slug === slug || candidate.code === slug);
  if (slug !== null && !authority) refuse('authority', slug, 'an authority of this region');
  const selection: Selection = {
    source: word('source', SOURCES),
    end: day === null || DAY.test(day) ? day : refuse('period', day, 'a last day such as 2025-03-31'),
    span: word('span', SPANS),
    model: word('model', NEIGHBOUR_MODELS) ?? NOTHING_CHOSEN.model,
    average: word('average', AVERAGES) ?? NOTHING_CHOSEN.average,
    authority: authority?.code ?? null
  };
  return { selection, refused };
}

/** The query string of a selection, with only what differs from the defaults; empty when nothing does. */
export function writeSelection(selection: Selection, authorities: readonly AddressedAuthority[]): string {
  const query = new URLSearchParams();
  const { source, end, span, model, average, authority } = selection;
  if (source) query.set('source', source);
  if (end) query.set('period', end);
  if (span) query.set('span', span);
  if (model !== NOTHING_CHOSEN.model) query.set('model', model);
  if (average !== NOTHING_CHOSEN.average) query.set('average', average);
  const slug = authorities.find(({ code }) => code === authority)?.slug;
  if (slug) query.set('authority', slug);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
