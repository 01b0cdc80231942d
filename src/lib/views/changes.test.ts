import { describe, expect, test } from 'vitest';
import {
  madeIndicator,
  madeRegion,
  NO_WISH,
  NOT_LOADED,
  OFFICIAL,
  officialFigures,
  submittedFigures,
  type MadeOfficial,
  type MadeRow
} from '../../../tests/support/made-figures.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { RestatedCells } from '#lib/views/changes-restated.ts';
import { changeText } from '#lib/views/change-sentence.ts';
import { pairPeriods, type IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { changesIn, changesOf, groupChanges } from '#lib/views/changes.ts';
import type { Wish } from '#lib/views/choice.ts';

const NOW = '2026-03-31';
const LAST = '2025-12-31';
const EARLIER = '2025-09-30';
const YEAR_AGO = '2025-03-31';
const region = madeRegion('A', 'B');

function told(
  entries: readonly IndicatorEntry[],
  wish: Partial<Wish> = {},
  restated: readonly RestatedCells[] = []
): readonly string[] {
  const { pairs } = pairPeriods(entries, region, { ...NO_WISH, ...wish }, NOT_LOADED);
  return changesIn(pairs, restated).map((change) => `${change.rule}: ${changeText(change)}`);
}

function submitted(indicator: IndicatorRule, rows: readonly MadeRow[]): IndicatorEntry {
  return { indicator, figures: submittedFigures(indicator, region, rows) };
}

function official(indicator: IndicatorRule, rows: readonly MadeOfficial[]): IndicatorEntry {
  return { indicator, figures: officialFigures(indicator, rows) };
}

describe('the band', () => {
  const caseload = madeIndicator({
    id: 'caseload',
    title: 'Caseload',
    kind: 'ratio',
    basis: 'S',
    polarity: 'band',
    band: [50, 70],
    interval: 'none',
    unit: 'children per officer'
  });
  const from = (children: number, fte: number, before: number, fteBefore: number) =>
    told([
      submitted(caseload, [
        ['A', NOW, children, fte],
        ['A', LAST, before, fteBefore],
        ['B', NOW, 240, 4],
        ['B', LAST, 240, 4]
      ])
    ]);

  test.each([
    [
      '304 ÷ 4 = 76 to 280 ÷ 4 = 70: exactly 70 is within',
      280,
      4,
      304,
      4,
      '70.0 children per officer (2025-26 Q4) is within the band of 50 to 70; 76.0 (2025-26 Q3) was above it'
    ],
    [
      '192 ÷ 4 = 48 to 200 ÷ 4 = 50: exactly 50 is within',
      200,
      4,
      192,
      4,
      '50.0 children per officer (2025-26 Q4) is within the band of 50 to 70; 48.0 (2025-26 Q3) was below it'
    ],
    [
      '280 ÷ 4 = 70 to 284 ÷ 4 = 71: left it',
      284,
      4,
      280,
      4,
      '71.0 children per officer (2025-26 Q4) is above the band of 50 to 70; 70.0 (2025-26 Q3) was within it'
    ]
  ])('%s', (_, children, fte, before, fteBefore, said) => {
    expect(from(children, fte, before, fteBefore)).toEqual([`band: A, Caseload: ${said} (illustrative).`]);
  });

  test('70 to 70 says nothing, nor does 70.2 after 70 when a child is worth 0.25', () => {
    expect(from(280, 4, 280, 4)).toEqual([]);
    expect(from(280, 3.99, 280, 4)).toEqual([]);
  });
});

describe('against neighbours', () => {
  const placements = madeIndicator({
    id: 'moves',
    title: 'Three placements',
    basis: 'S',
    polarity: 'low',
    published: OFFICIAL,
    headline: 1
  });
  /** 30 of 100 is 21.9 to 39.6 by Wilson, 25 of 100 is 17.5 to 34.3: only the first leaves 20 out. */
  const now = { authority: 'A', end: YEAR_AGO, numerator: 30, denominator: 100, mean: 20 };
  const before = { authority: 'A', end: '2024-03-31', numerator: 25, denominator: 100, mean: 20 };

  test('an interval that leaves the average out now, and did not a year before', () => {
    expect(told([official(placements, [now, before])])).toEqual([
      'neighbours: A, Three placements: 30% (31 March 2025), higher (worse) than its neighbours’ mean of 20.0; before that 25% (31 March 2024), similar to 20.0 (published).'
    ]);
  });

  test('an unstable verdict carries its mark, and the average in force its name', () => {
    const [said] = told([official(placements, [{ ...now, median: 25 }, before])]);
    expect(said).toContain('neighbours’ mean of 20.0 †;');
    const byMedian = told([official(placements, [{ ...now, median: 19 }, before])], { average: 'median' });
    expect(byMedian[0]).toContain('neighbours’ median of 19.0;');
  });

  test('a neutral indicator is neither better nor worse', () => {
    const [said] = told([official({ ...placements, polarity: 'neutral' }, [now, before])]);
    expect(said).toContain('higher than its neighbours’ mean');
    expect(said).not.toMatch(/better|worse/);
  });

  test.each([
    ['the same side a year before', [now, { ...before, numerator: 30 }]],
    ['too few neighbours known', [{ ...now, known: 6 }, before]],
    ['too few known a year before', [now, { ...before, known: 6 }]],
    ['nothing known of the year before', [now, { ...before, end: '2023-03-31' }]],
    ['suppressed a year before', [now, { ...before, numerator: null }]]
  ])('says nothing with %s', (_, rows) => {
    expect(told([official(placements, rows)])).toEqual([]);
  });
});

describe('against the region', () => {
  /** With B's 900 of 1,000 the region is 960 of 1,100 = 87.3, then 985 of 1,100 = 89.5. */
  const rows: readonly MadeRow[] = [
    ['A', NOW, 60, 100],
    ['A', LAST, 85, 100],
    ['B', NOW, 900, 1000],
    ['B', LAST, 900, 1000]
  ];
  const said =
    'A, Reviews on time: 60.0% (2025-26 Q4), lower (worse) than the region’s 87.3; before that 85.0% (2025-26 Q3), similar to 89.5 (illustrative).';

  test('a submitted figure without an official series', () => {
    expect(told([submitted(madeIndicator(), rows)])).toContain(`region: ${said}`);
  });

  test('not one with an official series, nor one without an interval', () => {
    const rules = (indicator: IndicatorRule) =>
      told([submitted(indicator, rows)]).filter((sentence) => sentence.startsWith('region'));
    expect(rules(madeIndicator({ published: OFFICIAL }))).toEqual([]);
    expect(rules(madeIndicator({ interval: 'none' }))).toEqual([]);
  });
});

describe('large moves', () => {
  const neutral = madeIndicator({ id: 'foster', title: 'Foster', polarity: 'neutral', published: OFFICIAL });
  const from = (now: MadeRow, before: MadeRow, indicator = neutral) =>
    told([submitted(indicator, [now, before, ['B', NOW, 10, 20], ['B', LAST, 10, 20]])], {
      source: 'submitted'
    });

  test('say both counts, both periods and both values', () => {
    expect(from(['A', NOW, 240, 400], ['A', LAST, 200, 400])).toEqual([
      'move: A, Foster: 240 of 400 (2025-26 Q4), 40 more than 200 of 400 (2025-26 Q3); 60.0% after 50.0% (illustrative).'
    ]);
    expect(from(['A', NOW, 200, 400], ['A', LAST, 240, 400])[0]).toContain('40 fewer than 240');
  });

  test.each([
    ['29 children', 129, 100, 0],
    ['30 children, more than a tenth', 130, 100, 1],
    ['30 children, under a tenth of 400', 430, 400, 0],
    ['40 children, a tenth of 400', 440, 400, 1]
  ])('%s', (_, count, before, sentences) => {
    expect(from(['A', NOW, count, 900], ['A', LAST, before, 900])).toHaveLength(sentences);
  });

  test.each([
    ['the count is suppressed now', ['A', NOW, 'c', 400], ['A', LAST, 200, 400]],
    ['the count was suppressed', ['A', NOW, 240, 400], ['A', LAST, 'c', 400]],
    ['the whole is suppressed, though the count is not', ['A', NOW, 240, 'c'], ['A', LAST, 200, 400]]
  ] as const)('say nothing where %s', (_, now, before) => {
    expect(from(now, before).filter((sentence) => sentence.startsWith('move'))).toEqual([]);
  });

  test('posts are not children', () => {
    expect(from(['A', NOW, 240, 400], ['A', LAST, 200, 400], { ...neutral, interval: 'none' })).toEqual([]);
  });

  test('a number and its rate are one move', () => {
    const rows: readonly MadeRow[] = [
      ['A', NOW, 240, 40_000],
      ['A', LAST, 200, 40_000]
    ];
    const rate = { ...neutral, id: 'rate', title: 'Rate', kind: 'rate', interval: 'byar' } as const;
    const count = { ...neutral, id: 'number', title: 'Number', kind: 'count', interval: 'none' } as const;
    const sentences = told([submitted(rate, rows), submitted(count, rows)], { source: 'submitted' });
    expect(sentences.map((sentence) => sentence.slice(0, 13))).toEqual(['not-sent: B, ', 'move: A, Rate']);
  });
});

describe('what is shown', () => {
  const other = submitted(madeIndicator({ id: 'other' }), [
    ['A', NOW, 5, 10],
    ['A', LAST, 5, 10],
    ['B', NOW, 5, 10],
    ['B', LAST, 5, 10]
  ]);
  const from = (now: MadeRow, before: MadeRow) =>
    told([submitted(madeIndicator(), [now, before, ['B', NOW, 5, 10], ['B', LAST, 5, 10]]), other]);

  test('newly suppressed: no number but the periods', () => {
    const [said = ''] = from(['A', NOW, 'c', 10], ['A', LAST, 6, 10]);
    expect(said).toBe(
      'suppressed: A, Reviews on time: suppressed for 2025-26 Q4, shown for 2025-26 Q3 (illustrative).'
    );
    expect(said.replaceAll(/\d{4}-\d\d Q\d/g, '')).not.toMatch(/\d/);
  });

  test('stopped and newly reporting, by an authority that gives other figures', () => {
    expect(from(['A', NOW, 'missing', 10], ['A', LAST, 6, 10])).toEqual([
      'stopped: A, Reviews on time: no figure for 2025-26 Q4 (not supplied); 60.0% (2025-26 Q3) before (illustrative).'
    ]);
    expect(from(['A', NOW, 6, 10], ['A', LAST, 'x', 10])).toEqual([
      'started: A, Reviews on time: 60.0% (2025-26 Q4), after no figure for 2025-26 Q3 (not available) (illustrative).'
    ]);
  });

  test.each([
    ['no longer applicable', ['A', NOW, 0, 0], ['A', LAST, 6, 10]],
    ['suppressed both times', ['A', NOW, 'c', 10], ['A', LAST, 'c', 10]],
    ['suppressed before, shown now', ['A', NOW, 6, 10], ['A', LAST, 'c', 10]],
    ['suppressed before, not supplied now', ['A', NOW, 'missing', 10], ['A', LAST, 'c', 10]]
  ] as const)('nothing is told where it is %s', (_, now, before) => {
    expect(from(now, before)).toEqual([]);
  });

  test('what others report of an authority says nothing of its own reporting', () => {
    const hosted = madeIndicator({
      id: 'hosted',
      numerator: [{ sign: 1, measure: 'lac_placed_in', breakdown: '@hosted' }]
    });
    const rows: readonly MadeRow[] = [
      ['A', NOW, 'missing', 10],
      ['A', LAST, 6, 10],
      ['B', NOW, 5, 10],
      ['B', LAST, 5, 10]
    ];
    expect(told([submitted(hosted, rows), other])).toEqual([]);
  });
});

describe('submissions', () => {
  const both = (rows: readonly MadeRow[]) =>
    told([submitted(madeIndicator(), rows), submitted(madeIndicator({ id: 'second' }), rows)]);

  test('an authority that has sent nothing is told once, and not figure by figure', () => {
    expect(
      both([
        ['A', NOW, 5, 10],
        ['A', LAST, 5, 10],
        ['B', LAST, 5, 10]
      ])
    ).toEqual([
      'not-sent: B, Submission: nothing for 2025-26 Q4 yet: 0 of 2 indicators; 2 for 2025-26 Q3 (illustrative).'
    ]);
  });

  test('so is one that has sent something after nothing', () => {
    expect(
      both([
        ['A', NOW, 5, 10],
        ['A', LAST, 5, 10],
        ['B', NOW, 5, 10]
      ])
    ).toEqual([
      'started: B, Submission: figures for 2 of 2 indicators (2025-26 Q4), after none for 2025-26 Q3 (illustrative).'
    ]);
  });

  test('a quarter that nobody sent is no period to compare with', () => {
    const entry = submitted(madeIndicator(), [
      ['A', NOW, 60, 100],
      ['A', EARLIER, 20, 100],
      ['B', NOW, 60, 100],
      ['B', EARLIER, 90, 100]
    ]);
    const paired = pairPeriods([entry], region, NO_WISH, NOT_LOADED);
    expect(paired).toMatchObject({ pairs: [], compared: 1, alone: 1 });
    expect(changesIn(paired.pairs)).toEqual([]);
  });

  test('restated by the note of the quarter or of the one before; a rolling year repeats older notes', () => {
    const note = 'restated after late records were found';
    const rows: readonly MadeRow[] = [
      ['A', NOW, 5, 10],
      ['A', LAST, 5, 10, { note }],
      ['B', NOW, 5, 10, { note: 'checked' }],
      ['B', LAST, 5, 10],
      ['B', NOW, 20, 40, { span: 'year', note }],
      ['B', YEAR_AGO, 20, 40, { span: 'year' }]
    ];
    expect(told([submitted(madeIndicator(), rows)])).toEqual([
      `restated: A, Submission: 2025-26 Q3 was restated in 1 of 1 indicator (“${note}”) (illustrative).`
    ]);
  });

  test('restated by a later file', () => {
    const rows: readonly MadeRow[] = [
      ['A', NOW, 5, 10],
      ['A', LAST, 5, 10],
      ['B', NOW, 5, 10],
      ['B', LAST, 5, 10]
    ];
    const restated = [{ authority: 'B', end: LAST, cells: 12 }];
    expect(told([submitted(madeIndicator(), rows)], {}, restated)).toEqual([
      'restated: B, Submission: a later file gives 12 cells of 2025-26 Q3 otherwise (illustrative).'
    ]);
  });

  test('four quarters are compared with the four to the same quarter a year before', () => {
    const year = { span: 'year' } as const;
    const flow = madeIndicator({ published: OFFICIAL, polarity: 'neutral' });
    const rows: readonly MadeRow[] = [
      ['A', NOW, 500, 800, year],
      ['A', LAST, 480, 800, year],
      ['A', YEAR_AGO, 400, 800, year]
    ];
    const sentences = told([submitted(flow, rows)], { source: 'submitted', span: 'year' });
    expect(sentences).toContain(
      'move: A, Reviews on time: 500 of 800 (four quarters to 2025-26 Q4), 100 more than 400 of 800 (four quarters to 2024-25 Q4); 62.5% after 50.0% (illustrative).'
    );
  });
});

describe('order and groups', () => {
  const rows = (now: number, before: number): readonly MadeRow[] => [
    ['A', NOW, now, 1000],
    ['A', LAST, before, 1000],
    ['B', LAST, 950, 1000]
  ];
  const { pairs } = pairPeriods(
    [
      submitted(madeIndicator({ id: 'low', theme: 'One', polarity: 'neutral' }), rows(440, 400)),
      submitted(
        madeIndicator({ id: 'high', theme: 'Two', polarity: 'neutral', numerator: [] }),
        rows(500, 400)
      )
    ],
    region,
    NO_WISH,
    NOT_LOADED
  );
  const changes = changesIn(pairs);

  test('what was not sent comes before what moved, and the larger move first', () => {
    expect(changes.map(({ rule, place, size }) => [rule, place.indicator, size])).toEqual([
      ['not-sent', null, 2],
      ['move', 'high', 100],
      ['move', 'low', 40]
    ]);
  });

  test('each leads to its indicator with its authority and period', () => {
    expect(changesOf(changes, 'A').map(({ place }) => place)[0]).toEqual({
      indicator: 'high',
      authority: 'A',
      source: 'submitted',
      end: NOW,
      span: 'quarter'
    });
  });

  test('groups keep the given order, and the order of importance inside', () => {
    const names = (by: 'authority' | 'theme', order: readonly string[]) =>
      groupChanges(changes, by, order).map((group) => [group.name, group.changes.length]);
    expect(names('authority', ['A', 'B'])).toEqual([
      ['A', 2],
      ['B', 1]
    ]);
    expect(names('theme', ['One', 'Two'])).toEqual([
      ['One', 1],
      ['Two', 1],
      ['Submissions', 1]
    ]);
  });
});
