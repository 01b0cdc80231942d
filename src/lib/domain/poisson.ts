/**
 * The expected counts, exact at the given tail on each side, that a Poisson count of `events` (a small
 * whole number) is consistent with: Garwood (1936), chi-squared quantiles halved.
 */
export function exactPoissonLimits(events: number, tail: number): { low: number; high: number } {
  const low = events === 0 ? 0 : meanWhere((mean) => 1 - atMost(events - 1, mean) >= tail);
  return { low, high: meanWhere((mean) => atMost(events, mean) <= tail) };
}

/** The probability above `z` under the standard normal curve, by its power series; `z` from 0 to about 5. */
export function upperTail(z: number): number {
  let term = z;
  let sum = 0;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return 0.5 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/** The probability of `events` or fewer when `mean` are expected. */
function atMost(events: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let count = 1; count <= events; count += 1) {
    term *= mean / count;
    sum += term;
  }
  return sum;
}

/** The smallest mean for which a condition that stays true once true holds, by bisection to the last bit. */
function meanWhere(reached: (mean: number) => boolean): number {
  let below = 0;
  let above = 1;
  while (!reached(above)) above *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (reached(middle)) above = middle;
    else below = middle;
  }
  return above;
}
