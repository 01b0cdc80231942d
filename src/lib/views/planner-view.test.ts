import { describe, expect, it, test } from 'vitest';
import { effectsTable, planTable } from '#lib/tables/plan-table.ts';
import type { PlanInputs } from './plan.ts';
import { inputOf, type PlannerInput } from './planner-input.ts';
import { planOf } from './planner-view.ts';
import { allocatedWords, childrenWords, gapWords, publishedCheck } from './planner-words.ts';
import { postBars } from './post-bars.ts';

const BAND = [50, 70] as const;

function submitted(value: number): PlannerInput {
  return { kind: 'submitted', value };
}

/** 420 children, 6 officers in post of 7 established, 60 children on plans, ±10%. */
const SERVICE: PlanInputs = {
  name: 'Alder',
  members: '',
  children: submitted(420),
  onplans: submitted(60),
  inpost: submitted(6),
  established: submitted(7),
  target: { kind: 'missing', words: 'not supplied' },
  change: submitted(10)
};

function texts(table: ReturnType<typeof planTable>): readonly (readonly string[])[] {
  return table.rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe('420 children and 6 of 7 posts filled', () => {
  const plan = planOf(SERVICE, BAND);

  test('are short at 50 and 60 and right at 70, in posts and in children', () => {
    expect(texts(planTable(plan))).toEqual([
      ['In post', '6.0', '70.0', 'within', '', '', ''],
      ['Established', '7.0', '60.0', 'within', '', '', ''],
      ['Needed at 50 each', '8.4', '50', 'within', '2.4 short', '1.4 short', '120 more than they hold'],
      ['Needed at 60 each', '7.0', '60', 'within', '1.0 short', 'just enough', '60 more than they hold'],
      ['Needed at 70 each', '6.0', '70', 'within', 'just enough', '1.0 over', 'just as many as they hold']
    ]);
  });

  test('with one change at a time', () => {
    expect(texts(effectsTable(plan))).toEqual([
      ['As it is', '420', '6.0', '70.0', 'within', '2.4 short', '1.0 short', 'just enough'],
      ['One full-time officer leaves', '420', '5.0', '84.0', 'above', '3.4 short', '2.0 short', '1.0 short'],
      [
        'Every established post is filled',
        '420',
        '7.0',
        '60.0',
        'within',
        '1.4 short',
        'just enough',
        '1.0 over'
      ],
      [
        '10% fewer looked after children',
        '378',
        '6.0',
        '63.0',
        'within',
        '1.6 short',
        '0.3 short',
        '0.6 over'
      ],
      [
        '10% more looked after children',
        '462',
        '6.0',
        '77.0',
        'above',
        '3.2 short',
        '1.7 short',
        '0.6 short'
      ],
      ['As it is, with children on plans', '480', '6.0', '80.0', 'does not apply', '', '', ''],
      [
        'Their conferences are chaired elsewhere',
        '420',
        '6.0',
        '70.0',
        'within',
        '2.4 short',
        '1.0 short',
        'just enough'
      ]
    ]);
  });

  test('in words', () => {
    expect(plan.words).toBe(
      'Alder: 420 looked after children and 6.0 full-time officers in post, 70.0 each, within the band. Full-time officers needed: 8.4 at 50 each (2.4 short), 7.0 at 60 each (1.0 short) and 6.0 at 70 each (just enough).'
    );
    expect(plan.effectWords).toBe(
      'The load is 70.0 looked after children for every full-time officer; it would be 84.0 if one full-time officer left, 60.0 with every post filled, 63.0 with 10% fewer children and 77.0 with 10% more children. With children on plans it is 80.0, and 70.0 if their conferences were chaired elsewhere.'
    );
    expect(plan.missing).toEqual([]);
    expect(plan.typed).toBe('');
  });

  test('drawn: posts on one scale, with their gaps', () => {
    expect(postBars(plan).bars.map(({ label, fte, text }) => [label, fte, text])).toEqual([
      ['In post', 6, '6.0'],
      ['Established', 7, '7.0'],
      ['Needed at 50 each', 8.4, '8.4 · 2.4 short'],
      ['Needed at 60 each', 7, '7.0 · 1.0 short'],
      ['Needed at 70 each', 6, '6.0 · just enough']
    ]);
  });
});

describe('the region’s 6,795 children at 31 March 2025', () => {
  const region = planOf(
    { ...SERVICE, name: 'The region', children: submitted(6795), inpost: submitted(103.1) },
    BAND
  );

  test('need 135.9 officers at 50, 113.3 at 60 and 97.1 at 70', () => {
    expect(
      texts(planTable(region))
        .map(([label, fte]) => [label, fte])
        .slice(2)
    ).toEqual([
      ['Needed at 50 each', '135.9'],
      ['Needed at 60 each', '113.3'],
      ['Needed at 70 each', '97.1']
    ]);
    expect(region.words).toContain('135.9 at 50 each (32.8 short)');
    expect(region.words).toContain('97.1 at 70 each (6.0 over)');
  });

  test('as the page states it of the published figures', () => {
    expect(publishedCheck('the region', 6795, '31 March 2025', BAND)).toBe(
      'Published figures: at 31 March 2025 the 6,795 looked after children of the region need 97.1 full-time officers at 70 each and 135.9 at 50.'
    );
  });
});

describe('what is typed', () => {
  test('is planned with, and said to be typed', () => {
    const typed = inputOf('children', '1,200', { value: 420 });
    const plan = planOf({ ...SERVICE, children: typed, inpost: inputOf('inpost', '20', { value: 6 }) }, BAND);
    expect(plan.typed).toBe('Typed, not submitted: looked after children 1,200 and officers in post 20.');
    expect(plan.words).toContain('24.0 at 50 each (4.0 short)');
  });

  test('a target stands in its place among the others, once', () => {
    const at = (text: string) =>
      planOf({ ...SERVICE, target: inputOf('target', text, { missing: '' }) }, BAND);
    expect(at('62.5').targets).toEqual([50, 60, 62.5, 70]);
    expect(at('60').targets).toEqual([50, 60, 70]);
    expect(at('84').posts.at(-1)).toMatchObject({
      label: 'Needed at 84 each',
      fte: 5,
      band: 'above',
      gapInPost: -1
    });
  });

  test('nonsense is named, and what needs it is left out', () => {
    const plan = planOf({ ...SERVICE, inpost: inputOf('inpost', 'six', { value: 6 }) }, BAND);
    expect(plan.missing).toEqual([
      'Officers in post: “six” is not a number such as 17.5. What needs it is left out.'
    ]);
    expect(plan.words).toBe(
      'Alder: 420 looked after children. Full-time officers needed: 8.4 at 50 each, 7.0 at 60 each and 6.0 at 70 each.'
    );
    expect(plan.effectWords).toBe('');
    expect(postBars(plan)).toMatchObject({ inPost: null });
  });
});

describe('what is missing', () => {
  const missing: PlannerInput = { kind: 'missing', words: 'suppressed to protect confidentiality' };

  test('is named with its reason, and no number is made up for it', () => {
    const plan = planOf({ ...SERVICE, children: missing }, BAND);
    expect(plan.words).toBe(
      'Alder: nothing can be planned until the number of looked after children is known.'
    );
    expect(plan.missing).toEqual([
      'Looked after children: suppressed to protect confidentiality. Type a number to plan with it.'
    ]);
    expect(postBars(plan).bars.map(({ label }) => label)).toEqual(['In post', 'Established']);
    expect(texts(effectsTable(plan))[0]).toEqual(['As it is', '–', '6.0', '–', '–', '–', '–', '–']);
  });

  test('children on plans missing leaves out moved conferences alone', () => {
    const { effectWords } = planOf({ ...SERVICE, onplans: missing }, BAND);
    expect(effectWords).not.toContain('conferences');
    expect(effectWords).toContain('84.0 if one full-time officer left');
  });
});

it('says that moving conferences changes nothing where officers hold no children on plans', () => {
  expect(planOf({ ...SERVICE, onplans: submitted(0) }, BAND).effectWords).toContain('would change nothing');
});

it('has no load without officer time', () => {
  const none = planOf({ ...SERVICE, inpost: submitted(0) }, BAND);
  expect(none.effects[0]).toMatchObject({ caseload: null, band: null });
  expect(none.effects[1]).toMatchObject({ fte: null, caseload: null });
});

test.each([
  [0.04, 'just enough'],
  [-0.04, 'just enough'],
  [0.05, '0.1 short'],
  [-3, '3.0 over'],
  [null, '–']
])('a gap of %s posts is “%s”', (gap, words) => {
  expect(gapWords(gap)).toBe(words);
});

test.each([
  [1640.4, '1,640 more than they hold'],
  [-422, 'room for 422'],
  [0.4, 'just as many as they hold']
])('%d children over is “%s”', (over, words) => {
  expect(childrenWords(over)).toBe(words);
});

test('children without an officer are spoken of only where there are any', () => {
  const facts = {
    code: '1',
    name: 'Alder',
    members: '',
    children: { value: 352 },
    allocated: { value: 350 },
    onPlans: { value: 0 },
    inPost: { value: 5 },
    established: { value: 5 }
  };
  expect(allocatedWords(facts)).toBe(
    'The plan counts all 352 looked after children; the caseloads above count the 350 allocated to an officer.'
  );
  expect(allocatedWords({ ...facts, allocated: { value: 352 } })).toBe('');
});
