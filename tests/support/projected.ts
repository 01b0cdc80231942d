import type { Page } from 'playwright';

/** What the strip says: "3 of 5 Who is high and low part 1 of 2". */
export function whereIn(page: Page): Promise<string> {
  return page.locator('aside[aria-label="Meeting"] .where').innerText();
}

/** Whether the strip says that this is the last picture of the last view. */
export function isLast(where: string): boolean {
  const counts = [...where.matchAll(/(\d+) of (\d+)/g)];
  return counts.length > 0 && counts.every(([, at, of]) => at === of);
}

/** What a room would not see whole or could not read, in sentences: boxes that scroll, text that is cut, text below `least` pixels. */
export function faultsOf(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const faults: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    for (const element of [document.documentElement, ...document.querySelectorAll('main, main *')]) {
      const style = getComputedStyle(element);
      const isHidden = !element.checkVisibility() || element.closest('.visually-hidden') !== null;
      if (isHidden || element instanceof SVGElement || style.display === 'inline') continue;
      const clips = style.overflowX !== 'visible' || element === document.documentElement;
      const wide = element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      if (clips && (wide > 1 || high > 1))
        faults.push(`${name(element)} scrolls: ${wide} wide, ${high} high`);
    }
    const body = document.querySelector('.view:not(.away) > .body');
    if (!body) faults.push('no view is shown');
    const strip = document.querySelector('aside[aria-label="Meeting"]');
    const foot = strip?.getBoundingClientRect().top ?? 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (!element || !/[\p{L}\p{N}]/u.test(text)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (element.closest('title, desc, option, script, style, noscript, .visually-hidden')) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < smallest - 0.05) faults.push(`${size.toFixed(1)} px: ${text}`);
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      const lowest = strip?.contains(element) ? window.innerHeight : foot;
      if (box.left < -1 || box.top < -1 || box.right > window.innerWidth + 1 || box.bottom > lowest + 1) {
        faults.push(`cut: ${text}`);
      }
    }
    return faults;
  }, least);
}
