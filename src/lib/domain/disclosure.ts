import { isSmallCount } from './suppression.ts';

/**
 * Counts that must add up: the parts to the total, each named by a key of its own. Where a total less another count
 * is made of parts (late reviews are all less those on time), that other count is one of the parts.
 */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
  /** True where one of the parts is what is left of the total, which nobody is shown: hidden parts cannot tell their sum. */
  readonly hasRest?: true;
}

/** A count as supplied: a whole number, or null where the sender has already suppressed it. */
export type Counts = ReadonlyMap<string, number | null>;

/** What must not be shown: small counts, and counts that would give one of them away. */
export interface Hidden {
  readonly primary: ReadonlySet<string>;
  readonly secondary: ReadonlySet<string>;
}

/**
 * Which counts to hide so that no count of one to five, nor one that its sender suppressed, can be worked out from
 * the others, and each can still be any of one to five: a relation never holds exactly one hidden count, nor a group of
 * hidden counts whose sum leaves them too few ways to be made up. The next to go are the smallest parts that are not
 * zero, all that are equal, since a choice among equals would tell which was chosen; zeros, where the hidden counts come to
 * five and only their marks tell too much; else the total. What is `told` elsewhere, as official statistics tell it,
 * protects nothing.
 */
export function hideSmallCounts(
  counts: Counts,
  relations: readonly Relation[],
  told: ReadonlySet<string> = new Set()
): Hidden {
  const primary = new Set(
    [...counts].filter(([, value]) => value === null || isSmallCount(value)).map(([key]) => key)
  );
  const hidden = new Set(primary);
  const known = relations.flatMap((relation) => suppliedOf(relation, counts));
  const tied = new Set(known.filter(({ total }) => told.has(total)).flatMap(({ parts }) => parts));
  for (let changed = true; changed;) {
    changed = false;
    for (const relation of known) {
      const covered = { relation, counts, isUnknown: (key: string) => hidden.has(key) && !told.has(key) };
      if (!isOpen(covered)) continue;
      const next = nextToHide(covered, tied, (key) => hidden.has(key) || told.has(key));
      if (next.length === 0) continue;
      for (const key of next) hidden.add(key);
      changed = true;
    }
  }
  return { primary, secondary: new Set([...hidden].filter((key) => !primary.has(key))) };
}

/**
 * A relation as far as its counts were supplied: a part that was not may be taken for zero, so it protects nothing;
 * without its total nothing can be worked out.
 */
function suppliedOf(relation: Relation, counts: Counts): readonly Relation[] {
  const { total, parts } = relation;
  return counts.has(total) ? [{ ...relation, parts: parts.filter((key) => counts.has(key)) }] : [];
}

/** A relation as an outsider sees it. */
interface Covered {
  readonly relation: Relation;
  readonly counts: Counts;
  readonly isUnknown: (key: string) => boolean;
}

/** Whether what is shown of a relation gives a hidden count away. */
function isOpen(covered: Covered): boolean {
  const { relation, counts, isUnknown } = covered;
  const { total, parts, hasRest } = relation;
  const group = [total, ...parts].filter(isUnknown);
  if (group.length < 2) return group.length === 1;
  if (isUnknown(total)) return false;
  // With every part hidden, hiding the total only for certain sums would tell which sum it is.
  if (!hasRest && parts.every((key) => isUnknown(key) || counts.get(key) === 0)) return true;
  const least = leastSum(covered, group);
  return least !== null && leavesTooFewWays(least, group, counts);
}

/** The most that a small count can be. */
const MOST = 5;

/**
 * Whether a sum of hidden counts keeps one of them from being any of one to five: it must reach five with the others at
 * their least, which is one, or nothing where zeros are hidden among them; and all fives are the only way to make up the
 * greatest sum.
 */
function leavesTooFewWays(sum: number, group: readonly string[], counts: Counts): boolean {
  if (group.some((key) => counts.get(key) === 0)) return sum < MOST;
  return sum < group.length - 1 + MOST || sum === MOST * group.length;
}

/** What the hidden parts come to, as sent or as the total and the shown parts tell it, whichever is less; null where neither is known. */
function leastSum({ relation, counts, isUnknown }: Covered, group: readonly string[]): number | null {
  const shown = relation.parts.filter((key) => !isUnknown(key));
  const sums = [sumOf(group, counts), leftOf(relation.total, shown, counts)].filter((sum) => sum !== null);
  return sums.length === 0 ? null : Math.min(...sums);
}

/** The sum of some counts; null where one was not sent, or suppressed by its sender, whose number nobody here knows. */
export function sumOf(keys: readonly string[], counts: Counts): number | null {
  let sum = 0;
  for (const key of keys) {
    const value = counts.get(key) ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** What a total leaves after the counts that are shown beside it. */
function leftOf(total: string, shown: readonly string[], counts: Counts): number | null {
  const [whole, rest] = [counts.get(total) ?? null, sumOf(shown, counts)];
  return whole === null || rest === null ? null : whole - rest;
}

/**
 * The next counts to hide: zeros where they are cover enough, since nothing is lost by them, and no sum that is told
 * (`tied` parts) narrows what they cover; else the smallest parts.
 */
function nextToHide(
  covered: Covered,
  tied: ReadonlySet<string>,
  cannotGo: (key: string) => boolean
): readonly string[] {
  const { relation, counts, isUnknown } = covered;
  const valueOf = (key: string): number => counts.get(key) ?? 0;
  const free = relation.parts.filter((key) => !cannotGo(key));
  const shown = free.filter((key) => valueOf(key) > 0);
  // Only zeros, or nothing, are left beside what is hidden: the whole goes, else a zero.
  if (shown.length === 0)
    return [relation.total, ...relation.parts].filter((key) => !cannotGo(key)).slice(0, 1);
  const zeros = free.filter((key) => counts.get(key) === 0);
  const group = relation.parts.filter(isUnknown);
  const isCover = group.length > 1 && (leastSum(covered, group) ?? 0) >= MOST;
  if (zeros.length > 0 && isCover && !group.some((key) => tied.has(key))) return zeros;
  const smallest = Math.min(...shown.map(valueOf));
  return shown.filter((key) => valueOf(key) === smallest);
}
