/** Reckoned again for the tests, in other ways than the site's, from the definitions in the textbooks. */

const Z = 1.959963984540054;

/** An exact fraction rounded half up to so many decimals, as British readers write it: 999 × 10,000 ÷ 277,480 → "36.0". */
export function fraction(over: number, under: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [top, bottom] = [BigInt(Math.round(over * 100)) * scale, BigInt(Math.round(under * 100))];
  const units = ((2n * top + bottom) / (2n * bottom)).toString().padStart(decimals + 1, '0');
  const whole = units.slice(0, units.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === 0 ? whole : `${whole}.${units.slice(-decimals)}`;
}

/** A number rounded for display. */
export function rounded(value: number, decimals: number): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Wilson score limits of a percentage: the two roots of (p − π)² = z² π (1 − π) ÷ n. */
export function wilson(part: number, whole: number): readonly [number, number] {
  const share = part / whole;
  const [a, b, c] = [1 + Z ** 2 / whole, -(2 * share + Z ** 2 / whole), share ** 2];
  const root = Math.sqrt(b ** 2 - 4 * a * c);
  return [(100 * (-b - root)) / (2 * a), (100 * (-b + root)) / (2 * a)];
}

/** Limits of a count of events: exact Poisson below ten, by halving; Byar's approximation from ten. */
export function poisson(events: number): readonly [number, number] {
  if (events >= 10) return [byar(events, -Z), byar(events + 1, Z)];
  const low = events === 0 ? 0 : solve((mean) => 1 - atMost(events - 1, mean) - 0.025);
  return [low, solve((mean) => 0.025 - atMost(events, mean))];
}

function byar(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
}

/** P(X ≤ events) of a Poisson variable. */
function atMost(events: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let count = 1; count <= events; count += 1) {
    term *= mean / count;
    sum += term;
  }
  return sum;
}

/** The mean at which a rising function is zero, between 0 and 60. */
function solve(rising: (mean: number) => number): number {
  let [low, high] = [0, 60];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Type-7 quantile: linear between the sorted values, the first at 0 and the last at 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The place of a value among all, 1 for the highest (or lowest), in words: "joint 4th of 11". */
export function placeWords(
  value: number,
  all: readonly number[],
  best: 'highest' | 'lowest' = 'highest'
): string {
  const ahead = all.filter((other) => (best === 'highest' ? other > value : other < value)).length;
  const tied = all.filter((other) => other === value).length > 1;
  const place = ahead + 1;
  const suffix = [11, 12, 13].includes(place % 100) ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${tied ? 'joint ' : ''}${place}${suffix} of ${all.length}`;
}
