/** How long members' figures may stay unused before they are locked, in minutes. */
export const IDLE_MINUTES = [5, 15, 30, 60, 120] as const;

export const DEFAULT_IDLE_MINUTES = 30;

/** The last part of the time, in which the reader is told that the figures are about to be locked. */
export const WARNING_MS = 60_000;

/** `open`, `warned` in the last minute, or `over`. Times in milliseconds of the clock on the wall: a computer that slept has let them pass. */
export function idleState(lastUsed: number, minutes: number, now: number): 'open' | 'warned' | 'over' {
  const left = lastUsed + minutes * 60_000 - now;
  if (left <= 0) return 'over';
  return left <= WARNING_MS ? 'warned' : 'open';
}
