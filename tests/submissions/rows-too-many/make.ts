const HEADINGS = 'authority,period,measure,breakdown,value,note\n';

/** One row more than a million. */
export function make(): Uint8Array {
  return new TextEncoder().encode(HEADINGS + '919,2025-26 Q1,lac,,,\n'.repeat(1_000_001));
}
