import type { Verdict } from './comparison.ts';

/**
 * Whether verdicts by several rules ("mean, dfe-2025", "median, dfe-2025" …; the first is in force) agree:
 * `stable`, or the rules whose direction differs from the first known one.
 */
export function verdictStability(
  verdictsByRule: Readonly<Record<string, Verdict>>
): 'stable' | readonly string[] {
  const known = Object.entries(verdictsByRule).filter(([, verdict]) => verdict.direction !== 'unknown');
  const inForce = known[0]?.[1].direction;
  const differing = known.filter(([, verdict]) => verdict.direction !== inForce);
  return differing.length === 0 ? 'stable' : differing.map(([rule]) => rule);
}
