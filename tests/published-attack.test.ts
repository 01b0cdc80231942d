import { describe, expect, test } from 'vitest';
import type { PublishedRow } from '#lib/catalogue/published.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';
import { withoutTellingTotals } from '#lib/catalogue/telling-totals.ts';
import { folder, publishedRows } from './support/data-folder.ts';
import { dataRows, must } from './support/data-rows.ts';
import { workedOut, type Equation } from './support/disclosure-attack.ts';

// Every page shows official figures as they were published, counts beside them. An attacker has all of those pages at once: the
// parts of a whole, the whole under every name it goes by, and the region less its other authorities.

const REGION = must(dataRows('region.csv')[0]?.['region_code'], 'region');
const CODES = dataRows('region.csv').map((row) => must(row['authority'], 'authority'));
/** Regional counts are rounded to the nearest ten. */
const HALF = 5;
const TIMES: Readonly<Record<string, number>> = { rate: 10_000, percentage: 100 };

/** What the counts of a series are, in the terms of submissions: "lac_age:1-4" of "lac". */
const COUNTED = new Map(
  dataRows('indicators.csv').map((row) => [
    row['published_series'] ?? '',
    {
      part: row['numerator'] ?? '',
      whole: row['denominator'] ?? '',
      kind: row['kind'] ?? '',
      decimals: Number(row['published_decimals'])
    }
  ])
);
const PARTS = dataRows('sums.csv')
  .filter(({ minus }) => minus === '')
  .map(({ parts = '', total = '' }) => ({
    total,
    parts: dataRows('breakdowns.csv')
      .filter(({ measure }) => measure === parts)
      .map(({ id = '' }) => `${parts}:${id}`)
  }));

interface Seen {
  /** Counts by area and what they count: "881 lac_placement:other". */
  readonly known: ReadonlyMap<string, number>;
  /** Those that the publisher hid, their share too. */
  readonly hidden: ReadonlySet<string>;
  /** The fewest and the most that the region counts, by what is counted. */
  readonly regional: ReadonlyMap<string, readonly [number, number]>;
}

function seenIn(rows: readonly PublishedRow[]): Seen {
  const known = new Map<string, number>();
  const hidden = new Set<string>();
  const regional = new Map<string, readonly [number, number]>();
  for (const row of rows) {
    const { series, area, numerator, denominator, value, flag } = row;
    const { part, whole } = must(COUNTED.get(series), series);
    if (area === REGION) {
      const range = rangeOf(row);
      if (range && part !== '') regional.set(part, range);
      continue;
    }
    if (denominator !== null && whole !== 'population' && whole !== '')
      known.set(`${area} ${whole}`, denominator);
    if (part === '') continue;
    const count = numerator ?? (whole === '' ? value : null);
    if (count !== null) known.set(`${area} ${part}`, count);
    else if (flag === 'c') hidden.add(`${area} ${part}`);
  }
  return { known, hidden, regional };
}

/** Some counts that come to a sum, as far as they are not known. */
function equation(keys: readonly string[], sum: number, { known }: Seen, slack?: string): Equation {
  const open = keys.filter((key) => !known.has(key));
  const rest = keys.reduce((left, key) => left - (known.get(key) ?? 0), sum);
  return {
    terms: new Map([...open, ...(slack === undefined ? [] : [slack])].map((key) => [key, 1])),
    sum: rest
  };
}

function equationsOf(seen: Seen): readonly Equation[] {
  const whole = CODES.flatMap((code) =>
    PARTS.flatMap(({ parts, total }) => {
      const sum = seen.known.get(`${code} ${total}`);
      return sum === undefined
        ? []
        : [
            equation(
              parts.map((part) => `${code} ${part}`),
              sum,
              seen
            )
          ];
    })
  );
  const regional = [...seen.regional].map(([part, [low]]) =>
    equation(
      CODES.map((code) => `${code} ${part}`),
      low,
      seen,
      slackOf(part)
    )
  );
  return [...whole, ...regional].filter(({ terms }) => terms.size > 0);
}

/** The hidden counts that can be worked out. Zeros and large counts are hidden beside small ones, so each may be anything. */
function leaks(seen: Seen): readonly string[] {
  const bounds = new Map(
    [...seen.regional].map(([part, [low, high]]) => [slackOf(part), [low - high, 0]] as const)
  );
  return [...workedOut(equationsOf(seen), bounds)].filter((key) => seen.hidden.has(key));
}

/** How far the region’s count lies above the least that it can be, below zero. */
function slackOf(part: string): string {
  return `the region’s ${part} above its least`;
}

/** The fewest and the most that a regional count can be: by the count itself, rounded to ten, and by the rate or percentage made of it. */
function rangeOf({ numerator, denominator, value, series }: PublishedRow): readonly [number, number] | null {
  const { kind, decimals, whole } = must(COUNTED.get(series), series);
  const [fewest, most] = numerator === null ? [0, Infinity] : [numerator - HALF, numerator + HALF];
  if (value === null || denominator === null || !(kind in TIMES))
    return most === Infinity ? null : [fewest, most];
  const half = 0.5 / 10 ** decimals;
  const loose = whole === 'population' ? 0 : HALF;
  const times = TIMES[kind] ?? 1;
  const low = ((value - half) * (denominator - loose)) / times;
  const high = ((value + half) * (denominator + loose)) / times;
  return [Math.max(fewest, Math.ceil(low)), Math.min(most, Math.floor(high))];
}

const asPublished = publishedRows.filter(
  ({ area, series }) => COUNTED.has(series) && (CODES.includes(area) || area === REGION)
);
const asShown = withoutTellingTotals(asPublished, readCatalogue(folder.catalogue).region);
const days = [...new Set(asShown.map(({ endDay }) => endDay))].sort();

describe('counts that the publisher hid', () => {
  test('are there to be looked for', () => {
    expect(days.reduce((sum, day) => sum + seenOn(day).hidden.size, 0)).toBeGreaterThan(250);
  });

  test.each(days)('cannot be worked out of all that is shown for %s', (day) => {
    expect(leaks(seenOn(day))).toEqual([]);
  });

  test('would be, if regional counts stood beside those of the authorities', () => {
    // The hidden parts of Bedford Borough come to 5 and Peterborough's to 4. The region places 220 with parents, so 215 at
    // least, and its other nine authorities 206: 9 are left, all that there are.
    expect([...leaks(seenOn('2022-03-31', asPublished))].sort()).toEqual([
      '822 lac_placement:parents',
      '822 lac_placement:residential-school',
      '874 lac_placement:parents',
      '874 lac_placement:residential-school'
    ]);
  });

  test('would be, if one of two hidden parts were shown', () => {
    const seen = seenOn('2025-03-31');
    const shown = new Map([...seen.known, ['881 lac_placement:other-residential', 16]]);
    // 1,141 less 757, 131, 131, 35, 37 and 30 in the other parts is 20; less 16 is 4.
    expect(leaks({ ...seen, known: shown })).toEqual(['881 lac_placement:residential-school']);
  });

  test('come to sums that counts of one to five cannot make, so a sum tells none of them', () => {
    const seen = seenOn('2025-03-31');
    const rest = (code: string): number | undefined =>
      equationsOf(seen).find(({ terms }) => terms.has(`${code} lac_placement:residential-school`))?.sum;
    expect([rest('874'), rest('881')]).toEqual([2, 20]);
  });
});

function seenOn(day: string, rows = asShown): Seen {
  return seenIn(rows.filter(({ endDay }) => endDay === day));
}
