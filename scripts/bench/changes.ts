import type { Browser, Page } from 'playwright';
import { newReader, type Pace } from './reader.ts';

const CHANGES = 40;

/** How long each of about forty changed choices on the LAC rate page takes, from input to the frame after the new figures. */
export async function timeChanges(browser: Browser, site: string, pace: Pace): Promise<readonly number[]> {
  const { context, page } = await newReader(browser, site, pace, 'saving');
  await page.goto(`${site}indicators/lac-rate/`);
  await page.locator('fieldset:enabled select').first().waitFor();
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const label = ['Period', 'Neighbours’ average', 'Highlight', 'Neighbour model'][change % 4] ?? 'Period';
    const handle = await page.getByLabel(label, { exact: true }).elementHandle();
    const took = await page.evaluate(changeSelect, handle);
    times.push(took);
    await page.waitForTimeout(40);
  }
  await context.close();
  return times;
}

/** Chooses the next option of a select and answers when the frame with what changed has been drawn. */
function changeSelect(select: Node | null): Promise<number> {
  if (!(select instanceof HTMLSelectElement)) throw new Error('There is no such choice.');
  return new Promise((resolve) => {
    const main = document.querySelector('main') ?? document.body;
    const began = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve(performance.now() - began);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** How long the way to a page seen before takes by a link, from the click to the frame with its heading. */
export async function timeNextPage(browser: Browser, site: string, pace: Pace): Promise<readonly number[]> {
  const { context, page } = await newReader(browser, site, pace, 'saving');
  await page.goto(`${site}indicators/lac-rate/`);
  await page.locator('fieldset:enabled select').first().waitFor();
  const times: number[] = [];
  for (const [link, heading] of [
    ['Overview', 'Where does the region stand?'],
    ['Indicators', 'Indicators'],
    ['Overview', 'Where does the region stand?'],
    ['Indicators', 'Indicators'],
    ['Definitions', 'Definitions'],
    ['Overview', 'Where does the region stand?']
  ] as const) {
    times.push(await clickThrough(page, link, heading));
    await page.waitForTimeout(200);
  }
  await context.close();
  return times.slice(2);
}

async function clickThrough(page: Page, link: string, heading: string): Promise<number> {
  const handle = await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: link })
    .elementHandle();
  return page.evaluate(
    ({ anchor, wanted }) =>
      new Promise<number>((resolve) => {
        if (!(anchor instanceof HTMLElement)) throw new Error('There is no such link.');
        const began = performance.now();
        const look = (): void => {
          if (document.querySelector('h1')?.textContent.trim() === wanted) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        anchor.click();
        requestAnimationFrame(look);
      }),
    { anchor: handle, wanted: heading }
  );
}
