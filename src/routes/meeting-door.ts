import { changeMeeting } from './meeting.svelte.ts';

/** Projects the page on show, or the agenda from a place in it; what a meeting needs is fetched by the first. */
export async function openMeeting(from: number | null = null): Promise<void> {
  const filled = fillScreen();
  try {
    const { startMeeting } = await import('./meeting-steps.ts');
    await filled;
    await startMeeting(from);
  } catch {
    await filled;
    await leaveFullScreen();
    changeMeeting({ problem: 'What a meeting needs could not be fetched. Try again.' });
  }
}

/** A browser fills the screen only at once upon a key or a press; a phone may not at all, and the meeting is held in its window. */
async function fillScreen(): Promise<void> {
  changeMeeting({ problem: '' });
  if (document.fullscreenEnabled) await document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Back from the full screen, where the page fills it. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

/** Adds to the agenda the view that the upper half of the window shows most of, by its own button. */
export function addViewInSight(): void {
  viewInSight()?.querySelector<HTMLElement>('[data-add]')?.click();
}

/** The view that the upper half of the window shows most of, else the first below it. */
export function viewInSight(): HTMLElement | null {
  const middle = window.innerHeight / 2;
  const views = [...document.querySelectorAll<HTMLElement>('[data-view]')].map((view) => {
    const { top, bottom } = view.getBoundingClientRect();
    return { view, seen: Math.min(bottom, middle) - Math.max(top, 0), top };
  });
  const most = Math.max(...views.map(({ seen }) => seen));
  const inSight = most > 0 ? views.find(({ seen }) => seen === most) : views.find(({ top }) => top >= 0);
  return inSight?.view ?? null;
}
