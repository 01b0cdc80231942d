/** Does something once the page is drawn and idle. */
export function whenDrawn(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 10_000 });
  else setTimeout(task, 2_000);
}

/** Does something once the page is drawn and idle; not at all on a line that the reader pays for by what is fetched. */
export function whenIdle(task: () => void): void {
  if (!isMetered()) whenDrawn(task);
}

/** Whether the reader pays for what is fetched, or asked to save it, or would wait for hours, as far as the browser says. */
export function isMetered(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  const speed: unknown = Reflect.get(connection, 'effectiveType');
  return (
    Reflect.get(connection, 'saveData') === true ||
    Reflect.get(connection, 'type') === 'cellular' ||
    speed === 'slow-2g' ||
    speed === '2g'
  );
}
