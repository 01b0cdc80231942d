import { describe, expect, test } from 'vitest';
import type { PlacingHosting } from '#lib/catalogue/placing-hosting.ts';
import { shown, type Cell } from '#lib/domain/cell.ts';
import type { Observation, ValueSymbol } from '#lib/domain/observation.ts';
import { hosting, hostingChecks, hostingFaults } from './hosting-check.ts';
import { placedIn, placedPairs } from './placed-hosted.ts';

const MARCH = '2025-03-31';
const LUTON = '821';
const BEDFORD = '822';
const ESSEX = '881';
const REGION = [BEDFORD, ESSEX, LUTON];

function placed(authority: string, place: string, amount: number | ValueSymbol): Observation {
  const cell = { authority, end: MARCH, measure: 'lac_placed_in', breakdown: place, note: '' };
  return typeof amount === 'number'
    ? { ...cell, value: amount, symbol: null }
    : { ...cell, value: null, symbol: amount };
}

/** Who places (rows) where; Essex has not sent anything. */
const SENT = [
  placed(LUTON, LUTON, 177),
  placed(LUTON, BEDFORD, 40),
  placed(LUTON, ESSEX, 12),
  placed(LUTON, 'elsewhere-england', 120),
  placed(LUTON, 'outside-england', 4),
  placed(LUTON, 'not-known', 6),
  placed(BEDFORD, BEDFORD, 100),
  placed(BEDFORD, LUTON, 31),
  placed(BEDFORD, ESSEX, 'c'),
  placed(BEDFORD, 'elsewhere-england', 90),
  placed(BEDFORD, 'outside-england', 0),
  placed(BEDFORD, 'not-known', 0),
  { ...placed(LUTON, BEDFORD, 999), end: '2024-12-31' }
];
const reading = placedIn(SENT, MARCH);
const hidden: Cell = { kind: 'suppressed' };
const absent: Cell = { kind: 'not-supplied' };

function official(area: string, inside: number, outside: number, others: number | null): PlacingHosting {
  return {
    area,
    endDay: MARCH,
    responsibleFor: inside + outside,
    ownPlacedInside: inside,
    ownPlacedOutside: outside,
    livingInArea: others === null ? null : inside + others,
    livingInAreaOthers: others,
    flag: '',
    source: 'cla-2025'
  };
}

describe('two authorities’ placements in each other', () => {
  test('stand against each other with their balance', () => {
    expect(placedPairs(reading, REGION)).toEqual([
      { one: BEDFORD, other: ESSEX, oneInOther: hidden, otherInOne: absent, balance: hidden },
      { one: BEDFORD, other: LUTON, oneInOther: shown(31), otherInOne: shown(40), balance: shown(-9) },
      { one: ESSEX, other: LUTON, oneInOther: absent, otherInOne: shown(12), balance: absent }
    ]);
  });

  test('are left out where neither says anything, and for other quarters', () => {
    expect(placedPairs(placedIn(SENT, '2025-06-30'), REGION)).toEqual([]);
    expect(placedPairs(placedIn(SENT, '2024-12-31'), REGION)).toHaveLength(1);
  });
});

describe('hosting', () => {
  test('is summed over those that report; a suppressed part hides the sum', () => {
    const [bedford, essex, luton] = hosting(reading, REGION);
    expect(luton).toEqual({
      authority: LUTON,
      inOwnArea: shown(177),
      inRestOfRegion: shown(52),
      outsideRegion: shown(124),
      hostedFromRegion: shown(31),
      reporting: 1,
      of: 2
    });
    expect(bedford).toMatchObject({
      inRestOfRegion: hidden,
      outsideRegion: shown(90),
      hostedFromRegion: shown(40)
    });
    expect(essex).toMatchObject({
      inOwnArea: absent,
      inRestOfRegion: absent,
      hostedFromRegion: hidden,
      reporting: 2
    });
  });
});

describe('against the counts DfE published for 31 March', () => {
  const published = [
    official(LUTON, 177, 182, 232),
    official(BEDFORD, 104, 157, 39),
    official(ESSEX, 876, 265, 12),
    { ...official(LUTON, 1, 1, 1), endDay: '2024-03-31' }
  ];
  const [bedford, essex, luton] = hostingChecks(reading, REGION, published, MARCH);

  test('what agrees is not told of', () => {
    // 52 in the region + 124 outside it + 6 not known = 182
    expect(luton?.outside).toEqual({ submitted: shown(182), official: shown(182), agreement: 'agrees' });
    expect(luton?.hosted).toBe('within');
    expect(luton && hostingFaults(luton, 'Luton')).toEqual([]);
  });

  test('more children from the region than from everywhere is a fault; a suppressed count is at least one', () => {
    expect(bedford).toMatchObject({ leastHosted: 40, officialHosted: 39, hosted: 'above' });
    expect(essex).toMatchObject({ leastHosted: 13, officialHosted: 12, hosted: 'above' });
    expect(bedford?.outside.agreement).toBe('not-comparable');
    expect(bedford && hostingFaults(bedford, 'Bedford')).toEqual([
      'Bedford’s own children living in its area on 31 March 2025: 100 submitted, 104 published by DfE.',
      'The region’s authorities place at least 40 children in Bedford on 31 March 2025; DfE counts 39 children there from all other authorities in England. Check who counts a child too many.'
    ]);
  });

  test('nothing is compared with a count that is not there, or on another day', () => {
    const [unknown] = hostingChecks(reading, REGION, [official(LUTON, 177, 182, null)], MARCH);
    expect(unknown?.hosted).toBe('not comparable');
    expect(hostingChecks(reading, REGION, published, '2025-06-30')).toEqual([]);
  });
});
