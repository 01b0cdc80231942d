// Runs in the file that is taken away; without it every view can still be read.
(() => {
  const root = document.documentElement;
  const views = [...document.querySelectorAll('.pack-view')];
  const tools = document.querySelector('[data-pack-tools]');
  let now = 0;

  /** @param {string} words @param {() => void} act */
  function button(words, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.addEventListener('click', act);
    return made;
  }

  /** @param {number} at */
  function show(at) {
    now = Math.min(Math.max(at, 0), views.length - 1);
    root.setAttribute('data-show', '');
    views.forEach((view, index) => view.toggleAttribute('data-now', index === now));
    place.textContent = `${now + 1} of ${views.length}`;
    window.scrollTo(0, 0);
  }

  function leave() {
    root.removeAttribute('data-show');
    views[now]?.scrollIntoView();
  }

  const place = document.createElement('span');
  place.setAttribute('role', 'status');
  place.setAttribute('data-shown', '');
  const start = button('Show one view at a time (P)', () => show(now));
  start.setAttribute('data-desk', '');
  tools?.append(start, place);
  addShown('← Previous', () => show(now - 1));
  addShown('Next →', () => show(now + 1));
  addShown('Leave (Esc)', leave);

  /** @param {string} words @param {() => void} act */
  function addShown(words, act) {
    const made = button(words, act);
    made.setAttribute('data-shown', '');
    tools?.append(made);
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowRight: () => show(now + 1),
    PageDown: () => show(now + 1),
    ArrowLeft: () => show(now - 1),
    PageUp: () => show(now - 1),
    Home: () => show(0),
    End: () => show(views.length - 1),
    Escape: leave,
    p: leave
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = root.hasAttribute('data-show')
      ? keys[event.key]
      : event.key === 'p'
        ? () => show(now)
        : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  const links = [...document.querySelectorAll('.pack-head nav a')];
  links.forEach((link, index) => link.addEventListener('click', () => (now = index)));

  for (const table of document.querySelectorAll('table.pack-table')) {
    if (!(table instanceof HTMLTableElement)) continue;
    sortable(table);
    copied(table);
  }

  /** @param {HTMLTableElement} table */
  function sortable(table) {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    heads.forEach((head, column) => {
      const words = head.textContent;
      head.textContent = '';
      head.append(
        button(words, () => {
          const down = head.getAttribute('aria-sort') !== 'descending';
          for (const other of heads) other.removeAttribute('aria-sort');
          head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
          sort(table, column, down ? -1 : 1);
        })
      );
    });
  }

  /** Cells without a number come last, comparators after all authorities.
   * @param {HTMLTableElement} table @param {number} column @param {number} sign */
  function sort(table, column, sign) {
    const body = table.tBodies[0];
    if (!body) return;
    const isNumber = table.tHead?.rows[0]?.cells[column]?.classList.contains('pack-number') ?? false;
    const rows = [...body.rows].map((row) => {
      const cell = row.cells[column];
      const value = cell?.getAttribute('data-value');
      return {
        row,
        last: row.classList.contains('pack-comparator') ? 1 : 0,
        number: value === null || value === undefined ? null : Number(value),
        words: cell?.textContent ?? ''
      };
    });
    rows.sort((a, b) => {
      if (a.last !== b.last) return a.last - b.last;
      if (!isNumber) return sign * a.words.localeCompare(b.words, 'en-GB');
      if (a.number === null || b.number === null)
        return Number(a.number === null) - Number(b.number === null);
      return sign * (a.number - b.number);
    });
    body.append(...rows.map(({ row }) => row));
  }

  /** @param {HTMLTableElement} table */
  function copied(table) {
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    const under = document.createElement('div');
    under.className = 'pack-under';
    under.append(
      button('Copy table', () => {
        copy(table).then(
          () => (said.textContent = 'Copied.'),
          () => {
            window.getSelection()?.selectAllChildren(table);
            said.textContent = 'The table is selected: press Ctrl+C, or Cmd+C on a Mac.';
          }
        );
      }),
      said
    );
    table.parentElement?.after(under);
  }

  /** @param {HTMLTableElement} table */
  async function copy(table) {
    const plain = document.createElement('div');
    plain.append(table.cloneNode(true));
    for (const pressed of plain.querySelectorAll('button')) pressed.replaceWith(pressed.textContent);
    const lines = [...table.rows].map((row) =>
      [...row.cells].map(({ textContent }) => textContent).join('\t')
    );
    const text = [table.caption?.textContent ?? '', ...lines].join('\r\n');
    const html = new Blob([plain.innerHTML], { type: 'text/html' });
    const words = new Blob([text], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': words })]);
  }
})();
