import type { Page } from 'playwright';

/** The width of A4 on its side less its margins, in pixels of 1/96 inch. */
const LYING = 1047;

/**
 * What of a page does not fit `width` pixels, a line each with where it ends: elements that leave the page and are in no
 * box of their own that scrolls, boxes that scroll and cannot be reached or have no name, and text that is cut.
 */
export function unfitting(page: Page, width: number): Promise<readonly string[]> {
  return page.evaluate(
    ({ limit, lying }) => {
      const found = new Set<string>();
      const nameOf = (element: Element): string =>
        `${element.localName} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
      const boxOf = (element: Element): Element | null => {
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
          if (getComputedStyle(box).overflowX !== 'visible') return box;
        }
        return null;
      };
      const liesDown = (element: Element | null): boolean =>
        element !== null &&
        (getComputedStyle(element).getPropertyValue('page') === 'lying' || liesDown(element.parentElement));
      const isHidden = (element: Element): boolean =>
        element.closest('.visually-hidden, .skip, details:not([open]) > :not(summary)') !== null ||
        getComputedStyle(element).clipPath !== 'none';
      for (const element of document.querySelectorAll('body *')) {
        const { left, right, width: across, height } = element.getBoundingClientRect();
        if (across === 0 || height === 0 || isHidden(element)) continue;
        const box = boxOf(element);
        if (box && isHidden(box)) continue;
        const room = liesDown(element) ? lying : limit;
        if (box === null && (right > room + 4 || left < -4)) {
          found.add(`${nameOf(element)} reaches from ${Math.round(left)} to ${Math.round(right)}`);
        }
        const { overflowX } = getComputedStyle(element);
        if (element instanceof SVGElement || element.scrollWidth <= element.clientWidth + 1) continue;
        if (overflowX === 'hidden' || overflowX === 'clip') found.add(`${nameOf(element)} is cut`);
        const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
        if (
          /auto|scroll/.test(overflowX) &&
          !(isNamed && element instanceof HTMLElement && element.tabIndex === 0)
        ) {
          found.add(`${nameOf(element)} scrolls without a name or out of reach of the keyboard`);
        }
      }
      return [...found];
    },
    { limit: width, lying: LYING }
  );
}

/** The smallest letters of the pictures on show, in pixels of the screen; null where there is no picture. */
export function smallestLetters(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll('svg text')].flatMap((text) => {
      const scale = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 1) : 1;
      const isShown = text.getBoundingClientRect().width > 0;
      return isShown ? [Math.round(parseFloat(getComputedStyle(text).fontSize) * scale * 10) / 10] : [];
    });
    return sizes.length === 0 ? null : Math.min(...sizes);
  });
}
