import { describe, expect, test } from 'vitest';
import { recentFigures } from '../src/routes/changes/carried.server.ts';
import { siteFigures } from '../src/routes/site-figures.server.ts';
import { builtTable } from '#lib/tables/built-table.ts';
import { indicatorTable } from '#lib/tables/indicator-table.ts';
import type { Table } from '#lib/tables/table.ts';
import { builtProvenance, builtTitle } from '#lib/views/built-provenance.ts';
import { buildTable, cellsOf, MOST_CELLS } from '#lib/views/built-table.ts';
import { compareIndicator } from '#lib/views/comparison.ts';
import { presetOf, presetWish } from '#lib/views/table-presets.ts';
import { readTableWish } from '#lib/views/table-wish-query.ts';
import { plainWish, tableIndicators, type TableWish } from '#lib/views/table-wish.ts';
import { must } from './support/data-rows.ts';
import { officialValue } from './support/official-figures.ts';

const { catalogue } = await siteFigures();
const entries = await recentFigures();
const { region, tablePresets, indicators } = catalogue;
const NAMES = { indicators, authorities: region.authorities };
const SHIPPED = { loaded: false };

function made(wish: TableWish) {
  const built = buildTable(wish, entries, region, SHIPPED);
  return { built, table: builtTable(built, 'Table') };
}

function asked(query: string): Table {
  const { wish, refused } = readTableWish(new URLSearchParams(query), NAMES);
  expect(refused).toEqual([]);
  return made(wish).table;
}

/** The text of the cell of a row and column, by their ids. */
function textAt({ rows, columns }: Table, row: string, column: string): string {
  const index = columns.findIndex(({ id }) => id === column);
  if (index === -1)
    throw new Error(`There is no column ${column} in ${columns.map(({ id }) => id).join(', ')}.`);
  const found = must(
    rows.find(({ id }) => id === row),
    `row ${row}`
  );
  return found.cells[index]?.text ?? '';
}

/** The same figure on the indicator's own page, in a column of its table. */
function onItsPage(
  wish: TableWish,
  indicator: string,
  code: string,
  column: string,
  end: string | null = null
): string {
  const entry = must(
    entries.find((one) => one.indicator.id === indicator),
    indicator
  );
  const { source, span, model, average } = wish;
  const own = { source, span, model, average, end, authority: null };
  const comparison = must(compareIndicator(entry.indicator, entry.figures, region, own, SHIPPED), indicator);
  return textAt(indicatorTable(comparison), code, column);
}

describe('each ready-made table', () => {
  test.each(tablePresets)('$title can be read, and is known again', (preset) => {
    const { refused } = readTableWish(new URLSearchParams(preset.query), NAMES);
    expect(refused).toEqual([]);
    const wish = presetWish(preset, NAMES, null);
    expect(presetOf(wish, tablePresets, NAMES, null)?.id).toBe(preset.id);
    const { built, table } = made(wish);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.rows.length * table.columns.length).toBeLessThan(MOST_CELLS);
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(table.rows.length);
    const provenance = builtProvenance(built, builtTitle(built, preset), catalogue.sources);
    expect(Object.values(provenance).filter((words) => words === '')).toEqual([]);
  });

  test('the regional comparison has the values of the indicators’ pages', () => {
    const wish = plainWish(NAMES);
    const { table } = made(wish);
    const pairs = wish.indicators.flatMap((id) =>
      wish.authorities.map((code) => [textAt(table, id, `${code}_value`), onItsPage(wish, id, code, 'value')])
    );
    expect(pairs.length).toBe(132);
    expect(pairs.filter(([here, there]) => here !== there)).toEqual([]);
    expect(textAt(table, 'lac-rate', '926_value')).toBe(
      String(officialValue('cla-rate', '2025-03-31', '926'))
    );
    expect(textAt(table, 'lac-rate', 'country')).toBe(
      String(officialValue('cla-rate', '2025-03-31', 'E92000001'))
    );
  });

  test('one authority against its neighbours has the rank, average and verdict of the indicators’ pages', () => {
    const wish = presetWish(must(tablePresets[1], 'preset'), NAMES, 'norfolk');
    expect(wish.authorities).toEqual(['926']);
    const { table } = made(wish);
    for (const id of ['lac-rate', 'placement-foster', 'icpc-15-days']) {
      expect(textAt(table, id, '926_rank')).toBe(onItsPage(wish, id, '926', 'rank'));
      expect(textAt(table, id, '926_neighbours')).toBe(onItsPage(wish, id, '926', 'neighbours'));
      const verdict = onItsPage(wish, id, '926', 'against-neighbours');
      expect(textAt(table, id, '926_verdict').replace(' (neighbours’ mean)', '')).toBe(verdict);
    }
    expect(textAt(table, 'iro-caseload', '926_verdict')).toBe('within the band of 50 to 70');
  });

  test('the annual pack has a row for each authority, published headline indicator and year', () => {
    const wish = presetWish(must(tablePresets.at(-1), 'preset'), NAMES, null);
    const { built, table } = made(wish);
    expect(table.rows.length).toBe(8 * 11 * 4);
    expect(built.leftOut.map(({ why }) => why)).toEqual(Array(4).fill('no published figures'));
    for (const end of ['2025-03-31', '2024-03-31', '2023-03-31', '2022-03-31']) {
      const row = `lac-rate_${end}_926`;
      expect(textAt(table, row, 'value')).toBe(String(officialValue('cla-rate', end, '926')));
      expect(textAt(table, row, 'region')).toBe(String(officialValue('cla-rate', end, 'E12000006')));
      expect(textAt(table, row, 'country')).toBe(String(officialValue('cla-rate', end, 'E92000001')));
    }
  });
});

describe('orientation', () => {
  const query =
    'indicators=lac-rate.placement-foster.reviews-on-time&with=value.rank&beside=region.unweighted.country.quartiles';
  const down = asked(query);
  const across = asked(`${query}&rows=authorities`);
  const long = asked(`${query}&rows=long`);

  test('turns a table without changing a figure', () => {
    for (const indicator of ['lac-rate', 'placement-foster', 'reviews-on-time']) {
      for (const { code } of region.authorities) {
        for (const part of ['value', 'rank']) {
          const text = textAt(down, indicator, `${code}_${part}`);
          expect(textAt(across, code, `${indicator}_${part}`)).toBe(text);
          const row = must(
            long.rows.find(({ id }) => id.startsWith(`${indicator}_`) && id.endsWith(code)),
            code
          );
          expect(textAt(long, row.id, part)).toBe(text);
        }
      }
      for (const area of ['region', 'unweighted', 'country', 'lower-quartile', 'median', 'upper-quartile']) {
        expect(textAt(across, area, `${indicator}_value`)).toBe(textAt(down, indicator, area));
      }
    }
  });

  test('keeps comparators below the authorities however they are sorted', () => {
    const sorted = asked(`${query}&rows=authorities&sort=lac-rate_value.descending`);
    const rates = sorted.rows.slice(0, 11).map((row) => Number(textAt(sorted, row.id, 'lac-rate_value')));
    expect(rates).toEqual([80, 72, 62, 60, 60, 59, 58, 49, 48, 36, 35]);
    expect(sorted.rows.slice(11).every(({ role }) => role === 'comparator')).toBe(true);
  });

  test('says unit, period and status beside figures that differ in them', () => {
    expect(textAt(down, 'lac-rate', 'period')).toBe('31 March 2025');
    expect(textAt(down, 'reviews-on-time', 'period')).toBe('2025-26 Q4');
    expect(textAt(down, 'reviews-on-time', 'status')).toBe('Submitted, illustrative');
    const note = across.columns.find(({ id }) => id === 'reviews-on-time_value')?.note;
    expect(note).toBe('%, 2025-26 Q4, Submitted, illustrative, 10 of 11 reporting');
  });
});

describe('periods', () => {
  test('stand side by side, or one under another, with the same figures', () => {
    const query = 'indicators=lac-rate&periods=2025-03-31.2023-03-31&source=published';
    const aside = asked(query);
    const under = asked(`${query}&as=rows`);
    for (const end of ['2025-03-31', '2023-03-31']) {
      const value = String(officialValue('cla-rate', end, '926'));
      expect(textAt(aside, 'lac-rate', `926_${end}_value`)).toBe(value);
      expect(textAt(under, `lac-rate_${end}`, '926_value')).toBe(value);
    }
    expect(aside.columns.map(({ title }) => title)).toContain('Norfolk, 31 March 2023');
  });

  test('that an indicator does not have are never filled with another', () => {
    const wish = readTableWish(
      new URLSearchParams('indicators=lac-rate.sw-caseload&period=2025-03-31&source=published'),
      NAMES
    ).wish;
    const { built, table } = made(wish);
    expect(table.rows.map(({ id }) => id)).toEqual(['lac-rate']);
    expect(built.leftOut).toEqual([
      { title: 'Cases per social worker', why: 'no figures for the periods chosen' }
    ]);
    const both = asked('indicators=lac-rate.sw-caseload&periods=2025-03-31.2024-09-30&source=published');
    expect(textAt(both, 'sw-caseload', '926_2025-03-31_value')).toBe('[x]');
  });

  test('submitted figures say of what day the official ones beside them are', () => {
    const table = asked('source=submitted&indicators=lac-rate&beside=country');
    expect(textAt(table, 'lac-rate', 'official')).toBe('31 March 2025 (beside 2025-26 Q4)');
  });
});

describe('change', () => {
  const table = asked(
    'source=submitted&only=yes&span=quarter&indicators=all&rows=long&periods=newest-9&with=value.before.change&beside=none'
  );
  const at = (row: Table['rows'][number], column: string): string =>
    row.cells[table.columns.findIndex(({ id }) => id === column)]?.text ?? '';
  const values = new Map(table.rows.map((row) => [row.id, at(row, 'value')]));

  test('is only since the quarter before, and never of a figure without a number', () => {
    const moved = table.rows.filter((row) => /up|down|no change/.test(at(row, 'change')));
    expect(moved.length).toBeGreaterThan(1_000);
    const wrong = moved.filter((row) => {
      const [id = '', end = '', code = ''] = row.id.split('_');
      const before = values.get(`${id}_${quarterBefore(end)}_${code}`) ?? '';
      return !/\d/.test(before) || !/\d/.test(at(row, 'value')) || before !== at(row, 'before');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('the quarter after one that was not sent has no comparable period', () => {
    const late = table.rows.filter((row) => at(row, 'before') === '–');
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map((row) => at(row, 'change')))).toEqual(new Set(['no comparable previous period']));
  });
});

function quarterBefore(end: string): string {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const at = ends.indexOf(end.slice(5));
  return at === 0 ? `${Number(end.slice(0, 4)) - 1}-12-31` : `${end.slice(0, 5)}${ends[at - 1] ?? ''}`;
}

test('a suppressed figure stays suppressed with everything that is said of it', () => {
  const everything =
    'rows=long&with=value.before.change.interval.numerator.rank.verdict&beside=neighbours.region';
  for (const source of ['published', 'submitted']) {
    const table = asked(`source=${source}&only=yes&indicators=all&${everything}`);
    const at = (row: Table['rows'][number], column: string) =>
      row.cells[table.columns.findIndex(({ id }) => id === column)];
    const hidden = table.rows.filter((row) => at(row, 'value')?.text === '[c]');
    expect(hidden.length).toBeGreaterThan(5);
    const told = hidden.filter((row) =>
      ['before', 'change', 'low', 'high', 'rank', 'verdict', 'numerator'].some(
        (column) => /\d/.test(at(row, column)?.text ?? '') || typeof at(row, column)?.value === 'number'
      )
    );
    expect(told.map(({ id }) => id)).toEqual([]);
    expect(hidden.filter((row) => at(row, 'value')?.value !== null)).toEqual([]);
  }
});

describe('decimals', () => {
  test('are never more than were published, and none for a count', () => {
    const table = asked('indicators=lac-rate.lac-number.icpc-15-days&decimals=2&source=published');
    expect(textAt(table, 'lac-rate', '926_value')).toBe('62');
    expect(textAt(table, 'lac-number', '926_value')).toBe('1,069');
    expect(textAt(table, 'icpc-15-days', '926_value')).toBe('93.3');
  });

  test('can be fewer, rounded half away from zero', () => {
    const table = asked('indicators=icpc-15-days&decimals=0&source=published');
    expect(textAt(table, 'icpc-15-days', '822_value')).toBe('82');
    expect(textAt(table, 'icpc-15-days', '823_value')).toBe('89');
  });
});

test('every figure of a table of everything opens its arithmetic', () => {
  const table = asked(
    'rows=long&with=value.interval.rank.verdict&beside=neighbours.region.country.quartiles'
  );
  const figures = table.rows.flatMap(({ cells }) =>
    cells.filter((cell, index) => table.columns[index]?.kind === 'number' && cell.text !== '')
  );
  expect(figures.length).toBeGreaterThan(500);
  expect(figures.filter(({ explain }) => explain === undefined)).toEqual([]);
});

test('the size of a table is known before it is made', () => {
  const { wish } = readTableWish(
    new URLSearchParams('periods=newest-12&with=value.before.change.numerator.denominator'),
    NAMES
  );
  const all = { ...wish, indicators: tableIndicators(NAMES) };
  expect(cellsOf(all, entries, SHIPPED)).toBeGreaterThan(MOST_CELLS);
  expect(cellsOf(plainWish(NAMES), entries, SHIPPED)).toBe(12 * (11 + 2));
});
