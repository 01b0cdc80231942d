import { listWords } from '#lib/domain/format.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import { cellKey, valueText } from './figures.ts';
import { counted, grouped } from './issue-log.ts';

/** The figures that one file gives of one authority (DfE code). */
export interface AuthorityFile {
  readonly authority: string;
  readonly file: string;
  readonly observations: readonly Observation[];
}

/** What two files of an authority say of one quarter (last day, ISO), in cells. */
export interface QuarterOverlap {
  readonly end: string;
  readonly equal: number;
  /** Given by both, with another value or symbol. */
  readonly changed: number;
  readonly onlyOld: number;
  readonly onlyNew: number;
}

/** Two files of one authority with a quarter in common. The files are those that were passed in. */
export interface Overlap<File extends AuthorityFile = AuthorityFile> {
  readonly old: File;
  readonly new: File;
  /** The quarters both have, oldest first. */
  readonly quarters: readonly QuarterOverlap[];
  /** Last days of the quarters that only the old file has: they are not in question. */
  readonly onlyInOld: readonly string[];
  /** True when every cell of the common quarters is the same, so that nothing depends on the answer. */
  readonly same: boolean;
}

/**
 * Every pair of files of one authority that give figures of the same quarter, so that the reader can be asked before the
 * newest wins: each incoming file with the kept ones, then with the incoming ones before it in the list.
 */
export function overlaps<File extends AuthorityFile>(
  kept: readonly File[],
  incoming: readonly File[]
): readonly Overlap<File>[] {
  return incoming.flatMap((newer, index) =>
    [...kept, ...incoming.slice(0, index)]
      .filter(({ authority }) => authority === newer.authority)
      .flatMap((older) => overlapOf(older, newer))
  );
}

function overlapOf<File extends AuthorityFile>(older: File, newer: File): readonly Overlap<File>[] {
  const oldEnds = endsOf(older);
  const common = endsOf(newer).filter((end) => oldEnds.includes(end));
  if (common.length === 0) return [];
  const before = amountsOf(older);
  const after = amountsOf(newer);
  const quarters = common.map((end) => quarterOverlap(end, before, after));
  const same = quarters.every(({ changed, onlyOld, onlyNew }) => changed + onlyOld + onlyNew === 0);
  const onlyInOld = oldEnds.filter((end) => !common.includes(end));
  return [{ old: older, new: newer, quarters, onlyInOld, same }];
}

function endsOf({ observations }: AuthorityFile): readonly string[] {
  return [...new Set(observations.map(({ end }) => end))].sort();
}

type Amounts = ReadonlyMap<string, { readonly end: string; readonly amount: string }>;

function amountsOf({ observations }: AuthorityFile): Amounts {
  return new Map(observations.map((cell) => [cellKey(cell), { end: cell.end, amount: valueText(cell) }]));
}

function quarterOverlap(end: string, before: Amounts, after: Amounts): QuarterOverlap {
  const old = [...before].filter(([, cell]) => cell.end === end);
  const recent = [...after].filter(([, cell]) => cell.end === end);
  const both = old.filter(([key]) => after.has(key));
  const equal = both.filter(([key, cell]) => after.get(key)?.amount === cell.amount).length;
  return {
    end,
    equal,
    changed: both.length - equal,
    onlyOld: old.length - both.length,
    onlyNew: recent.length - both.length
  };
}

/** An overlap as a question to the reader: what both files have, and what the newer one would change. */
export function overlapQuestion(
  { old, new: newer, quarters, onlyInOld }: Overlap,
  authorityName: string
): string {
  const labels = listWords(quarters.map(({ end }) => quarterLabel(end)));
  const rest =
    onlyInOld.length === 0 ? '' : ` ${listWords(onlyInOld.map(quarterLabel))} of the first stays in use.`;
  return (
    `“${old.file}” and “${newer.file}” both have ${authorityName}’s ${labels}. ` +
    `The second has ${quarterWords(quarters)}. Use the second?${rest}`
  );
}

/** "210 figures the same, 3 changed, 1 no longer given and 2 new", over all quarters, without what there is none of. */
function quarterWords(quarters: readonly QuarterOverlap[]): string {
  const sum = (count: (quarter: QuarterOverlap) => number): number =>
    quarters.reduce((total, quarter) => total + count(quarter), 0);
  return listWords([
    `${counted(
      sum(({ equal }) => equal),
      'figure'
    )} the same`,
    ...part(
      sum(({ changed }) => changed),
      'changed'
    ),
    ...part(
      sum(({ onlyOld }) => onlyOld),
      'no longer given'
    ),
    ...part(
      sum(({ onlyNew }) => onlyNew),
      'new'
    )
  ]);
}

function part(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${grouped(count)} ${words}`];
}
