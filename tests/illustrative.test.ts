import { describe, expect, test } from 'vitest';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { readRecords } from '#lib/csv/records.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { illustrativeSubmissions } from '../scripts/make-illustrative.ts';
import { DATA_FOLDER, folder, publishedRows } from './support/data-folder.ts';

const { region, measures, sums, pairs } = readCatalogue(folder.catalogue);
const rows = Object.entries(folder.submissions).flatMap(([file, text]) => readRecords(text, file));
const valueOf = new Map(
  rows.map((row) => [
    `${row['authority']} ${row['period']} ${row['measure']} ${row['breakdown']}`,
    row['value']
  ])
);
const numerators = new Map(
  publishedRows.map(({ series, area, endDay, numerator }) => [`${series} ${area} ${endDay}`, numerator])
);
const QUARTERS = [
  '2023-24 Q4',
  ...['2024-25', '2025-26'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`))
];
const MARCH = [
  ['2023-24 Q4', '2024-03-31'],
  ['2024-25 Q4', '2025-03-31']
] as const;
const YEAR = ['2024-25 Q1', '2024-25 Q2', '2024-25 Q3', '2024-25 Q4'];
const codes = region.authorities.map(({ code }) => code);

/** The number in a cell, or null where there is none or a symbol. */
function numberAt(code: string, period: string, measure: string, breakdown = ''): number | null {
  const value = valueOf.get(`${code} ${period} ${measure} ${breakdown}`);
  return value === undefined || value === 'c' ? null : Number(value);
}

function codeOf(name: string): string {
  return region.authorities.find((authority) => authority.name === name)?.code ?? '';
}

/** Cells whose number is not the published count, and how many were compared. */
function anchors(cells: readonly (readonly [string, string, string])[]): {
  compared: number;
  differ: readonly string[];
} {
  const pairsCompared = codes
    .flatMap((code) =>
      MARCH.flatMap(([period, day]) =>
        cells.map(([measure, breakdown, series]) => ({
          cell: `${code} ${period} ${measure} ${breakdown}`,
          ours: numberAt(code, period, measure, breakdown),
          theirs: numerators.get(`${series} ${code} ${day}`) ?? null
        }))
      )
    )
    .filter(({ ours, theirs }) => ours !== null && theirs !== null);
  return {
    compared: pairsCompared.length,
    differ: pairsCompared.filter(({ ours, theirs }) => ours !== theirs).map(({ cell }) => cell)
  };
}

describe('the illustrative submissions', () => {
  test('are what the generator makes, byte for byte', () => {
    const made = illustrativeSubmissions(DATA_FOLDER);
    const kept = Object.fromEntries(
      [...made].map(([name]) => [name, folder.submissions[`submissions/${name}`]])
    );
    expect(kept).toEqual(Object.fromEntries(made));
    expect(made.size).toBe(11);
  });

  test('say in every row that they are illustrative', () => {
    expect(rows.filter((row) => !row['note']?.startsWith('Illustrative'))).toEqual([]);
    expect(rows.length).toBe(11_328);
  });

  test('hold every breakdown of their measures for every quarter that was sent', () => {
    const invented = new Set(rows.map((row) => row['measure']));
    const cells = measures
      .filter(({ id }) => invented.has(id))
      .flatMap(({ id, hasTotal, breakdowns }) => [
        ...(hasTotal ? [`${id} `] : []),
        ...breakdowns.map((breakdown) => `${id} ${breakdown.id}`)
      ]);
    const sent = new Set(rows.map((row) => `${row['authority']} ${row['period']}`));
    const missing = [...sent].flatMap((quarter) =>
      cells.filter((cell) => !valueOf.has(`${quarter} ${cell}`)).map((cell) => `${quarter} ${cell}`)
    );
    expect(missing).toEqual([]);
    expect(sent.size).toBe(11 * 9 - 1 - 2);
  });

  test('are accepted as a reader’s files are, warned of their large changes and of the sum that is meant not to hold', () => {
    const contract = submissionContract(readCatalogue(folder.catalogue));
    const checked = Object.entries(folder.submissions).map(([name, text]) =>
      checkSubmission({ name, bytes: new TextEncoder().encode(text) }, contract)
    );
    expect(checked.filter(({ accepted }) => !accepted)).toEqual([]);
    const warned = checked.flatMap(({ issues }) => issues).filter(({ rule }) => rule !== 'change-large');
    expect(warned.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'parts-do-not-sum submissions/central-bedfordshire.csv',
      'parts-do-not-sum submissions/central-bedfordshire.csv'
    ]);
  });

  test('equal the published counts in the March quarters', () => {
    const { compared, differ } = anchors([
      ['lac', '', 'cla-rate'],
      ['lac_uasc', '', 'cla-uasc-share'],
      ['lac_age', '16-plus', 'cla-age-16-plus'],
      ['lac_legal_status', 'section-20', 'cla-legal-section-20'],
      ['lac_legal_status', 'interim-care-order', 'cla-legal-interim-care-order'],
      ['lac_placement', 'foster', 'placement-foster'],
      ['lac_placement', 'childrens-home', 'placement-childrens-home'],
      ['lac_over_20_miles', '', 'distance-over-20-miles'],
      ['lac_three_placements', '', 'stability-three-or-more'],
      ['lac_long_term_same_carer', '', 'stability-same-carer-two-years'],
      ['cp_plans', '', 'cp-plan-rate']
    ]);
    expect(differ).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  test('place as many children outside their authority as published in the March quarters', () => {
    const differ = codes.flatMap((code) =>
      MARCH.filter(([period]) => numberAt(code, period, 'lac') !== null).filter(([period, day]) => {
        const inside = numberAt(code, period, 'lac_placed_in', code) ?? 0;
        const away = (numberAt(code, period, 'lac') ?? 0) - inside;
        return away !== numerators.get(`placed-outside-la ${code} ${day}`);
      })
    );
    expect(differ).toEqual([]);
  });

  test.each([
    ['lac_started', 'cla-started-rate'],
    ['lac_ceased', 'cla-ceased-rate'],
    ['cp_started', 'cp-plan-started-rate'],
    ['cp_started_repeat', 'cp-plan-repeat'],
    ['cp_initial_conferences', 'icpc-rate'],
    ['cp_initial_conferences_in_15_days', 'icpc-15-days']
  ])('have four quarters of %s in 2024-25 that add up to the published year', (measure, series) => {
    const sent = codes.filter((code) => YEAR.every((period) => numberAt(code, period, measure) !== null));
    const differ = sent.filter((code) => {
      const year = YEAR.reduce((sum, period) => sum + (numberAt(code, period, measure) ?? 0), 0);
      return year !== numerators.get(`${series} ${code} 2025-03-31`);
    });
    expect(differ).toEqual([]);
    expect(sent.length).toBeGreaterThanOrEqual(9);
  });

  test('hold every sum but the one that is meant not to', () => {
    const broken = codes.flatMap((code) =>
      QUARTERS.flatMap((period) =>
        sums
          .filter(({ parts, total, minus }) => {
            const ids = measures.find(({ id }) => id === parts)?.breakdowns ?? [];
            const values = ids.map(({ id }) => numberAt(code, period, parts, id));
            const whole = numberAt(code, period, total);
            if (whole === null || values.includes(null)) return false;
            const less = minus === '' ? 0 : (numberAt(code, period, minus) ?? 0);
            return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) !== whole - less;
          })
          .map(({ parts }) => `${code} ${period} ${parts}`)
      )
    );
    expect(broken).toEqual(['823 2025-26 Q3 lac_placement', '823 2025-26 Q4 lac_placement']);
  });

  test('hold no part above its whole', () => {
    const above = codes.flatMap((code) =>
      QUARTERS.flatMap((period) =>
        pairs.filter(
          ({ part, whole }) =>
            (numberAt(code, period, part) ?? 0) > (numberAt(code, period, whole) ?? Infinity)
        )
      )
    );
    expect(above).toEqual([]);
  });

  test('have caseloads from 45 to 100, one under the band, one at its top and more than two above it', () => {
    const last = codes.map((code) => {
      const period = numberAt(code, '2025-26 Q4', 'lac') === null ? '2025-26 Q3' : '2025-26 Q4';
      const children = numberAt(code, period, 'iro_lac_allocated') ?? 0;
      return children / (numberAt(code, period, 'iro_fte_in_post') ?? 0);
    });
    expect(last.filter((load) => load < 45 || load > 100)).toEqual([]);
    expect(last.filter((load) => load < 50)).toHaveLength(1);
    expect(last.filter((load) => load > 70).length).toBeGreaterThan(2);
    const southend = codes.indexOf(codeOf('Southend-on-Sea'));
    expect(last[southend]).toBeCloseTo(70, 10);
  });
});

describe('the gaps that real submissions have', () => {
  test('Peterborough has not sent the latest quarter', () => {
    expect(QUARTERS.filter((period) => numberAt('874', period, 'lac') === null)).toEqual(['2025-26 Q4']);
  });

  test('Thurrock joined two quarters late', () => {
    expect(QUARTERS.filter((period) => numberAt('883', period, 'lac') === null)).toEqual([
      '2023-24 Q4',
      '2024-25 Q1'
    ]);
  });

  test('Bedford Borough alone suppresses small counts, never one of a breakdown alone', () => {
    const hidden = rows.filter((row) => row['value'] === 'c');
    expect([...new Set(hidden.map((row) => row['authority']))]).toEqual(['822']);
    const groups = hidden
      .filter((row) => row['breakdown'] !== '')
      .map((row) => `${row['period']} ${row['measure']}`);
    expect(groups.filter((group) => groups.filter((other) => other === group).length === 1)).toEqual([]);
  });

  test('some count otherwise than most, and some do not say how', () => {
    const saying = (tag: string): readonly string[] => [
      ...new Set(rows.filter((row) => row['note']?.includes(`#${tag}`)).map((row) => row['authority'] ?? ''))
    ];
    expect(saying('fte-contracted')).toEqual([codeOf('Cambridgeshire'), codeOf('Norfolk')]);
    expect(saying('fte-in-post')).toHaveLength(8);
    expect(saying('caseload-with-cp')).toEqual([codeOf('Essex')]);
    expect(saying('agency-excluded')).toEqual([codeOf('Essex')]);
    expect(saying('short-breaks-excluded')).toHaveLength(10);
    expect(saying('on-time-series')).toEqual([codeOf('Central Bedfordshire'), codeOf('Suffolk')]);
  });

  test('Suffolk restated 2024-25 Q3, and its notes say so', () => {
    const restated = rows.filter((row) => row['note']?.includes('restated'));
    expect([...new Set(restated.map((row) => `${row['authority']} ${row['period']}`))]).toEqual([
      '935 2024-25 Q3'
    ]);
  });
});
