import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DataTable from './DataTable.svelte';
import type { Table } from './table.ts';

const table: Table = {
  title: 'Rates',
  columns: [
    { id: 'name', title: 'Authority', kind: 'text' },
    { id: 'rate', title: 'Rate', kind: 'number' },
    { id: 'rank', title: 'Rank', kind: 'number' }
  ],
  rows: [row('Essex', 36), row('Luton', 58)]
};

function row(name: string, rate: number): Table['rows'][number] {
  return {
    id: name,
    role: 'authority',
    cells: [
      { text: name, value: name },
      { text: String(rate), value: rate, explain: `${name} rate` },
      { text: '1st', value: 1, explain: `${name} rank` }
    ]
  };
}

test('figures are plain text where nothing opens them', async () => {
  const screen = await render(DataTable, { table });
  await expect.element(screen.getByRole('cell', { name: '36' })).toBeInTheDocument();
  expect(screen.container.querySelectorAll('td button')).toHaveLength(0);
});

test('the Tab key comes to one figure, the arrow keys to the others, and Enter opens the one in focus', async () => {
  const opened: string[] = [];
  const screen = await render(DataTable, { table, onexplain: (figure: string) => opened.push(figure) });
  const first = screen.getByRole('button', { name: '36, Essex, Rate: how it is worked out' });
  await expect.element(first).toHaveAttribute('tabindex', '0');
  expect(screen.container.querySelectorAll('td button[tabindex="0"]')).toHaveLength(1);
  first.element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
  expect(opened).toEqual(['Luton rank']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('1st, Luton, Rank: how it is worked out');
  await expect.element(screen.getByRole('button', { name: /^1st, Luton/ })).toHaveAttribute('tabindex', '0');
});

test('the figure that Tab comes to stays with its row when the table is sorted', async () => {
  const screen = await render(DataTable, { table, onexplain: () => undefined });
  screen
    .getByRole('button', { name: /^1st, Essex/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowDown}');
  await screen.getByRole('button', { name: 'Rate', exact: true }).click();
  const stops = [...screen.container.querySelectorAll('td button[tabindex="0"]')];
  expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual([
    '1st, Luton, Rank: how it is worked out'
  ]);
  expect(stops[0]?.closest('tr')?.rowIndex).toBe(1);
});

test('a table whose figures open breaks no rule of axe', async () => {
  const screen = await render(DataTable, { table, onexplain: () => undefined });
  const { violations, passes } = await axe.run(screen.container);
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('button-name');
});
