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
