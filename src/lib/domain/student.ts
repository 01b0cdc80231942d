/**
 * The probability that Student's t with whole `degrees` of freedom lies between −t and t (Abramowitz and
 * Stegun 26.7.3 and 26.7.4).
 */
export function studentWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const square = Math.cos(angle) ** 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (square * (k - 1)) / k;
    sum += term;
  }
  const series = Math.sin(angle) * sum;
  return odd ? (2 / Math.PI) * (angle + series) : series;
}

/** The quantile of Student's t at `p` from 0.5 up to 1, for whole `degrees` of freedom, by bisection. */
export function studentQuantile(p: number, degrees: number): number {
  const within = 2 * p - 1;
  let below = 0;
  let above = 1;
  while (studentWithin(above, degrees) < within) above *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (studentWithin(middle, degrees) < within) below = middle;
    else above = middle;
  }
  return above;
}
