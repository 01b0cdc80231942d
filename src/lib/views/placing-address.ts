/** What a count of who places where counts, apart from the children of one authority in one place. */
export const PLACING_COUNTS = [
  'all',
  'own',
  'elsewhere',
  'outside',
  'hosted',
  'balance',
  'dfe-inside',
  'dfe-outside',
  'dfe-hosted'
] as const;
export type PlacingCount = (typeof PLACING_COUNTS)[number];

/**
 * Names a count of who places where: `who` is a DfE code or, for all who live in a place, `region`; `what` a count or a
 * place (`in`); `end` an ISO day.
 */
export interface PlacingAddress {
  readonly who: string;
  readonly what: PlacingCount | { readonly in: string };
  readonly end: string;
}

/** A count's name as an address carries it: "placing.873.in-919.2025-12-31", "placing.873.hosted.2025-12-31". */
export function placingAddress({ who, what, end }: PlacingAddress): string {
  return ['placing', who, typeof what === 'string' ? what : `in-${what.in}`, end].join('.');
}

/** Reads what `placingAddress` wrote; null for any other text. */
export function readPlacingAddress(text: string): PlacingAddress | null {
  const [, who, words, end] = /^placing\.([a-z0-9-]+)\.([a-z0-9-]+)\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (who === undefined || words === undefined || end === undefined) return null;
  if (words.startsWith('in-')) return { who, what: { in: words.slice(3) }, end };
  const what = PLACING_COUNTS.find((count) => count === words);
  return what === undefined ? null : { who, what, end };
}
