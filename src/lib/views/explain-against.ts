import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { compare } from '#lib/domain/comparison.ts';
import { formatCell } from '#lib/domain/format.ts';
import { settled } from '#lib/domain/precision.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { verdictLines } from '#lib/views/explain-verdict.ts';
import { line, type ExplainedSection } from '#lib/views/explanation.ts';

/** A figure that one of the region's authorities is held against. */
interface AgainstFigure {
  readonly name: string;
  readonly cell: Cell;
}

/** How the authority that the address names stands against this figure; nothing where it names none. */
export function againstSection(
  explaining: Explaining,
  { name, cell }: AgainstFigure
): readonly ExplainedSection[] {
  const { address, comparison, indicator } = explaining;
  const own = comparison.rows.find(({ authority }) => authority.code === address.beside);
  if (!own) return [];
  const value = numberIn(cell);
  const ownValue = numberIn(own.cell);
  const figure = formatCell(own.cell, comparison.decimals);
  const figures = line(own.authority.name, `${figure}, held here against ${name}’s figure`);
  const heading = `Beside ${own.authority.name}`;
  if (value === null || ownValue === null)
    return [
      {
        part: 'beside',
        heading,
        lines: [...figures, ...line('Verdict', 'none: one of the two has no figure')]
      }
    ];
  const verdict = compare(indicator.polarity, own.cell, own.interval, value);
  return [
    {
      part: 'beside',
      heading,
      lines: [
        ...figures,
        ...line(
          'Difference',
          `${unrounded(value)} − ${unrounded(ownValue)} = ${unrounded(settled(value - ownValue))}`
        ),
        ...verdictLines(explaining, own, { name: `${name}’s figure`, value, verdict })
      ]
    }
  ];
}
