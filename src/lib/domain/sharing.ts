/** For whom something leaves the page: the members as it was submitted, partners and the public without small counts. */
export const SHARING_LEVELS = ['members', 'partners', 'public'] as const;
export type SharingLevel = (typeof SHARING_LEVELS)[number];

/** How figures are seen: at a level, or with the small counts alone hidden, to tell how many each rule hides. */
export type SharingView = SharingLevel | 'small';

/** How many cells of a table are hidden at a level, and how many of them only to protect the others. */
export interface HiddenCells {
  readonly hidden: number;
  readonly secondary: number;
}

/** A level in a word, whom it is for in a sentence, and what it means. */
export const SHARING_WORDS: Readonly<
  Record<SharingLevel, { readonly title: string; readonly whom: string; readonly means: string }>
> = {
  members: {
    title: 'Members',
    whom: 'members',
    means: 'Everything as it was submitted, small counts included.'
  },
  partners: {
    title: 'Partners',
    whom: 'partners',
    means: 'Counts of 1 to 5, and whatever would give one away, are hidden.'
  },
  public: { title: 'Public', whom: 'the public', means: 'As partners, and authorities are letters.' }
};

/** What stands in a file for the level it leaves at; null hidden where nothing was counted. */
export function sharingStamp(
  level: SharingLevel | 'official' | 'open',
  cells: HiddenCells | null,
  named = ''
): string {
  if (level === 'official')
    return 'Official statistics as published: nothing is hidden that the publisher shows';
  if (level === 'open') return 'Holds no submitted figures: may be shared with anybody';
  if (level === 'members') return 'For members: as submitted, small counts are not hidden';
  const rule = 'counts of 1 to 5, and those that would give one away, are hidden as [c]';
  const hidden = cells === null ? '' : `. ${hiddenWords(cells)}`;
  if (level === 'partners') return `For partners: ${rule}${hidden}`;
  const own = named === '' ? '' : `, except ${named}`;
  return `For the public: ${rule}; authorities are letters in a shuffled order${own}${hidden}`;
}

/** A stamp without how many cells are hidden: what several things have in common that leave together. */
export function stampedLevel(stamp: string): string {
  return stamp.replace(/\. (?:\d+ cells? |no cell is hidden).*$/, '');
}

/** "6 cells are hidden, 2 of them only to protect the others", "no cell is hidden". */
export function hiddenWords(cells: HiddenCells): string {
  return cellsWords(cells, cells.hidden === 1 ? 'is hidden' : 'are hidden', 'no cell is hidden');
}

/** The same before it is done: "6 cells will be hidden, 2 of them only to protect the others". */
export function hidingWords(cells: HiddenCells): string {
  return cellsWords(cells, 'will be hidden', 'no cell needs hiding');
}

function cellsWords({ hidden, secondary }: HiddenCells, done: string, none: string): string {
  if (hidden === 0) return none;
  const cells = `${hidden} ${hidden === 1 ? 'cell' : 'cells'} ${done}`;
  return secondary === 0 ? cells : `${cells}, ${secondary} of them only to protect the others`;
}
