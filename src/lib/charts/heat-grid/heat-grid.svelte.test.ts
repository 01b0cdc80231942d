import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RugRow, RugView } from '#lib/views/rug.ts';
import HeatGrid from './HeatGrid.svelte';

const AUTHORITIES = ['Essex', 'Luton', 'Norfolk'];

function row(label: string): RugRow {
  const figure = (name: string) => ({
    key: name,
    text: '36',
    words: `${name}, ${label}: higher`,
    href: `#${label} ${name}`,
    figure: `${label} of ${name}`
  });
  return {
    key: label,
    label,
    unit: '%',
    note: null,
    words: '%, 31 March 2025',
    href: `#${label}`,
    sorted: null,
    cells: AUTHORITIES.map((name) => ({
      ...figure(name),
      verdict: { direction: 'higher', judgement: 'none', tested: true },
      depth: null,
      empty: false,
      travel: '↑'
    })),
    beside: [{ ...figure('region'), weak: false, note: '' }]
  };
}

const view: RugView = {
  title: 'Headline indicators',
  description: '',
  columns: AUTHORITIES.map((name) => ({
    key: name,
    label: name,
    name,
    href: `#${name}`,
    selected: false,
    sorted: null
  })),
  beside: [{ key: 'region', label: 'Region' }],
  groups: [
    { theme: 'Looked after', note: null, rows: [row('Rate')] },
    { theme: 'Reviews', note: null, rows: [row('On time'), row('First')] }
  ]
};

async function shown() {
  const sorted: string[] = [];
  const opened: string[] = [];
  const screen = await render(HeatGrid, {
    view,
    onsort: (by: string, key: string) => sorted.push(`${by} ${key}`),
    onexplain: (figure: string) => opened.push(figure)
  });
  return { screen, sorted, opened };
}

const focused = (): string => document.activeElement?.getAttribute('href') ?? '';

test('without anything to press, figures are plain text and only heads are links', async () => {
  const screen = await render(HeatGrid, { view });
  expect(screen.container.querySelectorAll('td a, button')).toHaveLength(0);
  expect(screen.container.querySelectorAll('th a')).toHaveLength(6);
});

test('the Tab key comes to one cell; arrows, Home and End lead to the others, across themes', async () => {
  const { screen } = await shown();
  expect(screen.container.querySelectorAll('td a[tabindex="0"]')).toHaveLength(1);
  screen.container.querySelector<HTMLElement>('td a[tabindex="0"]')?.focus();
  expect(focused()).toBe('#Rate Essex');
  for (const [keys, place] of [
    ['{ArrowDown}', '#On time Essex'],
    ['{ArrowRight}', '#On time Luton'],
    ['{End}', '#On time region'],
    ['{Home}', '#On time Essex'],
    ['{Control>}{End}{/Control}', '#First region'],
    ['{ArrowDown}', '#First region'],
    ['{Control>}{Home}{/Control}', '#Rate Essex']
  ] as const) {
    await userEvent.keyboard(keys);
    expect(focused()).toBe(place);
  }
  expect(screen.container.querySelectorAll('td a[tabindex="0"]')).toHaveLength(1);
});

test('E opens how the figure in focus is worked out', async () => {
  const { screen, opened } = await shown();
  screen.container.querySelector<HTMLElement>('td a')?.focus();
  await userEvent.keyboard('{ArrowRight}e');
  expect(opened).toEqual(['Rate of Luton']);
});

test('a button in each head sorts by its row or column, and comparators have none', async () => {
  const { screen, sorted } = await shown();
  await screen.getByRole('button', { name: 'Sort the indicators by Luton' }).click();
  await screen.getByRole('button', { name: 'Sort the authorities by First' }).click();
  expect(sorted).toEqual(['authority Luton', 'indicator First']);
  expect(screen.container.querySelectorAll('button')).toHaveLength(6);
});

test('the grid breaks no rule of axe', async () => {
  const { screen } = await shown();
  const { violations, passes } = await axe.run(screen.container);
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('td-headers-attr');
});
