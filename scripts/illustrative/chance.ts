/** A stream of numbers from 0 up to 1 that depends on nothing but its seed. */
export type Chance = () => number;

const HASH_START = 0x811c9dc5;
const HASH_STEP = 0x01000193;

/** A stream for a text such as "919 lac": 32-bit FNV-1a hash, then the mulberry32 generator. The same on every machine. */
export function chanceOf(seed: string): Chance {
  let state = HASH_START;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), HASH_STEP);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between two. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/** A multiplier within `spread` of 1. */
export function jitter(chance: Chance, spread: number): number {
  return between(chance, 1 - spread, 1 + spread);
}

/** The values in another order. */
export function shuffled<Value>(chance: Chance, values: readonly Value[]): readonly Value[] {
  return values
    .map((value) => ({ value, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}
