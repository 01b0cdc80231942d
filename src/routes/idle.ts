/** Does something once the page is drawn and idle. */
export function whenDrawn(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 10_000 });
  else setTimeout(task, 2_000);
}

/** Does something once the page is drawn and idle; not at all for a reader who asked to save data. */
export function whenIdle(task: () => void): void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const savesData =
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
  if (!savesData) whenDrawn(task);
}
