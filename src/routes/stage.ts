import { changeMeeting, meeting } from './meeting.svelte.ts';
import { shadeColumns } from './shaded-columns.ts';
import { showAll, showScreen } from './screened-rows.ts';

/** One of several pictures of a view, shown alone in a meeting. */
const PARTS = '[data-part]';
const AWAY = 'data-away';
/** What words make way for a picture, step by step: none; those of the view; the page's finding too. */
const FOLDS = ['', 'words', 'finding'] as const;
/** A window in which the page scrolls as at the desk: a phone, or one that is zoomed. As the style sheet has it. */
const SMALL = '(max-width: 699px), (max-height: 499px)';

/** The view that is on show. */
export function viewOnShow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.view:not(.away)[data-view]');
}

/** Shows the part and the screen that the meeting is at, gives pictures what height the words leave, and counts both. */
export function setStage(): void {
  const body = viewOnShow()?.querySelector<HTMLElement>('.body');
  if (!body || !document.documentElement.hasAttribute('data-meeting')) return;
  const pieces = [...body.querySelectorAll(PARTS)];
  const parts = Math.max(1, pieces.length);
  const part = Math.min(meeting.part, parts - 1);
  pieces.forEach((element, index) => element.toggleAttribute(AWAY, index !== part));
  if (matchMedia(SMALL).matches) return stageSmall(body, part, parts);
  shadeColumns(body, meeting.spotlit);
  const figures = [...body.querySelectorAll('figure')].filter((figure) => figure.checkVisibility());
  const room = figures.length > 0 ? roomFor(body, figures) : foldTo('');
  const screens = figures.length > 0 ? 1 : showScreen(body, meeting.screen);
  const screen = Math.min(meeting.screen, screens - 1);
  changeMeeting({ part, parts, screen, screens });
  if (room && (room.width !== meeting.room?.width || room.height !== meeting.room.height)) {
    changeMeeting({ room });
  }
}

function stageSmall(body: HTMLElement, part: number, parts: number): void {
  showAll(body);
  shadeColumns(body, meeting.spotlit);
  foldTo('');
  changeMeeting({ part, parts, screen: 0, screens: 1, room: null });
}

/** Back to the desk: all parts of all views, and pictures as their page lays them out. */
export function clearStage(): void {
  document.querySelectorAll(`[${AWAY}]`).forEach((element) => element.removeAttribute(AWAY));
  showAll(document);
  shadeColumns(document, null);
  delete document.documentElement.dataset['fold'];
  changeMeeting({ room: null });
}

function foldTo(fold: (typeof FOLDS)[number]): null {
  document.documentElement.dataset['fold'] = fold;
  return null;
}

/** The place of each figure, in pixels, with as many words beside it as leave it the height below which it cannot be read. */
function roomFor(body: HTMLElement, figures: readonly HTMLElement[]) {
  const width = Math.floor(Math.max(...figures.map(({ clientWidth }) => clientWidth)));
  const needed = figures.reduce((sum, figure) => sum + Number(figure.dataset['least'] ?? 0), 0);
  let height = 0;
  for (const fold of FOLDS) {
    foldTo(fold);
    height = body.clientHeight - wordsIn(body);
    if (height >= needed) break;
  }
  const least = body.clientHeight / 2;
  return { width, height: Math.floor(Math.max(height, least) / figures.length) - 1 };
}

/** Height of everything in a view that is no picture, in pixels. */
function wordsIn(body: HTMLElement): number {
  const page = document.documentElement;
  page.toggleAttribute('data-measuring', true);
  const height = body.getBoundingClientRect().height;
  page.toggleAttribute('data-measuring', false);
  return Math.ceil(height);
}

/** Keeps the stage set while the view on show or the window changes, and tells of views that come or go; the answer ends that. */
export function watchStage(viewsChanged: () => void): () => void {
  const main = document.querySelector('main');
  const resized = 'ResizeObserver' in window ? new ResizeObserver(setStage) : null;
  let views = viewIds();
  const changed = new MutationObserver(() => {
    const ids = viewIds();
    if (ids !== views) viewsChanged();
    views = ids;
    observe();
    setStage();
  });
  function observe(): void {
    const body = viewOnShow()?.querySelector('.body');
    resized?.disconnect();
    if (body) for (const element of [body, ...body.children]) resized?.observe(element);
  }
  observe();
  setStage();
  const watched = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-least', 'class']
  };
  if (main) changed.observe(main, watched);
  return () => {
    resized?.disconnect();
    changed.disconnect();
    clearStage();
  };
}

function viewIds(): string {
  return [...document.querySelectorAll<HTMLElement>('[data-view]')]
    .map(({ dataset }) => dataset['view'])
    .join();
}

/** Moves down (1) or up (−1) what is longer than the screen all the same, by most of what is seen of it. */
export function scrollView(by: 1 | -1): void {
  const body = viewOnShow()?.querySelector('.body');
  const boxes = [body, document.querySelector('main'), document.documentElement];
  const box = boxes.find((one) => one && one.scrollHeight > one.clientHeight);
  box?.scrollBy(0, by * box.clientHeight * 0.8);
}
