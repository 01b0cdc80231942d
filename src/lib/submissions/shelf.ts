import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission } from './checked.ts';

/** Whether a file's figures come first (`in-use`), wait for the reader's answer, or were kept behind another's. */
export type Standing = 'in-use' | 'waiting' | 'set-aside';

/** An accepted file that was loaded. Two files may hold the same quarter: only one of them is shown for it. */
export interface ShelvedFile {
  /** Names the file by its bytes: the same bytes are the same file. */
  readonly id: string;
  readonly authority: string;
  readonly checked: CheckedSubmission;
  /** Later files have higher positions. */
  readonly position: number;
  readonly standing: Standing;
  /** Explanations of accepted warnings, by `warningKey`; an empty text is a tick without words. */
  readonly reasons: Readonly<Record<string, string>>;
  /** True of a member's file that was opened from a sealed one: it is held in this tab alone and never stored. */
  readonly membersOnly?: boolean;
  /** Set on what the reader did not load: a file that the site was built with, or a newer one of its host. */
  readonly fromSite?: 'build' | 'host';
  /** True of a file of the site whose figures are invented. */
  readonly madeUp?: boolean;
  /** ISO day on which a file of the host was sent or last changed, where it is known. */
  readonly sent?: string;
}

/** Every loaded file, in the order of loading. */
export type Shelf = readonly ShelvedFile[];

export type NewFile = Pick<ShelvedFile, 'id' | 'authority' | 'checked' | 'membersOnly'>;

/** Puts a file on the shelf. It waits for an answer if it would change a quarter that is shown; the same bytes change nothing. */
export function place(shelf: Shelf, file: NewFile): Shelf {
  if (shelf.some(({ id }) => id === file.id)) return shelf;
  const standing = changedQuarters(shelf, file).length > 0 ? 'waiting' : 'in-use';
  return [...shelf, { ...file, standing, position: nextPosition(shelf), reasons: {} }];
}

/** The quarters (last days) of a file that others show with other figures, oldest first. */
export function changedQuarters(shelf: Shelf, file: NewFile): readonly string[] {
  const others = shelf.filter(({ id }) => id !== file.id);
  return file.checked.periods.filter((end) => {
    const shown = fileFor(others, file.authority, end);
    return shown !== null && figuresOf(shown.checked, end) !== figuresOf(file.checked, end);
  });
}

/** Shows a file's quarters before all others of its authority. */
export function choose(shelf: Shelf, id: string): Shelf {
  const position = nextPosition(shelf);
  return inOrder(shelf.map((file) => (file.id === id ? { ...file, standing: 'in-use', position } : file)));
}

/** Keeps a file behind the others of its authority: only quarters that no other has are shown from it. */
export function setAside(shelf: Shelf, id: string): Shelf {
  return shelf.map((file) => (file.id === id ? { ...file, standing: 'set-aside' } : file));
}

/** Takes a file away; one that it had replaced shows again. */
export function takeAway(shelf: Shelf, id: string): Shelf {
  return shelf.filter((file) => file.id !== id);
}

/** Accepts warnings of a file, each with its explanation, in place of those accepted before. */
export function explain(shelf: Shelf, id: string, reasons: ShelvedFile['reasons']): Shelf {
  return shelf.map((file) => (file.id === id ? { ...file, reasons } : file));
}

/** Names a warning of a file, the same whenever the file is checked again. */
export function warningKey({ rule, row, column, value }: Issue): string {
  return [rule, row ?? '', column ?? '', value ?? ''].join('|');
}

/** How many warnings of a file nobody has accepted yet. */
export function openWarnings({ checked, reasons }: ShelvedFile): number {
  return checked.issues.filter((issue) => !(warningKey(issue) in reasons)).length;
}

/** The file whose figures are shown for an authority's quarter, or null. */
export function fileFor(shelf: Shelf, authority: string, end: string): ShelvedFile | null {
  const holders = shelf.filter((file) => file.authority === authority && file.checked.periods.includes(end));
  const first = holders.filter(({ standing }) => standing === 'in-use');
  const [newest] = [...(first.length > 0 ? first : holders)].sort((a, b) => b.position - a.position);
  return newest ?? null;
}

/** The figures that are shown: of each authority's quarter, those of one file. */
export function observationsInUse(shelf: Shelf): readonly Observation[] {
  return shelf.flatMap((file) => {
    const shown = new Set(
      file.checked.periods.filter((end) => fileFor(shelf, file.authority, end)?.id === file.id)
    );
    const reasons = reasonsByCell(file);
    const own = file.checked.observations.filter(({ end }) => shown.has(end));
    return reasons.size === 0 ? own : own.map((one) => withReason(one, reasons.get(cellKeyOf(one))));
  });
}

/** The explanations of accepted warnings, by the figure they are about: they travel with it as its note. */
function reasonsByCell({ checked, reasons }: ShelvedFile): ReadonlyMap<string, string> {
  return new Map(
    checked.issues.flatMap((issue): readonly (readonly [string, string])[] => {
      const reason = reasons[warningKey(issue)]?.trim() ?? '';
      return issue.cell && reason !== '' ? [[cellKeyOf(issue.cell), reason]] : [];
    })
  );
}

function cellKeyOf({ end, measure, breakdown }: Pick<Observation, 'end' | 'measure' | 'breakdown'>): string {
  return `${end}|${measure}|${breakdown}`;
}

function withReason(observation: Observation, reason: string | undefined): Observation {
  if (reason === undefined) return observation;
  return { ...observation, note: [observation.note, reason].filter((part) => part !== '').join('; ') };
}

/** Whether two shelves show the same files for the same quarters, so that nothing needs to be calculated again. */
export function showsTheSame(one: Shelf, other: Shelf): boolean {
  const shown = (shelf: Shelf): string =>
    shelf
      .map((file) => [file.id, ...quartersShown(shelf, file), JSON.stringify(file.reasons)].join(' '))
      .sort()
      .join('\n');
  return shown(one) === shown(other);
}

/** The quarters that a file is shown for, oldest first. */
export function quartersShown(shelf: Shelf, file: ShelvedFile): readonly string[] {
  return file.checked.periods.filter((end) => fileFor(shelf, file.authority, end)?.id === file.id);
}

function nextPosition(shelf: Shelf): number {
  return Math.max(0, ...shelf.map(({ position }) => position)) + 1;
}

function inOrder(shelf: Shelf): Shelf {
  return [...shelf].sort((a, b) => a.position - b.position);
}

/** A quarter's figures as one text, the same for the same figures in any order. */
function figuresOf({ observations }: CheckedSubmission, end: string): string {
  return observations
    .filter((one) => one.end === end)
    .map(({ measure, breakdown, value, symbol }) => `${measure}|${breakdown}|${value ?? symbol}`)
    .sort()
    .join('\n');
}
