/** Does something once when an element comes within half a screen of what is seen, or at once in a browser that cannot tell; the answer ends the watching. */
export function whenNear(element: Element, act: () => void): () => void {
  if (!('IntersectionObserver' in window)) {
    act();
    return () => undefined;
  }
  const watching = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watching.disconnect();
      act();
    },
    { rootMargin: '50% 0px' }
  );
  watching.observe(element);
  return () => watching.disconnect();
}

/** Says whether any of an element is in sight, now and whenever that changes, where the browser can tell; the answer ends the watching. */
export function whenSeen(element: Element, tell: (seen: boolean) => void): () => void {
  if (!('IntersectionObserver' in window)) return () => undefined;
  const watching = new IntersectionObserver((entries) => {
    const latest = entries.at(-1);
    if (latest) tell(latest.isIntersecting);
  });
  watching.observe(element);
  return () => watching.disconnect();
}
