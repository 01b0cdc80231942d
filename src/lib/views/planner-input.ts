import { formatNumber } from '#lib/domain/format.ts';
import type { Fact } from '#lib/views/service-facts.ts';

/** A number that a plan works with: as submitted, as the reader typed it, missing, or typed and not understood. `text` is what was typed. */
export type PlannerInput =
  | { readonly kind: 'submitted'; readonly value: number }
  | { readonly kind: 'typed'; readonly value: number; readonly text: string }
  | { readonly kind: 'missing'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly text: string };

/** What may be typed: up to `most`, whole numbers where `whole`; `least` is the smallest allowed. */
export interface TypedRule {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

export const TYPED_RULES = {
  children: { name: 'Looked after children', least: 0, most: 100_000, whole: true },
  onplans: { name: 'Children on plans', least: 0, most: 100_000, whole: true },
  inpost: { name: 'Officers in post', least: 0, most: 5_000, whole: false },
  established: { name: 'Established posts', least: 0, most: 5_000, whole: false },
  target: { name: 'Your own target', least: 1, most: 500, whole: false },
  change: { name: 'The change', least: 0, most: 100, whole: true }
} as const satisfies Readonly<Record<string, TypedRule>>;

/** The names of what may be typed, as the address has them. */
export type TypedName = keyof typeof TYPED_RULES;

const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** What the reader typed for a fact, or the fact itself where nothing is typed. */
export function inputOf(name: TypedName, typed: string | null, submitted: Fact): PlannerInput {
  if (typed !== null && typed.trim() !== '') return readTyped(TYPED_RULES[name], typed);
  if ('value' in submitted) return { kind: 'submitted', value: submitted.value };
  return { kind: 'missing', words: submitted.missing };
}

function readTyped(rule: TypedRule, typed: string): PlannerInput {
  const text = typed.trim();
  const refuse = (why: string): PlannerInput => ({
    kind: 'refused',
    text,
    words: `${rule.name}: “${text.slice(0, 30)}” ${why}.`
  });
  if (!NUMBER.test(text)) return refuse(`is not a number such as ${rule.whole ? '1,250' : '17.5'}`);
  const value = Number(text.replaceAll(',', ''));
  if (rule.whole && !Number.isInteger(value)) return refuse('is not a whole number');
  if (value < rule.least || value > rule.most)
    return refuse(`is not from ${formatNumber(rule.least, 0)} to ${formatNumber(rule.most, 0)}`);
  return { kind: 'typed', value, text };
}

/** The number in an input, or null. */
export function valueIn(input: PlannerInput): number | null {
  return 'value' in input ? input.value : null;
}
