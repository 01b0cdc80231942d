import { describe, expect, test } from 'vitest';
import { figuresOf, siteFigures } from '../src/routes/site-figures.server.ts';
import { NOTHING_CHOSEN } from '#lib/state/selection.ts';
import { changeText } from '#lib/views/change-sentence.ts';
import { changesWish, pairPeriods } from '#lib/views/changes-pairs.ts';
import { CHANGE_RULES } from '#lib/views/changes-rules.ts';
import { changesIn } from '#lib/views/changes.ts';
import { talkingPoints } from '#lib/views/talking-points.ts';
import type { Wish } from '#lib/views/choice.ts';

const { catalogue, figures } = await siteFigures();
const entries = catalogue.indicators
  .filter(({ kind }) => kind !== 'grade')
  .map((indicator) => ({ indicator, figures: figuresOf(figures, indicator.id) }));

function told(wish: Partial<Wish>) {
  const whole = changesWish({ ...NOTHING_CHOSEN, ...wish });
  const { pairs } = pairPeriods(entries, catalogue.region, whole, { loaded: false });
  return { pairs, changes: changesIn(pairs) };
}

const CHOICES: readonly (readonly [string, Partial<Wish>])[] = [
  ['the newest of each', {}],
  [
    'an earlier year, NFER neighbours, median',
    { source: 'published', end: '2023-03-31', model: 'nfer-2021', average: 'median' }
  ],
  ...['2024-09-30', '2024-12-31', '2025-03-31', '2025-12-31', '2026-03-31'].map(
    (end) => [`the quarter to ${end}`, { source: 'submitted', end }] as const
  ),
  ['four quarters', { source: 'submitted', span: 'year' }]
];

describe.each(CHOICES)('%s', (_, wish) => {
  const { pairs, changes } = told(wish);
  const sentences = changes.map((change) => ({ change, text: changeText(change) }));

  test('something changed, and every sentence has its numbers, its status and a place to look', () => {
    expect(changes.length).toBeGreaterThan(0);
    expect(sentences.filter(({ text }) => !/\d/.test(text))).toEqual([]);
    expect(sentences.filter(({ text }) => !/\((published|illustrative)\)\.$/.test(text))).toEqual([]);
    expect(changes.filter(({ place }) => place.authority === null || place.end === '')).toEqual([]);
    expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
  });

  test('a figure that is suppressed now or was before is told without any number', () => {
    const hidden = new Set(
      pairs.flatMap(({ now, before }) =>
        [...now.rows, ...before.rows]
          .filter(({ cell }) => cell.kind === 'suppressed')
          .map(({ authority }) => `${authority.code} ${now.indicator.id}`)
      )
    );
    const about = sentences.filter(({ change: { authority, place } }) =>
      hidden.has(`${authority.code} ${place.indicator ?? ''}`)
    );
    const numbers = about.map(({ change: { said } }) =>
      said.replaceAll(/\d{4}-\d\d Q\d|(year ending )?\d+ \w+ \d{4}/g, '')
    );
    expect(numbers.filter((said) => /\d/.test(said))).toEqual([]);
  });

  test('what has no good direction is never called good or bad', () => {
    const judged = new Set(
      catalogue.indicators
        .filter(({ polarity }) => polarity === 'high' || polarity === 'low')
        .map(({ id }) => id)
    );
    const neutral = sentences.filter(({ change: { place } }) => !judged.has(place.indicator ?? ''));
    const good = /better|worse|good|bad|improv|deteriorat|best|worst/i;
    expect(neutral.filter(({ change: { said } }) => good.test(said))).toEqual([]);
    expect(neutral.filter(({ change: { judgement } }) => judgement !== 'none')).toEqual([]);
  });
});

test('the made-up submissions tell their own gaps: who has not sent, what was restated, who joined late', () => {
  const said = (end: string, rule: string) =>
    told({ source: 'submitted', end })
      .changes.filter((change) => change.rule === rule)
      .map(changeText);
  expect(said('2026-03-31', 'not-sent')).toEqual([
    'Peterborough, Submission: nothing for 2025-26 Q4 yet: 0 of 78 indicators; 78 for 2025-26 Q3 (illustrative).'
  ]);
  const note = '“restated after late records were found”';
  expect(said('2024-12-31', 'restated')).toEqual([
    `Suffolk, Submission: 2024-25 Q3 was restated in 78 of 78 indicators (${note}) (illustrative).`
  ]);
  expect(said('2025-03-31', 'restated')).toEqual([
    `Suffolk, Submission: 2024-25 Q3 was restated in 78 of 78 indicators (${note}) (illustrative).`
  ]);
  expect(said('2024-09-30', 'started')).toEqual([
    'Thurrock, Submission: figures for 78 of 78 indicators (2024-25 Q2), after none for 2024-25 Q1 (illustrative).'
  ]);
  expect(said('2026-03-31', 'band')).toEqual([
    'Southend-on-Sea, Looked after children per reviewing officer: 70.0 children per full-time officer (2025-26 Q4) is within the band of 50 to 70; 75.9 (2025-26 Q3) was above it (illustrative).'
  ]);
});

test('the plans of Hertfordshire are the largest published move: 614 after 378', () => {
  const [first] = told({ source: 'published' }).changes.filter(({ rule }) => rule === 'move');
  expect(first && changeText(first)).toBe(
    'Hertfordshire, Children on child protection plans per 10,000: 614 (31 March 2025), 236 more than 378 (31 March 2024); 22.1 per 10,000 children after 13.7 (published).'
  );
});

test('the table of rules has each rule that tells something, once', () => {
  const ids = CHANGE_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const telling = CHOICES.flatMap(([, wish]) => told(wish).changes.map(({ rule }) => rule));
  expect(telling.filter((rule) => !ids.includes(rule))).toEqual([]);
  expect(ids.filter((id) => id !== 'stopped' && !telling.includes(id))).toEqual([]);
});

test('the overview has five things to talk about, each with a number and a place', () => {
  const headline = entries.filter(({ indicator }) => indicator.headline !== null);
  const { pairs } = pairPeriods(headline, catalogue.region, NOTHING_CHOSEN, { loaded: false });
  const points = talkingPoints(
    pairs.map(({ now }) => now),
    changesIn(pairs)
  );
  expect(points).toHaveLength(5);
  expect(points.filter(({ said }) => !/\d/.test(said))).toEqual([]);
  expect(new Set(points.map(({ key }) => key)).size).toBe(5);
});
