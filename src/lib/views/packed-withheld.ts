import type { Withheld } from '#lib/domain/protection.ts';

const FLAGS = { small: 's', beside: 'b' } as const satisfies Record<Withheld, string>;

/** A letter after a packed count that partners may not see. */
export function packWithheld(why: Withheld | null | undefined): string {
  return why ? FLAGS[why] : '';
}

/** A packed count and the reason in the letter after it. */
export function unpackWithheld(packed: string): { readonly text: string; readonly why: Withheld | null } {
  const text = packed.slice(0, -1);
  if (packed.endsWith(FLAGS.small)) return { text, why: 'small' };
  if (packed.endsWith(FLAGS.beside)) return { text, why: 'beside' };
  return { text: packed, why: null };
}
