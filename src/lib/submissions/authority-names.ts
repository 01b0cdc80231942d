import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { lowerPlain, plainGuess, trimmed } from './characters.ts';
import { nearest } from './nearest.ts';

/** Whom the text of an authority cell names. */
export type NamedAuthority =
  | { readonly kind: 'inside'; readonly authority: Authority }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' };

/** Finds authorities by DfE code, GSS code, name or alias, any case. */
export interface AuthorityNames {
  readonly find: (text: string) => NamedAuthority;
  /** The name of the region that is most like the text, or null. Codes are never guessed. */
  readonly suggest: (text: string) => string | null;
}

/** The names of a contract's authorities, made ready for looking up. */
export function authorityNames(contract: SubmissionContract): AuthorityNames {
  const named = new Map<string, NamedAuthority>();
  for (const { code, gss, name } of contract.outside) {
    for (const text of [code, gss, name]) named.set(nameKey(text), { kind: 'outside', name });
  }
  for (const authority of contract.authorities) {
    const { code, gss, name, shortName, slug, aliases } = authority;
    for (const text of [code, gss, name, shortName, slug, ...aliases]) {
      named.set(nameKey(text), { kind: 'inside', authority });
    }
  }
  const names = contract.authorities.flatMap(({ name, shortName }) => [name, shortName]);
  return {
    find: (text) => {
      const key = nameKey(text);
      return key === '' ? { kind: 'blank' } : (named.get(key) ?? { kind: 'unknown' });
    },
    suggest: (text) => {
      const guess = nameKey(plainGuess(text));
      if (/^\d{1,4}$/.test(guess)) return null;
      return nearest(guess, names);
    }
  };
}

/** Names alike but for case, spacing, hyphens, apostrophes and "&" have one key. */
function nameKey(text: string): string {
  return lowerPlain(trimmed(text))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/ ?& ?/g, ' and ')
    .replace(/(?<=\S)-(?=\S)|\s+/g, ' ');
}
