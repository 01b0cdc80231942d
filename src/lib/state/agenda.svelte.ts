import { EMPTY_AGENDA, withItem, type Agenda, type AgendaItem } from './agenda.ts';
import { agendaText, readAgenda } from './agenda-file.ts';

/** Where the agenda is kept in this browser; `write` answers false when the browser keeps nothing. */
export interface AgendaStore {
  readonly read: () => string | null;
  readonly write: (text: string) => boolean;
}

let store: AgendaStore | null = null;
let current = $state.raw<Agenda>(EMPTY_AGENDA);
let before = $state.raw<Agenda | null>(null);
let problem = $state('');

/** The meeting's agenda as it stands; it changes only through the functions of this file. */
export const meetingAgenda = {
  get current(): Agenda {
    return current;
  },
  get canUndo(): boolean {
    return before !== null;
  },
  /** Why the agenda will be gone when the page is closed, or empty. */
  get problem(): string {
    return problem;
  }
};

/** Reads the agenda kept in this browser, and again whenever another tab has changed it. */
export function openAgenda(kept: AgendaStore): void {
  store = kept;
  const text = kept.read();
  current = (text === null ? null : readAgenda(text).agenda) ?? EMPTY_AGENDA;
  before = null;
}

/** Puts a changed agenda in place of the one there is, which can be taken back. */
export function changeAgenda(next: Agenda): void {
  if (next === current) return;
  before = current;
  keep(next);
}

/** Words typed into the agenda: kept like any change, but without a step to take back for every letter. */
export function rewordAgenda(next: Agenda): void {
  keep(next);
}

/** Puts a view at the end of the agenda. */
export function addToAgenda(item: Omit<AgendaItem, 'id'>): void {
  changeAgenda(withItem(current, item));
}

/** Takes the last change back; taking back twice brings it again. */
export function undoAgenda(): void {
  if (before === null) return;
  const undone = current;
  const next = before;
  before = undone;
  keep(next);
}

function keep(next: Agenda): void {
  current = next;
  const kept = store?.write(agendaText(next)) ?? false;
  problem = kept
    ? ''
    : 'This browser keeps nothing, so the agenda is gone when the page is closed. Save it as a file.';
}
