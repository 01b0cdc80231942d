import type { Fact } from './outgoing.ts';

/** Prints one part of a page under the page's own title, with the facts of its figures in its foot; then the page is as before. */
export function printView(view: Element, facts: readonly Fact[]): void {
  const root = document.documentElement;
  const foot = footOf(facts);
  const away = besides(view);
  view.append(foot);
  for (const element of away) element.setAttribute('data-print-away', '');
  root.setAttribute('data-print-view', '');
  const restore = (): void => {
    foot.remove();
    for (const element of away) element.removeAttribute('data-print-away');
    root.removeAttribute('data-print-view');
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

/** Everything on the page that is not the part, nor on the way to it, nor the page's title. */
function besides(view: Element): readonly Element[] {
  const away: Element[] = [];
  for (let inner = view; inner !== document.body && inner.parentElement; inner = inner.parentElement) {
    for (const other of inner.parentElement.children) {
      if (other !== inner && !other.matches('h1, script, style')) away.push(other);
    }
  }
  return away;
}

function footOf(facts: readonly Fact[]): HTMLElement {
  const foot = document.createElement('dl');
  foot.className = 'print-foot';
  for (const { name, words } of facts) {
    const term = document.createElement('dt');
    term.textContent = name;
    const description = document.createElement('dd');
    description.textContent = words;
    foot.append(term, description);
  }
  return foot;
}
