import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { numberIn, shown, type Cell, type EmptyKind } from './cell.ts';
import { roundHalfAway } from './format.ts';
import { combineStatus, valueOf } from './rate.ts';

describe('valueOf', () => {
  test.each([
    ['rate', 337, 70_074, 48.092],
    ['percentage', 57, 200, 28.5],
    ['per-100', 12, 800, 1.5],
    ['ratio', 6795, 97.1, 69.9794],
    ['rate', 0, 70_074, 0],
    ['percentage', 210, 200, 105]
  ] as const)('%s of %d in %d is %d', (kind, numerator, denominator, expected) => {
    expect(numberIn(valueOf(kind, shown(numerator), shown(denominator)))).toBeCloseTo(expected, 4);
  });

  it('is the numerator where there is no denominator', () => {
    expect(valueOf('count', shown(207), null)).toEqual(shown(207));
    expect(valueOf('level', shown(0), null)).toEqual(shown(0));
    expect(valueOf('count', { kind: 'suppressed' }, null)).toEqual({ kind: 'suppressed' });
  });

  test.each([0, -3])('is not applicable with a denominator of %d', (denominator) => {
    expect(valueOf('percentage', shown(0), shown(denominator))).toEqual({ kind: 'not-applicable' });
    expect(valueOf('ratio', shown(5), shown(denominator))).toEqual({ kind: 'not-applicable' });
  });

  it('rounds a half up after dividing, however the half came about', () => {
    const total = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(total, fc.nat(400), fc.integer({ min: 0, max: 2 }), (of, count, decimals) => {
        const value = numberIn(valueOf('percentage', shown(count), shown(of))) ?? NaN;
        const scale = 10n ** BigInt(decimals);
        const units = (2n * 100n * BigInt(count) * scale + BigInt(of)) / (2n * BigInt(of));
        expect(roundHalfAway(value, decimals)).toBe(Number(`${units}e-${decimals}`));
      }),
      { numRuns: 2000 }
    );
  });
});

describe('a ratio of children to posts in tenths', () => {
  it('is 13.75, which rounds up, for 1,133 children of 82.4 posts', () => {
    expect(valueOf('ratio', shown(1133), shown(82.4))).toEqual(shown(13.75));
    expect(valueOf('ratio', shown(110), shown(2.2))).toEqual(shown(50));
  });

  it('rounds a half up, however the half came about', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 2000 }), (children, tenths) => {
        const value = numberIn(valueOf('ratio', shown(children), shown(tenths / 10))) ?? NaN;
        const units = (2n * 100n * BigInt(children) + BigInt(tenths)) / (2n * BigInt(tenths));
        expect(roundHalfAway(value, 1)).toBe(Number(`${units}e-1`));
      }),
      { numRuns: 2000 }
    );
  });
});

describe('combineStatus', () => {
  const some = shown(10);
  const c: Cell = { kind: 'suppressed' };
  const low: Cell = { kind: 'low' };
  const x: Cell = { kind: 'not-available' };
  const z: Cell = { kind: 'not-applicable' };
  const missing: Cell = { kind: 'not-supplied' };
  const cases: readonly [numerator: Cell, denominator: Cell | null, reason: EmptyKind | null][] = [
    [some, some, null],
    [some, null, null],
    [c, some, 'suppressed'],
    [some, c, 'suppressed'],
    [low, some, 'low'],
    [low, c, 'suppressed'],
    [c, z, 'not-applicable'],
    [z, x, 'not-available'],
    [x, missing, 'not-supplied'],
    [missing, c, 'not-supplied'],
    [c, null, 'suppressed'],
    [some, low, 'not-available']
  ];
  test.each(cases)('%j over %j: %s', (numerator, denominator, reason) => {
    expect(combineStatus(numerator, denominator)).toBe(reason);
  });
});
