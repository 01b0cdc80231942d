import { tagsIn } from './counting-ways.ts';
import { hideSmallCounts, type Relation } from './disclosure.ts';
import type { Observation } from './observation.ts';
import { isSmallCount } from './suppression.ts';

/** What is known of submitted counts besides the counts: cells are named as `cellKey` names them. */
export interface ProtectionRules {
  /** Measures that count children, reviews or people; the others (posts, caseloads) hide nobody. */
  readonly counted: readonly string[];
  /** Cells of one authority and quarter that add up to another. */
  readonly sums: readonly Relation[];
  /**
   * Parts that percentages show of their whole: by DfE code, or for every authority under "". What is left of the whole
   * is a count of children too ("98 of 100" tells of two).
   */
  readonly shares: Readonly<Record<string, readonly Relation[]>>;
}

/** Why a submitted count is not shown to partners: it is small, or it would give a hidden one away. */
export type Withheld = 'small' | 'beside';

/** The cells to hide of observations, each with its reason. */
export type HiddenObservations = ReadonlyMap<Observation, Withheld>;

/** The name of a cell of a submission: "lac:" for a total, "lac_placement:foster" for a part. */
export function cellKey(measure: string, breakdown = ''): string {
  return `${measure}:${breakdown}`;
}

/**
 * Which submitted counts to hide so that no count of one to five can be worked out from what else any table, rate,
 * percentage, sum of quarters or file shows: all of those are made of shown cells alone, so protecting the cells
 * protects them.
 */
export function hiddenObservations(
  observations: readonly Observation[],
  rules: ProtectionRules
): HiddenObservations {
  const counted = new Set(rules.counted);
  const sendings = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    if (!counted.has(observation.measure) || !isKnownOrHidden(observation)) continue;
    const { authority, end, measure, breakdown } = observation;
    const key = `${authority} ${end}`;
    const sending = sendings.get(key) ?? new Map<string, Observation>();
    sendings.set(key, sending.set(cellKey(measure, breakdown), observation));
  }
  return new Map([...sendings.values()].flatMap((sending) => hiddenIn(sending, rules)));
}

function isKnownOrHidden({ value, symbol }: Observation): boolean {
  return value !== null || symbol === 'c' || symbol === 'low';
}

/** The hidden cells of one authority and quarter; a cell that its sender hid needs no hiding. */
function hiddenIn(
  sending: ReadonlyMap<string, Observation>,
  rules: ProtectionRules
): readonly (readonly [Observation, Withheld])[] {
  const counts = new Map([...sending].map(([key, { value }]) => [key, value]));
  const [first] = sending.values();
  const shares = [...(rules.shares[''] ?? []), ...(rules.shares[first?.authority ?? ''] ?? [])];
  const relations = [...rules.sums];
  for (const [index, share] of shares.entries()) {
    const rest = restOf(share, counts);
    if (rest === null || !isSmallCount(rest)) continue;
    const key = `the rest of share ${index}`;
    counts.set(key, rest);
    relations.push({ total: share.total, parts: [...share.parts, key], hasRest: true });
  }
  const { primary, secondary } = hideSmallCounts(counts, relations);
  const found = (keys: ReadonlySet<string>, why: Withheld): readonly (readonly [Observation, Withheld])[] =>
    [...keys].flatMap((key) => {
      const observation = sending.get(key);
      return observation && observation.value !== null ? [[observation, why] as const] : [];
    });
  return [...found(primary, 'small'), ...found(secondary, 'beside')];
}

/** What is left of a whole after its parts; null where a count is not known. */
function restOf({ total, parts }: Relation, counts: ReadonlyMap<string, number | null>): number | null {
  let rest = counts.get(total) ?? null;
  for (const part of parts) {
    const count = counts.get(part) ?? null;
    if (rest === null || count === null) return null;
    rest -= count;
  }
  return rest;
}

/** Which of the hidden cells are left out: all of them, or the small ones alone, to tell how many each rule hides. */
export type Protection = 'full' | 'small';

/** Observations as partners may have them: hidden cells are suppressed, and of notes only the tags stay, for words may tell of children. */
export function protectedObservations(
  observations: readonly Observation[],
  hidden: HiddenObservations,
  protection: Protection
): readonly Observation[] {
  return observations.map((observation) => {
    const why = hidden.get(observation);
    const note = tagsOnly(observation.note);
    return why === undefined || (protection === 'small' && why === 'beside')
      ? { ...observation, note }
      : { ...observation, note, value: null, symbol: 'c' };
  });
}

/** A note without its words: the tags that say how something is counted. */
export function tagsOnly(note: string): string {
  return tagsIn(note)
    .map((tag) => `#${tag}`)
    .join('; ');
}
