import { shareColumns, shareRows, type Stretch } from './screens.ts';

/** On what of a table or list is on another screen. */
const OFF = 'data-off';
/** On a table whose columns are being measured. */
const MEASURED = 'data-measured';
/** On a table whose columns keep their widths, whichever of its rows are on show. */
const KEPT = 'data-kept';

interface Screen {
  readonly columns: Stretch | null;
  readonly rows: Stretch;
}

/** Shows one screen, from 0, of the tables or lists in `body`, whose words leave them no more than it is high; answers how many there are. */
export function showScreen(body: HTMLElement, screen: number): number {
  showAll(body);
  if (!isTooLarge(body)) return 1;
  const screens = screensOf(body);
  const shown = screens[Math.min(screen, screens.length - 1)];
  if (shown) show(body, shown);
  return Math.max(1, screens.length);
}

/** Everything of a view again. */
export function showAll(place: ParentNode): void {
  place.querySelectorAll(`[${OFF}]`).forEach((element) => element.removeAttribute(OFF));
  place.querySelectorAll<HTMLTableElement>(`table[${KEPT}]`).forEach(letWidthsGo);
}

function isTooLarge(body: HTMLElement): boolean {
  return body.scrollHeight > body.clientHeight || tablesOf(body).some(isTooWide);
}

function isTooWide(table: HTMLTableElement): boolean {
  return table.scrollWidth > boxOf(table).clientWidth + 1;
}

function boxOf(table: HTMLTableElement): Element {
  return table.closest('.scroll') ?? table.parentElement ?? table;
}

function tablesOf(body: HTMLElement): readonly HTMLTableElement[] {
  return [...body.querySelectorAll('table')].filter((table) => table.checkVisibility());
}

/** The rows of the tables on show; where there is none, the items of the lists. */
function rowsOf(body: HTMLElement): readonly HTMLElement[] {
  const rows = tablesOf(body).flatMap((table) => [...table.tBodies].flatMap((part) => [...part.rows]));
  if (rows.length > 0) return rows;
  const items = [...body.querySelectorAll<HTMLElement>('li')];
  return items.filter((item) => item.checkVisibility() && !item.closest('.key'));
}

function screensOf(body: HTMLElement): readonly Screen[] {
  const tables = tablesOf(body);
  const [table] = tables;
  const groups = table && tables.length === 1 ? columnsOf(table) : [null];
  const rows = rowsOf(body);
  const kept = new Set(rows.flatMap((row, index) => (row.querySelector('[scope=rowgroup]') ? [index] : [])));
  return groups.flatMap((columns) => {
    showAll(body);
    if (table && columns) hideColumns(table, columns);
    tables.forEach(keepWidths);
    const heights = rows.map((row) => row.getBoundingClientRect().height);
    const drawn = heights.reduce((sum, height) => sum + height, 0);
    const words = body.scrollHeight > body.clientHeight ? body.scrollHeight - drawn : 0;
    const room = words === 0 ? Infinity : Math.floor(body.clientHeight - words);
    return shareRows(heights, room, kept).map((stretch) => ({ columns, rows: stretch }));
  });
}

/** Which columns of a table go on a screen together; one null where all do. */
function columnsOf(table: HTMLTableElement): readonly (Stretch | null)[] {
  if (!isTooWide(table)) return [null];
  table.setAttribute(MEASURED, '');
  const widths = headsOf(table).map((cell) => cell.getBoundingClientRect().width);
  table.removeAttribute(MEASURED);
  return shareColumns(widths, boxOf(table).clientWidth);
}

function show(body: HTMLElement, { columns, rows }: Screen): void {
  showAll(body);
  const tables = tablesOf(body);
  const all = rowsOf(body);
  if (tables[0] && columns) hideColumns(tables[0], columns);
  tables.forEach(keepWidths);
  all.forEach((row, index) => row.toggleAttribute(OFF, !rows.includes(index)));
}

function hideColumns(table: HTMLTableElement, columns: Stretch): void {
  for (const row of table.rows) {
    [...row.cells].forEach((cell, column) => {
      if (cell.colSpan === 1) cell.toggleAttribute(OFF, !columns.includes(column));
    });
  }
}

/** Rows are as high as they were measured only while the columns stay as wide. */
function keepWidths(table: HTMLTableElement): void {
  const heads = headsOf(table);
  const widths = heads.map((cell) => cell.getBoundingClientRect().width);
  heads.forEach((cell, index) => (cell.style.width = `${widths[index] ?? 0}px`));
  table.style.tableLayout = 'fixed';
  table.setAttribute(KEPT, '');
}

function letWidthsGo(table: HTMLTableElement): void {
  for (const cell of headsOf(table)) cell.style.removeProperty('width');
  table.style.removeProperty('table-layout');
  table.removeAttribute(KEPT);
}

function headsOf(table: HTMLTableElement): readonly HTMLTableCellElement[] {
  return [...(table.tHead?.rows[0]?.cells ?? [])];
}
