import { catalogue } from '#generated/catalogue.ts';
import { sharingStamp, type HiddenCells } from '#lib/domain/sharing.ts';
import { sharing } from '#lib/state/sharing.svelte.ts';
import { hiddenCells, namesIn, withoutLinks } from '#lib/tables/shared-table.ts';
import type { Table } from '#lib/tables/table.ts';
import { STATUS_WORDS } from '#lib/views/provenance.ts';
import { canBeProtected } from './submissions-shown.ts';
import { NO_LETTERS, type Shared, type TableWithProvenance } from './shared.ts';

/** What leaves of a table at the level in force, with what is hidden of it; or in words why it stays. */
export type Leaving =
  | { readonly kind: 'leaves'; readonly what: TableWithProvenance; readonly cells: HiddenCells | null }
  | { readonly kind: 'stays'; readonly words: string };

const MEMBERS_ONLY =
  'This table cannot be protected, so it leaves for members only. Show the pages as partners see them to share it with partners.';

/** What of a table may leave for whom the reader chose: nothing that is not protected, stamped with what was done. */
export function leaving(shown: TableWithProvenance, shared: Shared | undefined): Leaving {
  const { level, screen } = sharing;
  const isOfficial = shared === 'official' || shown.provenance.status === STATUS_WORDS.published;
  if (isOfficial) return leaves(shown, sharingStamp('official', null), null);
  if (level === 'members' && screen === 'members') return leaves(shown, sharingStamp(level, null), null);
  if (!canBeProtected())
    return stays('What must be hidden of the loaded submissions is still being worked out.');
  if (shared === undefined) {
    // Everything on a page that is shown as partners see it is protected already.
    return level !== 'public' && screen === 'partners'
      ? leaves(shown, sharingStamp('partners', null), null)
      : stays(MEMBERS_ONLY);
  }
  const view = level === 'members' ? 'partners' : level;
  const [what, members, small, partners] = [
    shared(view),
    shared('members'),
    shared('small'),
    shared('partners')
  ];
  if (typeof what === 'string') return stays(what);
  if (view === 'public' && identifies(what)) return stays(NO_LETTERS);
  const cells =
    typeof members === 'string' || typeof small === 'string' || typeof partners === 'string'
      ? null
      : hiddenCells(members.table, small.table, view === 'public' ? what.table : partners.table);
  const plain = { ...what, table: view === 'public' ? withoutLinks(what.table) : what.table };
  return leaves(plain, sharingStamp(view, cells, nameOf(sharing.named)), cells);
}

function leaves(what: TableWithProvenance, stamp: string, cells: HiddenCells | null): Leaving {
  return {
    kind: 'leaves',
    cells,
    what: { table: what.table, provenance: { ...what.provenance, sharing: stamp } }
  };
}

function stays(words: string): Leaving {
  return { kind: 'stays', words };
}

/** Whether a lettered table still says the name of an authority that is not to be named. */
function identifies({ table, provenance }: TableWithProvenance): boolean {
  if (provenance.status.startsWith('Published')) return false;
  const names = catalogue.region.authorities
    .filter(({ code }) => code !== sharing.named)
    .flatMap(({ name, shortName, slug }) => [name, shortName, slug]);
  const words: Table = { ...table, title: `${table.title}\n${JSON.stringify(provenance)}` };
  return namesIn(words, names).length > 0;
}

function nameOf(code: string | null): string {
  return catalogue.region.authorities.find((authority) => authority.code === code)?.name ?? '';
}
