/** A submission that the site was built with, by the SHA-256 of its bytes (64 lower-case hexadecimal digits). */
export interface ShippedFile {
  readonly name: string;
  readonly sha256: string;
  /** Where its bytes are. */
  readonly url: string;
}

/** The submissions that the site was built with, and whether they are all made up. */
export interface ShippedList {
  readonly files: readonly ShippedFile[];
  readonly madeUp: boolean;
}
