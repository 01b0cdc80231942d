import type { Page } from 'playwright';
import { must } from './data-rows.ts';

/** A table as it stands on a page: its caption, the titles of its columns, and its rows' cells by those titles. */
export interface PageTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Every table on the page that has a caption, as it is now; of those that can be taken away alone when told so. */
export async function tablesOn(
  page: Page,
  which: 'all' | 'to take away' = 'all'
): Promise<readonly PageTable[]> {
  const tables = which === 'all' ? 'main table:has(caption)' : 'main [data-table] table:has(caption)';
  const raw = await page.locator(tables).evaluateAll((tables) =>
    tables.map((table) => {
      const words = (element: Element | null | undefined): string =>
        (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return {
        caption: words(table.querySelector('caption')),
        columns: [...table.querySelectorAll('thead th')].map((cell) =>
          (words(cell.querySelector('button')) || words(cell)).replace(/ [↑↓]$/, '')
        ),
        rows: [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) => words(cell))
        )
      };
    })
  );
  return raw.map(({ caption, columns, rows }) => ({
    caption,
    columns,
    rows: rows.map((cells) =>
      Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
    )
  }));
}

/** The one table whose caption begins so, once it is there, open or folded away; throws when it does not come. */
export async function tableOn(page: Page, caption: string): Promise<PageTable> {
  await page.locator('main caption', { hasText: caption }).first().waitFor({ state: 'attached' });
  const tables = await tablesOn(page);
  const found = tables.find((table) => table.caption.startsWith(caption));
  return must(found, `table “${caption}” among ${JSON.stringify(tables.map((table) => table.caption))}`);
}

/** The row of a table that begins with a word; throws when there is none. */
export function rowOf(table: PageTable, first: string): Readonly<Record<string, string>> {
  const column = table.columns[0] ?? '';
  return must(
    table.rows.find((row) => (row[column] ?? '').startsWith(first)),
    `row “${first}” in “${table.caption}”`
  );
}
