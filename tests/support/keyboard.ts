import type { Page } from 'playwright';

/** What the Tab key meets from the head of a page to its end. */
export interface Walk {
  readonly first: string;
  readonly names: readonly string[];
  /** What can take the focus and was not met. */
  readonly unreached: readonly string[];
  /** What came before something that stands in front of it. */
  readonly outOfOrder: readonly string[];
  /** What showed no outline, or was under something else or off the screen. */
  readonly unseen: readonly string[];
  /** Whether the walk ended by leaving the page: nothing held the focus. */
  readonly leaves: boolean;
}

interface Stop {
  readonly name: string;
  readonly seen: boolean;
  /** False where nothing on the page has the focus. */
  readonly held: boolean;
}

/**
 * Presses Tab until the focus leaves the page, at most once more than there are things to reach: so many as there are
 * by then, since what comes near the screen may become one.
 */
export async function walkThrough(page: Page): Promise<Walk> {
  await page.evaluate(beginAtTheTop);
  const stops: Stop[] = [];
  let leaves = false;
  let most = (await reachable(page)).length;
  while (!leaves && stops.length <= most) {
    await page.keyboard.press('Tab');
    const stop = await focusOn(page);
    leaves = !stop.held;
    if (stop.held) stops.push(stop);
    if (stops.length > most) most = (await reachable(page)).length;
  }
  const ends = await reachable(page);
  const order = ends.flatMap(({ met, name }) => (met === null ? [] : [{ met, name }]));
  return {
    first: stops[0]?.name ?? '',
    names: stops.map(({ name }) => name),
    unreached: ends.filter(({ met }) => met === null).map(({ name }) => name),
    outOfOrder: order.filter(({ met }, at) => met < (order[at - 1]?.met ?? 0)).map(({ name }) => name),
    unseen: stops.filter(({ seen }) => !seen).map(({ name }) => name),
    leaves
  };
}

/** Takes the focus, and the place from which Tab goes on, back to the head of the page. */
function beginAtTheTop(): void {
  scrollTo(0, 0);
  if (document.activeElement !== document.body) {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  }
  for (const one of document.querySelectorAll('[data-met]')) one.removeAttribute('data-met');
}

/** Everything that the Tab key should come to, in the order of the document, with the step at which it first did. */
function reachable(page: Page): Promise<readonly { readonly name: string; readonly met: number | null }[]> {
  return page.evaluate(() => {
    const able = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
    const isShut = (element: Element): boolean => {
      const own = element.localName === 'summary' ? element.parentElement?.parentElement : element;
      return element.closest('[inert]') !== null || (own?.closest('details:not([open])') ?? null) !== null;
    };
    const isOther = (element: Element): boolean => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
        ({ name, form }) => name === element.name && form === element.form
      );
      return group.some(({ checked }) => checked) || group[0] !== element;
    };
    return [...document.querySelectorAll<HTMLElement>(able)]
      .filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(':disabled') &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !isShut(element) &&
          !isOther(element)
      )
      .map((element) => ({
        name: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40) || (element.ariaLabel ?? ''),
        met: element.dataset['met'] === undefined ? null : Number(element.dataset['met'])
      }));
  });
}

/** Where the focus is now, and whether a reader can see that it is there. */
export function focusOn(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const ringed = outlined || style.boxShadow !== 'none';
    // A picked file or a switch may be a label around an input that is itself not drawn.
    const drawn = element.getBoundingClientRect().width > 1 ? element : (element.closest('label') ?? element);
    const { left, top, right, bottom } = drawn.getBoundingClientRect();
    const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
    const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, middle);
    const bare =
      over !== null && (drawn.contains(over) || over.contains(drawn) || !over.closest('.in-force'));
    if (element instanceof HTMLElement && element !== document.body) {
      element.dataset['met'] ??= String(document.querySelectorAll('[data-met]').length + 1);
    }
    return {
      held: element !== document.body && element !== document.documentElement,
      name: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40) || (element.ariaLabel ?? ''),
      seen: ringed && right > left && bottom > 0 && top < innerHeight && bare
    };
  });
}
