/** What only the living page uses. */
const LIVING = '.no-print, .desk, dialog, script, style, template, [data-add], input[type="file"]';
/** Attributes that mean something only while the page's script runs. */
const DEAD = [
  'aria-live',
  'aria-busy',
  'aria-haspopup',
  'aria-expanded',
  'aria-keyshortcuts',
  'data-part',
  'data-away'
];
/** Attributes that name other elements by their ids. */
const NAMING = [
  'for',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'href',
  'xlink:href'
];

/**
 * The body of a view as it stands on the page, to be read without it: nothing to press, links as words, what was typed
 * as words, ids that begin with `id`, and in place of each table that may leave the one given for it.
 */
export function copyOfView(
  body: HTMLElement,
  id: string,
  tables: ReadonlyMap<Element, Element>
): HTMLElement {
  const copy = document.createElement('div');
  copy.className = body.className;
  copy.append(...[...body.cloneNode(true).childNodes]);
  swapTables(body, copy, tables);
  fillIn(body, copy);
  for (const element of copy.querySelectorAll(LIVING)) element.remove();
  for (const button of copy.querySelectorAll('button')) {
    if (button.closest('td, th') && button.querySelector('svg') === null)
      button.replaceWith(...button.childNodes);
    else button.remove();
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith(plainOf(link));
  for (const element of copy.querySelectorAll('*')) {
    for (const name of DEAD) element.removeAttribute(name);
    for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name);
    if (!element.matches('.scroll')) element.removeAttribute('tabindex');
  }
  ownIds(copy, id);
  return copy;
}

/** The tables stand in the same order in the copy. */
function swapTables(body: Element, copy: Element, tables: ReadonlyMap<Element, Element>): void {
  const places = [...copy.querySelectorAll('.takeaway')];
  [...body.querySelectorAll('.takeaway')].forEach((living, index) => {
    const table = tables.get(living);
    if (table) places[index]?.replaceWith(table);
    else places[index]?.remove();
  });
}

/** What was chosen or typed, as words: a copy of a control holds none of it. */
function fillIn(body: Element, copy: Element): void {
  const controls = 'input, select, textarea';
  const places = [...copy.querySelectorAll(controls)];
  [...body.querySelectorAll(controls)].forEach((living, index) => {
    const words = document.createElement('b');
    words.textContent = chosenIn(living);
    places[index]?.replaceWith(words);
  });
}

function chosenIn(control: Element): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent.trim() ?? '';
  if (control instanceof HTMLTextAreaElement) return control.value;
  if (!(control instanceof HTMLInputElement)) return '';
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked ? '☑' : '☐';
  return control.type === 'range' || control.type === 'file' ? '' : control.value;
}

function plainOf(link: Element): Element {
  const words = document.createElement('span');
  words.className = link.getAttribute('class') ?? '';
  words.append(...link.childNodes);
  return words;
}

function ownIds(copy: Element, id: string): void {
  const renamed = new Map<string, string>();
  for (const element of copy.querySelectorAll('[id]')) {
    renamed.set(element.id, `${id}-${element.id}`);
    element.id = `${id}-${element.id}`;
  }
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const next = NAMING.includes(name) ? renamedWords(value, renamed) : renamedPlaces(value, renamed);
      if (next !== value) element.setAttribute(name, next);
    }
  }
}

function renamedWords(value: string, renamed: ReadonlyMap<string, string>): string {
  return value
    .split(/\s+/)
    .map((word) =>
      word.startsWith('#') ? `#${renamed.get(word.slice(1)) ?? word.slice(1)}` : (renamed.get(word) ?? word)
    )
    .join(' ');
}

/** `fill="url(#stripes)"`. */
function renamedPlaces(value: string, renamed: ReadonlyMap<string, string>): string {
  return value.replace(/url\((["']?)#([^)"']+)\1\)/g, (whole, _: string, name: string) => {
    const own = renamed.get(name);
    return own === undefined ? whole : `url(#${own})`;
  });
}
