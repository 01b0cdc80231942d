import type { Synonym } from './synonyms.ts';

/** What finding by name needs beyond the small catalogue: other names of authorities by DfE code, and synonyms. */
export interface FindingNames {
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly synonyms: readonly Synonym[];
}
