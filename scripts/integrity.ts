import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The calculation engine's own program. */
const ENGINE = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** By which a browser knows that a file arrived as it was made: the `integrity` of a request (W3C Subresource Integrity). */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** What every build that holds the engine defines, so that no browser takes its bytes but as they were published. */
export function engineDefined(): Readonly<Record<string, string>> {
  return { ENGINE_INTEGRITY: JSON.stringify(integrityOf(readFileSync(ENGINE))) };
}
