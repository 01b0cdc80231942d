/**
 * Names a figure of the reasons for late reviews: `who` is a DfE code or `region`, `what` a reason, a group of reasons
 * (its place among the groups, 0 the first), all avoidable ones, those without a reason, or what shares are of; `end` an
 * ISO day.
 */
export interface LateAddress {
  readonly who: string;
  readonly what:
    'avoidable' | 'no-reason' | 'base' | { readonly reason: string } | { readonly group: number };
  readonly end: string;
  readonly span: 'quarter' | 'year';
}

/** A figure's name as an address carries it: "late.873.reason-travel.2025-12-31.quarter". */
export function lateAddress({ who, what, end, span }: LateAddress): string {
  return ['late', who, typeof what === 'string' ? what : wordOf(what), end, span].join('.');
}

function wordOf(what: Exclude<LateAddress['what'], string>): string {
  return 'reason' in what ? `reason-${what.reason}` : `group-${what.group}`;
}

const ADDRESS = /^late\.(\d{3}|region)\.([a-z0-9-]+)\.(\d{4}-\d{2}-\d{2})\.(quarter|year)$/;

/** Reads what `lateAddress` wrote; null for any other text. */
export function readLateAddress(text: string): LateAddress | null {
  const [, who, words = '', end = '', span] = ADDRESS.exec(text) ?? [];
  const what = whatIn(words);
  if (who === undefined || what === null) return null;
  return { who, what, end, span: span === 'year' ? 'year' : 'quarter' };
}

function whatIn(words: string): LateAddress['what'] | null {
  if (words === 'avoidable' || words === 'no-reason' || words === 'base') return words;
  if (words.startsWith('reason-')) return { reason: words.slice('reason-'.length) };
  return /^group-\d+$/.test(words) ? { group: Number(words.slice('group-'.length)) } : null;
}
