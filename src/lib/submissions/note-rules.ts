import { warning, type Rules } from './rule.ts';

/** The rules of the tags in a note, which say how a figure is counted. */
export const NOTE_RULES = {
  'counting-tag-unknown': warning(
    '{tag} in {value} says nothing of how {measure} is counted.',
    '{suggestion}{allowed}'
  ),
  'counting-tag-contradicted': warning(
    '{value} answers “{asks}” in two ways: {tags}.',
    'Keep the tag that is true. Until then the answer counts as not said.'
  )
} as const satisfies Rules;
