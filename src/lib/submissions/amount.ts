import type { ValueSymbol } from '#lib/domain/observation.ts';
import { oddCharacter, trimmed } from './characters.ts';
import type { RuleId } from './rules.ts';

/** What a value cell says: a number, a symbol, nothing, or the rule it breaks with the words for its message. */
export type Amount =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly symbol: ValueSymbol }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly rule: RuleId; readonly suggestion: string };

/** Whole numbers for counts, decimals for full-time equivalents; `either` while the measure is not known. */
export type AmountForm = 'whole' | 'decimal' | 'either';

/** More than any English authority can count; a larger number is a slip of the keyboard. */
export const LARGEST_VALUE = 1_000_000;

const SYMBOLS: Readonly<Record<string, ValueSymbol>> = { c: 'c', x: 'x', z: 'z', low: 'low', k: 'low' };
const SYMBOL = /^(?:\[(c|x|z|low|k)\]|(c|x|z|low|k))$/i;

const PLAIN_NUMBER = /^(?:0|[1-9]\d*)(\.\d+)?$/;
const GROUPED_NUMBER = /^[1-9]\d{0,2}(?:,\d{3})+(\.\d+)?$/;

/** Texts that are not numbers, with the rule that says why; the first that fits is named. */
const FAULTS: readonly { readonly form: RegExp; readonly rule: RuleId }[] = [
  {
    form: /^(?:[<>≤≥~]=?\s*\d+$|\*|†|:$|\.\.|less than|under \d|supp|\d+ ?(?:-|–|to) ?\d+$)|\*$/i,
    rule: 'suppression-mark'
  },
  { form: /^#/, rule: 'spreadsheet-error' },
  { form: /^[=@'"]/, rule: 'formula' },
  { form: /^[+\-−]?(?:nan|inf|infinity|∞)$/i, rule: 'not-finite' },
  { form: /%$|^%|per ?cent$/i, rule: 'percentage' },
  {
    form: /^(?:n\/?a|n\.a\.?|null|none|nil|nk|not .*|unknown|missing|tbc|tbd|[-–—.?]+)$/i,
    rule: 'missing-word'
  },
  { form: /^[-−–—‐‑]\s*[\d.,]|^\(\s*[\d.,]+\s*\)$|^[\d.,]+-$/, rule: 'negative' },
  { form: /^[+]?[\d.,]+\s*(?:e|×10|x10|\^)\s*[+\-−]?\d+$/i, rule: 'scientific' },
  { form: /^\d{1,3}(?:\.\d{3})+,\d*$|^\d{1,3}(?:\.\d{3}){2,}$/, rule: 'number-ambiguous' },
  { form: /^[\d.]*\d[\d\s.,'’_]*$/, rule: 'number-form' },
  { form: /^(?:\+|\.)\d[\d.,]*$/, rule: 'number-form' }
];

/** Reads a value cell as text; never guesses between two numbers it could mean. */
export function readAmount(raw: string, form: AmountForm): Amount {
  const text = trimmed(raw);
  if (text === '') return { kind: 'blank' };
  if (PLAIN_NUMBER.test(text)) return numberOf(text, form);
  const symbol = SYMBOL.exec(text);
  if (symbol !== null) return symbolOf(symbol[1] ?? symbol[2] ?? '');
  if (!GROUPED_NUMBER.test(text)) return faultIn(text);
  if (form === 'decimal') return fault('number-ambiguous', withoutGroups(text));
  return numberOf(text, form);
}

function numberOf(text: string, form: AmountForm): Amount {
  const [whole = '', decimals] = withoutGroups(text).split('.');
  if (form === 'whole' && decimals !== undefined) return notWhole(text, whole, decimals);
  const value = Number(withoutGroups(text));
  if (value > LARGEST_VALUE) return fault('number-too-large', '');
  return { kind: 'number', value };
}

function notWhole(text: string, whole: string, decimals: string): Amount {
  if (text.includes(',')) return fault('not-whole', '');
  if (decimals.length === 3 && whole.length <= 3 && whole !== '0') {
    return fault('number-ambiguous', `${whole}${decimals}`);
  }
  return fault('not-whole', /^0+$/.test(decimals) ? whole : '');
}

function symbolOf(text: string): Amount {
  const symbol = SYMBOLS[text.toLowerCase()];
  return symbol === undefined ? fault('not-a-number', '') : { kind: 'symbol', symbol };
}

function faultIn(text: string): Amount {
  const short = text.slice(0, 100);
  const known = FAULTS.find(({ form }) => form.test(short));
  if (known !== undefined) return fault(known.rule, suggestionFor(known.rule, short));
  const odd = oddCharacter(short);
  if (odd === null) return fault('not-a-number', firstNumberIn(short));
  if (!odd.visible) return fault('hidden-character', odd.name);
  if (/\p{Nd}/u.test(short.replace(/\d/g, ''))) return fault('number-digits', plainDigits(short));
  return LETTERS_ONLY.test(short) ? fault('look-alike-character', odd.name) : fault('not-a-number', '');
}

const LETTERS_ONLY = /^\[?\p{L}{1,3}\]?$/u;

function suggestionFor(rule: RuleId, text: string): string {
  if (rule !== 'number-form') return '';
  if (/^\d+,\d{1,2}$/.test(text)) return '';
  return /^\d{1,3}(?:[\s'’_]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : '';
}

function withoutGroups(text: string): string {
  return text.includes(',') ? text.replaceAll(',', '') : text;
}

function firstNumberIn(text: string): string {
  return /^(\d+)\s*[a-z]+$/i.exec(text)?.[1] ?? '';
}

function plainDigits(text: string): string {
  const plain = text.normalize('NFKC');
  return PLAIN_NUMBER.test(plain) ? plain : '';
}

function fault(rule: RuleId, suggestion: string): Amount {
  return { kind: 'fault', rule, suggestion };
}
