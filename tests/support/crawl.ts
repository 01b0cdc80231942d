import type { Page } from 'playwright';
import { tablesOn, type PageTable } from './page-table.ts';
import { ALL_PAGES } from './region-facts.ts';
import { readSideBySide } from './side-by-side.ts';
import type { Site } from './site.ts';

/** What one page holds. */
export interface PageFacts {
  readonly path: string;
  readonly ids: readonly string[];
  readonly anchors: readonly string[];
  /** Styles, scripts and pictures that the page names. */
  readonly files: readonly string[];
  readonly tables: readonly PageTable[];
  readonly pictures: readonly PictureFacts[];
}

/** A picture and what its references lead to; empty where they lead nowhere. */
export interface PictureFacts {
  readonly title: string;
  readonly description: string;
  readonly texts: readonly string[];
}

/** Opens every page of the site without script, a few side by side, and reads what each holds. */
export async function crawlWithoutScript(site: Site): Promise<readonly PageFacts[]> {
  const places = ALL_PAGES.map((path) => [path, path] as const);
  return [...(await readSideBySide(site, places, factsOf, { javaScriptEnabled: false })).values()];
}

async function factsOf(page: Page, path: string): Promise<PageFacts> {
  const facts = await page.evaluate(() => {
    const words = (element: Element | null): string => (element?.textContent ?? '').trim();
    const referred = (svg: Element, attribute: string, tag: string): string => {
      const ids = (svg.getAttribute(attribute) ?? '').split(' ');
      const [only] = ids.map((id) => document.getElementById(id));
      return ids.length === 1 && only?.localName === tag && svg.contains(only) ? words(only) : '';
    };
    return {
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      anchors: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      files: [
        ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href),
        ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
        ...[...document.images].map(({ src }) => src)
      ],
      pictures: [...document.querySelectorAll('svg[role=img]')].map((svg) => ({
        title: referred(svg, 'aria-labelledby', 'title'),
        description: referred(svg, 'aria-describedby', 'desc'),
        texts: [...svg.querySelectorAll('text')].map(words)
      }))
    };
  });
  return { path, ...facts, tables: await tablesOn(page) };
}
