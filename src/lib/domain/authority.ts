/** An English upper-tier authority. `code` is its DfE number as text ("919"); dates are ISO days, null when not known. */
export interface Authority {
  readonly code: string;
  readonly gss: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** DfE codes of the authorities that took over, empty while it still exists. */
  readonly successors: readonly string[];
}

/** The group of authorities a site compares, in display order. */
export interface Region {
  readonly title: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly countryCode: string;
  readonly countryName: string;
  readonly authorities: readonly Authority[];
}
