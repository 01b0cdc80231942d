import { tagsIn } from './counting-ways.ts';
import { hideSmallCounts, type Relation } from './disclosure.ts';
import type { Observation } from './observation.ts';
import { isSmallCount } from './suppression.ts';
import { placeOf, toldCounts, type Balance, type OfficialCount } from './told-counts.ts';

export type { OfficialCount };

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
  /** Counts that official statistics tell: by DfE code, or of any authority under "". Whoever has them need not be told again. */
  readonly official: Readonly<Record<string, readonly OfficialCount[]>>;
  /** What the totals of two quarters and the flows between them tell of each other. */
  readonly balances: readonly Balance[];
  /** Indicators (ids) whose counts are parts of official ones: put together they tell whose they are, whatever they are called. */
  readonly recognisable: readonly string[];
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
  const senders = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    if (!counted.has(observation.measure) || !isKnownOrHidden(observation)) continue;
    const { authority, end, measure, breakdown } = observation;
    const sent = senders.get(authority) ?? new Map<string, Observation>();
    senders.set(authority, sent.set(placeOf(end, cellKey(measure, breakdown)), observation));
  }
  return new Map([...senders].flatMap(([authority, sent]) => hiddenIn(authority, sent, rules)));
}

function isKnownOrHidden({ value, symbol }: Observation): boolean {
  return value !== null || symbol === 'c' || symbol === 'low';
}

/** The hidden cells of one authority; a cell that its sender hid needs no hiding. */
function hiddenIn(
  authority: string,
  sent: ReadonlyMap<string, Observation>,
  rules: ProtectionRules
): readonly (readonly [Observation, Withheld])[] {
  const counts = new Map([...sent].map(([key, { value }]) => [key, value]));
  const ends = new Set([...sent.values()].map(({ end }) => end));
  const relations = [...ends].flatMap((end) => relationsAt(end, authority, rules, counts));
  const official = [...(rules.official[''] ?? []), ...(rules.official[authority] ?? [])];
  const told = toldCounts({ official, balances: rules.balances }, authority, counts);
  const { primary, secondary } = hideSmallCounts(told.counts, [...relations, ...told.relations], told.cells);
  const found = (keys: ReadonlySet<string>, why: Withheld): readonly (readonly [Observation, Withheld])[] =>
    [...keys].flatMap((key) => {
      const observation = sent.get(key);
      return observation && observation.value !== null ? [[observation, why] as const] : [];
    });
  return [...found(primary, 'small'), ...found(secondary, 'beside')];
}

/** What ties the counts of one quarter together. What a percentage leaves of its whole becomes a count of its own in `counts`. */
function relationsAt(
  end: string,
  authority: string,
  { sums, shares }: ProtectionRules,
  counts: Map<string, number | null>
): readonly Relation[] {
  const at = ({ total, parts }: Relation): Relation => ({
    total: placeOf(end, total),
    parts: parts.map((part) => placeOf(end, part))
  });
  const own = [...(shares[''] ?? []), ...(shares[authority] ?? [])].map(at);
  const small = own.flatMap((share, index): readonly Relation[] => {
    const rest = restOf(share, counts);
    if (rest === null || !isSmallCount(rest)) return [];
    const key = placeOf(end, `the rest of share ${index}`);
    counts.set(key, rest);
    return [{ total: share.total, parts: [...share.parts, key], hasRest: true }];
  });
  return [...sums.map(at), ...small];
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
