import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { openPostgresEngine } from '#lib/engine/postgres.ts';
import { askLateReviews } from '#lib/questions/late-reviews/index.ts';
import { useLoadedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { askPlacedChildren } from '#lib/questions/placed-children/index.ts';
import { askPublishedFigures } from '#lib/questions/published-figures/index.ts';
import { askSentCounts } from '#lib/questions/sent-counts/index.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';
import { folder } from './support/data-folder.ts';
import { figuresEngine, ownCatalogue } from './support/figures-engine.ts';
import { noPostgres, notRun, usePostgres } from './support/postgres.ts';
import { bothEngines, expectSame, type TwoEngines } from './support/two-engines.ts';
import { submissionContract } from '#lib/catalogue/read.ts';
import { readShipped } from '../scripts/shipped-observations.ts';

const catalogue = ownCatalogue();
const indicators = catalogue.indicators.map(({ id }) => id);
const NOTES = [
  '',
  'Illustrative',
  'Illustrative; restated',
  'Änderung',
  'a small team',
  'B team',
  '#fte-contracted',
  'école'
];
const SYMBOLS = ['c', 'x', 'z', 'low'] as const;

/** The shipped submissions with every seventh figure gone, every fifth a symbol, tenths of children, and notes of all sorts. */
function worn(): readonly Observation[] {
  return readShipped(folder.submissions, submissionContract(catalogue))
    .observations.filter((_, index) => index % 7 !== 0)
    .map((observation, index) => ({
      ...observation,
      note: NOTES[index % NOTES.length] ?? '',
      ...(index % 5 === 0
        ? { value: null, symbol: SYMBOLS[index % SYMBOLS.length] ?? 'c' }
        : { value: observation.value === null ? null : observation.value + (index % 10) / 10 })
    }));
}

describe.skipIf(noPostgres)(`every question on a PostgreSQL server, against DuckDB ${notRun}`, () => {
  const { reader } = usePostgres();
  let two: TwoEngines;
  beforeAll(async () => {
    two = bothEngines(await figuresEngine(), await openPostgresEngine(reader()));
  });
  afterAll(() => two.engine.close());

  async function askAll(): Promise<number> {
    const answers = [
      await askPublishedFigures(two.engine),
      await askSubmittedFigures(two.engine),
      await askPlacedChildren(two.engine),
      await askLateReviews(two.engine),
      await askSentCounts(two.engine)
    ];
    return answers.reduce((sum, { length }) => sum + length, 0);
  }

  test('of the shipped submissions', async () => {
    await useShippedObservations(two.engine);
    expect(await askAll()).toBeGreaterThan(70_000);
  }, 60_000);

  test('of loaded ones with gaps, symbols, decimals and notes, loaded twice', async () => {
    await useLoadedObservations(two.engine, []);
    await useLoadedObservations(two.engine, worn());
    expect(await askAll()).toBeGreaterThan(70_000);
  }, 60_000);

  test.for(indicators)('of one indicator: %s', async (indicator) => {
    const figures = [
      ...(await askSubmittedFigures(two.engine, indicator)),
      ...(await askPublishedFigures(two.engine, indicator))
    ];
    expect(figures.every((figure) => figure.indicator === indicator)).toBe(true);
  });

  test('of one authority, and of one day', async () => {
    const reviews = await askLateReviews(two.engine, '881');
    expect(new Set(reviews.map(({ authority }) => authority))).toEqual(new Set(['881']));
    const placed = await askPlacedChildren(two.engine, '2025-03-31');
    expect(new Set(placed.map(({ end }) => end))).toEqual(new Set(['2025-03-31']));
  });

  test('no question is left out', () => {
    const questions = new URL('../src/lib/questions/', import.meta.url);
    const queries = readdirSync(questions, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sql'))
      .map((name) => readFileSync(new URL(name, questions), 'utf8'));
    expect(queries.length).toBeGreaterThan(3);
    expect(queries.filter((query) => !two.compared.has(query))).toEqual([]);
  });
});

test('answers that differ are found out: another order, another number, another text', () => {
  const rows = [
    { a: 1, b: 'x' },
    { a: 0.1 + 0.2, b: 'y' }
  ];
  expectSame(rows, [
    { a: 1, b: 'x' },
    { a: 0.3, b: 'y' }
  ]);
  expect(() => expectSame(rows, [...rows].reverse())).toThrow();
  expect(() => expectSame(rows, rows.slice(1))).toThrow();
  expect(() =>
    expectSame(rows, [
      { a: 1, b: 'x' },
      { a: 0.3 + 1e-9, b: 'y' }
    ])
  ).toThrow();
  expect(() =>
    expectSame(rows, [
      { a: 1, b: 'X' },
      { a: 0.3, b: 'y' }
    ])
  ).toThrow();
  expect(() => expectSame([{ a: null }], [{ a: '' }])).toThrow();
});
