/** One byte more than fifty megabytes. */
export function make(): Uint8Array {
  return new Uint8Array(50 * 1024 * 1024 + 1);
}
