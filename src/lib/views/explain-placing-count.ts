import { EMPTY_MARK, EMPTY_WORDS, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, plural } from '#lib/domain/format.ts';
import { isHidden } from '#lib/domain/held-back.ts';
import { emptyWords } from '#lib/views/explain-value.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';
import { isAtLeast } from '#lib/views/placing-totals.ts';
import type { PlacingTotal } from '#lib/views/placing.ts';

/** A count as it is explained; `from` are the authorities (DfE codes) that report it, empty where DfE does. */
export interface ToldCount {
  readonly name: string;
  readonly figure: string;
  readonly lines: readonly ExplainedLine[];
  readonly from: readonly string[];
  readonly breakdown: string;
}

/** One of the counts that a total is made of; undefined where there is none. */
export type Part = readonly [name: string, cell: Cell | undefined];

/** What every count of the matrix counts. */
export const COUNTED = 'children looked after on the last day of the quarter';

/** A count of the matrix, or why it is not shown: whether it is small itself or covers another is not said. */
export function countLines(cell: Cell): readonly ExplainedLine[] {
  if (cell.kind === 'shown') return line('Number', plural(cell.value, 'child', 'children'));
  if (!isHidden(cell)) return line('No figure', emptyWords(cell.kind));
  return line(
    'Held back',
    `${EMPTY_MARK[cell.kind]}: it is a count of 1 to 5 itself, or one that would let such a count be worked out from the total and the other counts. Which of the two is not said`
  );
}

/** What a total is made of, or why it is not shown. */
export function totalLines(total: PlacingTotal, parts: readonly Part[]): readonly ExplainedLine[] {
  const { cell } = total;
  const text = ([name, part]: Part): string => `${name} ${formatCell(part ?? { kind: 'not-supplied' }, 0)}`;
  const known = parts.flatMap(([, part]) => (part?.kind === 'shown' ? [part.value] : []));
  return [
    ...line('Counts', parts.map(text).join(', ')),
    ...line(
      'Added',
      cell.kind === 'shown' && known.length > 1
        ? `${known.map((value) => formatNumber(value, 0)).join(' + ')} = ${formatNumber(cell.value, 0)}`
        : ''
    ),
    ...line(
      'Not shown',
      isHidden(cell)
        ? 'a count in it is suppressed or held back, and could be worked out from the sum'
        : cell.kind === 'shown'
          ? ''
          : `${EMPTY_MARK[cell.kind]}, ${EMPTY_WORDS[cell.kind]}`
    ),
    ...atLeastLine(total)
  ];
}

/** That a total is of fewer counts than there should be. */
export function atLeastLine(total: PlacingTotal): readonly ExplainedLine[] {
  if (!isAtLeast(total)) return [];
  return line('At least', `${total.reporting} of ${total.of} counts are known, so it may be more`);
}

/** A count's text with its unit; a mark stands alone. */
export function childrenWords(text: string, { kind }: Cell): string {
  return kind === 'shown' ? `${text} children` : text;
}
