import type { Room } from '#lib/charts/parts/projection.ts';

let room = $state.raw<Room | null>(null);
/** The same, for the measuring, which must not follow what it sets. */
let measured: Room | null = null;

/** The place that the picture of the view on show has on the screen; null at the desk. */
export const stage = {
  get room(): Room | null {
    return room;
  }
};

/** One of several pictures of a view, shown alone in a meeting. */
const PARTS = '[data-part]';
const AWAY = 'data-away';

/** The view that is on show. */
export function viewOnShow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.view:not(.away)');
}

/** How many parts the view on show has; 1 where it is not divided. */
export function partsOnShow(): number {
  return Math.max(1, viewOnShow()?.querySelectorAll(PARTS).length ?? 1);
}

/** Shows one part of the view, from 0, and gives its picture what height the words leave. */
export function setStage(part: number): void {
  const view = viewOnShow();
  view?.querySelectorAll(PARTS).forEach((element, index) => element.toggleAttribute(AWAY, index !== part));
  const body = view?.querySelector<HTMLElement>('.body');
  if (body) measure(body);
}

/** Back to the desk: all parts of all views, and pictures as their page lays them out. */
export function clearStage(): void {
  document.querySelectorAll(`[${AWAY}]`).forEach((element) => element.removeAttribute(AWAY));
  room = null;
  measured = null;
}

function measure(body: HTMLElement): void {
  const figures = [...body.querySelectorAll('figure')].filter((figure) => figure.checkVisibility());
  const pictures = figures.flatMap((figure) => [...figure.querySelectorAll('svg')]);
  const drawn = pictures.reduce((sum, picture) => sum + picture.getBoundingClientRect().height, 0);
  const feet = [...body.children].map((child) => child.getBoundingClientRect().bottom);
  const first = figures[0];
  if (!first) return;
  const top = body.getBoundingClientRect().top - body.scrollTop;
  const words = Math.max(top, ...feet) - top - drawn;
  const left = Math.max(body.clientHeight - words, body.clientHeight / 2);
  const next = {
    width: Math.floor(first.clientWidth),
    height: Math.floor(left / figures.length) - 4
  };
  if (next.width <= 0 || (next.width === measured?.width && next.height === measured.height)) return;
  measured = next;
  room = next;
}

/** Keeps the stage set while the view on show or the window changes; the answer ends that. */
export function watchStage(partOf: () => number): () => void {
  const set = (): void => setStage(partOf());
  const main = document.querySelector('main');
  const resized = new ResizeObserver(set);
  const changed = new MutationObserver(() => {
    observe();
    set();
  });
  function observe(): void {
    const body = viewOnShow()?.querySelector('.body');
    resized.disconnect();
    if (body) for (const element of [body, ...body.children]) resized.observe(element);
  }
  observe();
  set();
  if (main) changed.observe(main, { childList: true, subtree: true });
  return () => {
    resized.disconnect();
    changed.disconnect();
    clearStage();
  };
}

/** Moves down (1) or up (−1) a view that is longer than the screen, by most of what is seen of it. */
export function scrollView(by: 1 | -1): void {
  const body = viewOnShow()?.querySelector('.body');
  const box = body && body.scrollHeight > body.clientHeight ? body : document.querySelector('main');
  box?.scrollBy(0, by * box.clientHeight * 0.8);
}

/** Adds to the agenda the view that the upper half of the window shows most of, by its own button. */
export function addViewInSight(): void {
  const middle = window.innerHeight / 2;
  const views = [...document.querySelectorAll<HTMLElement>('[data-view]')].map((view) => {
    const { top, bottom } = view.getBoundingClientRect();
    return { view, seen: Math.min(bottom, middle) - Math.max(top, 0), top };
  });
  const most = Math.max(...views.map(({ seen }) => seen));
  const inSight = most > 0 ? views.find(({ seen }) => seen === most) : views.find(({ top }) => top >= 0);
  inSight?.view.querySelector<HTMLElement>('[data-add]')?.click();
}
