import type { Page } from 'playwright';
import type { Site, Visit } from './site.ts';

const READERS = 3;

/** Reads what is at each of these addresses, by name and path under the site's base, with a few browsers side by side; a reader is made ready once. */
export async function readSideBySide<Found>(
  site: Site,
  places: Iterable<readonly [string, string]>,
  read: (page: Page, path: string) => Promise<Found>,
  visit: Visit = {},
  ready: (page: Page) => Promise<void> = () => Promise.resolve()
): Promise<ReadonlyMap<string, Found>> {
  const waiting = [...places];
  const found = new Map<string, Found>();
  const reader = async (): Promise<void> => {
    const page = await site.visit('', visit);
    await ready(page);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, path] = next;
      await page.goto(site.url(path));
      found.set(name, await read(page, path));
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return found;
}
