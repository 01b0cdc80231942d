import { MOST_ITEMS, type Agenda, type AgendaItem } from './agenda.ts';

const KIND = 'regional-benchmarking-agenda';
const VERSION = 1;
const LONGEST = 4_000;

/** Folders, a query and a place on the page: never another origin, never out of the site's own folder. */
const ADDRESS = /^(?:[a-z0-9-]+\/)*(?:\?[^#\s]*)?(?:#[a-z0-9-]+)?$/;

/** An agenda that was read, or what is wrong with the text, in a sentence with the fix. */
export type ReadAgenda =
  { readonly agenda: Agenda; readonly problem: null } | { readonly agenda: null; readonly problem: string };

/** An agenda as the text of its file. */
export function agendaText({ title, items }: Agenda): string {
  const views = items.map(({ address, title: name, note }) => ({ address, title: name, note }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, title, views }, null, 2)}\n`;
}

/** Reads what `agendaText` wrote; anything else is refused with a sentence. */
export function readAgenda(text: string): ReadAgenda {
  const file = parsed(text);
  if (file?.['kind'] !== KIND) {
    return refused('This is not an agenda of this site. Choose a file that “Save agenda” wrote.');
  }
  if (file['version'] !== VERSION) {
    return refused(
      `This agenda has version ${String(file['version'])}; this site reads version ${VERSION}. Save it again there.`
    );
  }
  const views: unknown = file['views'];
  if (!Array.isArray(views)) return refused('The agenda has no list of views. Save it again.');
  if (views.length > MOST_ITEMS)
    return refused(`The agenda has ${views.length} views; ${MOST_ITEMS} is the most.`);
  const items = views.map((view: unknown, index) => itemOf(view, index + 1));
  const wrong = items.findIndex((item) => item === null);
  if (wrong >= 0) {
    return refused(`View ${wrong + 1} of the agenda is not an address of this site with a title and a note.`);
  }
  const title = textIn(file, 'title') ?? '';
  return { agenda: { title, items: items.filter((item) => item !== null) }, problem: null };
}

function refused(problem: string): ReadAgenda {
  return { agenda: null, problem };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemOf(view: unknown, id: number): AgendaItem | null {
  if (!isRecord(view)) return null;
  const address = textIn(view, 'address');
  const title = textIn(view, 'title');
  const note = textIn(view, 'note');
  if (address === null || title === null || note === null || !isAddress(address)) return null;
  return { id, address, title, note };
}

function textIn(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' && value.length <= LONGEST ? value : null;
}

/** Whether a text is an address below the site's own folder. */
export function isAddress(address: string): boolean {
  return ADDRESS.test(address);
}
