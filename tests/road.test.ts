import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { contract } from '#generated/contract.ts';
import type { Catalogue } from '#lib/catalogue/read.ts';
import { numberIn } from '#lib/domain/cell.ts';
import type { Engine } from '#lib/engine/port.ts';
import { AS_SUBMITTED, outgoing } from '#lib/export/outgoing.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { useLoadedObservations } from '#lib/questions/observations.ts';
import { askPublishedFigures } from '#lib/questions/published-figures/index.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';
import { NOTHING_CHOSEN } from '#lib/state/selection.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { indicatorTable } from '#lib/tables/indicator-table.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { provenanceOf } from '#lib/views/provenance.ts';
import { rankedView } from '#lib/views/ranked-view.ts';
import { summarisePublished } from '#lib/views/summarise-published.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { finding } from '#lib/views/words.ts';
import { figuresEngine, ownCatalogue } from './support/figures-engine.ts';

/** LAC at 31 March 2025 and the mid-2024 population, from DfE and ONS, in the region's order. */
const REAL = [
  ['822', 261, 44_483],
  ['873', 705, 142_924],
  ['823', 337, 70_074],
  ['881', 1141, 329_197],
  ['919', 999, 277_480],
  ['821', 359, 62_280],
  ['926', 1069, 171_830],
  ['874', 416, 57_621],
  ['882', 316, 39_611],
  ['935', 916, 152_255],
  ['883', 276, 46_271]
] as const;

let engine: Engine;
let catalogue: Catalogue;
beforeAll(async () => {
  engine = await figuresEngine();
  catalogue = ownCatalogue();
});
afterAll(() => engine.close());

function file(code: string, lac: number): Uint8Array {
  return new TextEncoder().encode(
    `authority,period,measure,breakdown,value,note\n${code},2024-25 Q4,lac,,${lac},\n`
  );
}

async function compared(id: string, change: Partial<typeof NOTHING_CHOSEN> = {}): Promise<Comparison> {
  const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`no ${id}`);
  const figures = {
    published: summarisePublished(
      indicator,
      await askPublishedFigures(engine, id),
      catalogue.neighbours,
      catalogue.region
    ),
    submitted: summariseSubmitted(indicator, await askSubmittedFigures(engine, id), catalogue.region)
  };
  const comparison = compareIndicator(
    indicator,
    figures,
    catalogue.region,
    { ...NOTHING_CHOSEN, ...change },
    { loaded: true }
  );
  if (!comparison) throw new Error('nothing to compare');
  return comparison;
}

describe('the road, from eleven files to a table that is taken away', () => {
  beforeAll(async () => {
    const checked = REAL.map(([code, lac]) =>
      checkSubmission({ name: `${code}.csv`, bytes: file(code, lac) }, contract)
    );
    expect(checked.flatMap(({ issues }) => issues)).toEqual([]);
    await useLoadedObservations(
      engine,
      checked.flatMap(({ observations }) => observations)
    );
  });

  test('every rate is children over children, in ten thousands', async () => {
    const { rows } = await compared('lac-rate');
    expect(rows.map(({ authority, cell }) => [authority.code, numberIn(cell)?.toFixed(6)])).toEqual(
      REAL.map(([code, lac, population]) => [code, ((lac / population) * 10_000).toFixed(6)])
    );
  });

  test('ranks, interval and comparators of one authority', async () => {
    const { rows, region, country, status, choice } = await compared('lac-rate');
    const herts = rows.find(({ authority }) => authority.code === '919');
    // 999 ÷ 277,480 × 10,000 = 36.0026; Byar's limits by hand: 33.805 and 38.306.
    expect(numberIn(herts?.cell ?? { kind: 'not-supplied' })).toBeCloseTo(36.0026, 4);
    expect(herts?.interval?.low).toBeCloseTo(33.8045, 3);
    expect(herts?.interval?.high).toBeCloseTo(38.3061, 3);
    expect(herts?.rank).toEqual({ rank: 10, of: 11, tied: false });
    expect(herts?.neighbours?.value).toBeCloseTo(51.5, 9);
    expect(herts?.againstNeighbours).toEqual({ direction: 'lower', judgement: 'none', tested: true });
    expect(numberIn(region?.cell ?? { kind: 'not-supplied' })).toBeCloseTo((6795 / 1_394_026) * 10_000, 9);
    expect(region?.members).toBe('11 of 11 reporting');
    expect(numberIn(country?.cell ?? { kind: 'not-supplied' })).toBe(67);
    expect([status, choice.periodLabel]).toEqual(['provisional', '2024-25 Q4 (31 March 2025)']);
  });

  test('published figures stand beside them, as published', async () => {
    const { rows, cuts, englandReporting, status } = await compared('lac-rate', {
      source: 'published',
      end: '2025-03-31'
    });
    const cambs = rows.find(({ authority }) => authority.code === '873');
    expect(numberIn(cambs?.cell ?? { kind: 'not-supplied' })).toBe(49);
    expect(cambs?.neighbours?.value).toBeCloseTo(48.8, 9);
    expect(cambs?.unstable).toContain('median (DfE 2025 neighbours)');
    expect([cuts, englandReporting, status]).toEqual([[53, 67, 90], 151, 'published']);
  });

  test.each([
    ['mean', 'dfe-2025', 60.7],
    ['mean', 'nfer-2021', 71.7778]
  ] as const)('Norfolk’s neighbours by %s, %s', async (average, model, expected) => {
    const { rows } = await compared('lac-rate', { source: 'published', end: '2025-03-31', average, model });
    const norfolk = rows.find(({ authority }) => authority.code === '926');
    expect(norfolk?.neighbours?.value).toBeCloseTo(expected, 4);
  });

  test('six of Peterborough’s ten neighbours are suppressed for other placements: no average is drawn', async () => {
    const comparison = await compared('placement-other', { source: 'published', end: '2025-03-31' });
    const peterborough = comparison.rows.find(({ authority }) => authority.code === '874');
    expect(peterborough?.neighbours).toMatchObject({ known: 4, suppressed: 6, weak: true });
    expect(peterborough?.againstNeighbours).toBeNull();
    expect(peterborough?.unstable).toEqual([]);
    expect(rankedView(comparison).rows.find(({ key }) => key === '874')).toMatchObject({
      neighbours: null,
      verdict: null
    });
  });

  test('the words, and the file, say what they are', async () => {
    const comparison = await compared('lac-rate');
    expect(finding(comparison)).toContain(
      'Southend-on-Sea is highest with 79.8 per 10,000 children, Essex lowest with 34.7.'
    );
    const table = indicatorTable(comparison);
    const origin = { generated: '1 May 2026', version: '1', address: 'https://example.org/' };
    const text = tableCsv(outgoing(table, provenanceOf(comparison, []), AS_SUBMITTED, origin));
    const rows = Papa.parse<string[]>(text.slice(1), { delimiter: ',' }).data;
    expect(rows[2]).toEqual(['Status', 'Provisional: from submissions, not yet published']);
    const essex = rows.find(([name]) => name === 'Essex');
    expect(essex?.slice(1, 6)).toEqual(['34.7', '32.7', '36.7', '1141', '329197']);
  });
});

describe('what must never be said', () => {
  test('a neutral indicator is judged nowhere', async () => {
    const { rows } = await compared('lac-rate', { source: 'published' });
    const judgements = rows.flatMap((row) => [row.againstNeighbours, row.againstRegion, row.againstCountry]);
    expect(new Set(judgements.map((verdict) => verdict?.judgement))).toEqual(new Set(['none']));
    expect(rows.every(({ quartile }) => quartile === null)).toBe(true);
  });

  test('an indicator without national figures has no neighbour or England comparison', async () => {
    await useLoadedObservations(
      engine,
      REAL.slice(0, 2).flatMap(([authority]) => [
        {
          authority,
          end: '2025-03-31',
          measure: 'reviews',
          breakdown: '',
          value: 100,
          symbol: null,
          note: ''
        },
        {
          authority,
          end: '2025-03-31',
          measure: 'reviews_on_time',
          breakdown: '',
          value: 93,
          symbol: null,
          note: ''
        }
      ])
    );
    const comparison = await compared('reviews-on-time');
    expect(comparison.country).toBeNull();
    expect(comparison.rows.every(({ neighbours }) => neighbours === null)).toBe(true);
    expect(comparison.region?.members).toBe('2 of 11 reporting');
    expect(provenanceOf(comparison, []).comparators).toContain('No national figures exist');
  });

  test('a single quarter of a flow never stands beside an annual figure', async () => {
    await useLoadedObservations(engine, [
      {
        authority: '919',
        end: '2025-03-31',
        measure: 'lac_started',
        breakdown: '',
        value: 110,
        symbol: null,
        note: ''
      }
    ]);
    const comparison = await compared('started-rate');
    expect([comparison.choice.span, comparison.comparatorPeriod, comparison.country]).toEqual([
      'quarter',
      null,
      null
    ]);
  });
});
