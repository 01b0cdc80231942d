import { error, warning, type Rules } from './rule.ts';

/** The rules of whether figures hang together. */
export const FIGURE_RULES = {
  'cell-contradicted': error(
    '{cell} is {value} here and {other} in row {otherRow}.',
    'Keep the row that is right and take the other out.'
  ),
  'cell-repeated': warning(
    '{cell} is given again with the same value, first in row {otherRow}.',
    'Nothing to do; one of them can go.'
  ),
  'part-above-whole': warning(
    '{part} is {value}, more than {whole}, {other}.',
    'Check both; if they are right, say why in a note.'
  ),
  'parts-do-not-sum': warning(
    '{label} does not hold for {quarter}: the parts make {sum}, the total is {value}.',
    'Check the parts and the total; if they are right, say why in a note.'
  ),
  'change-large': warning(
    '{cell} went from {before} to {value}, a change of more than half.',
    'Check it; if it is right, say why in a note.'
  )
} as const satisfies Rules;
