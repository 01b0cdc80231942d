import type { Cell } from '#lib/domain/cell.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { protectedShares } from '#lib/views/mix-bars.ts';

/** The parts of a mix, of one source and period, with nothing in them that would give a suppressed part away. */
export interface MixComparisons {
  /** The comparison whose source and period are those of all. */
  readonly lead: Comparison;
  /** One a part, in order. A part without figures of that source and period has no rows' figures. */
  readonly parts: readonly Comparison[];
  /** Authorities (DfE codes) with a part held back, and the position of that part. */
  readonly held: readonly { readonly code: string; readonly part: number }[];
}

/** Makes comparisons of the parts of a whole fit to stand side by side; null of none. */
export function mixComparisons(comparisons: readonly Comparison[]): MixComparisons | null {
  const lead = leadOf(comparisons);
  if (lead === null) return null;
  const cellsOf = new Map(
    lead.rows.map(({ authority: { code } }) => {
      const shares = comparisons.map((comparison) => shareOf(comparison, lead, code));
      return [code, protectedShares(shares)] as const;
    })
  );
  return {
    lead,
    parts: comparisons.map((comparison, part) => ({
      ...comparison,
      rows: comparison.rows.map((row): ComparedAuthority => {
        const cell: Cell = cellsOf.get(row.authority.code)?.cells[part] ?? { kind: 'not-supplied' };
        return cell.kind === 'shown' ? row : { ...row, cell, againstNeighbours: null, againstRegion: null };
      })
    })),
    held: [...cellsOf].flatMap(([code, { held }]) => held.map((part) => ({ code, part })))
  };
}

/** Whether a comparison speaks of the same source and period as the whole mix. */
export function isAlike({ choice }: Comparison, lead: Comparison): boolean {
  return choice.source === lead.choice.source && choice.end === lead.choice.end;
}

function leadOf(comparisons: readonly Comparison[]): Comparison | null {
  const submitted = comparisons.filter(({ status }) => status !== 'published');
  const isPublished = comparisons[0]?.wish.source === 'published' || submitted.length === 0;
  const candidates = isPublished ? comparisons : submitted;
  return [...candidates].sort((a, b) => (a.choice.end < b.choice.end ? 1 : -1))[0] ?? null;
}

function shareOf(comparison: Comparison, lead: Comparison, code: string) {
  const row = comparison.rows.find(({ authority }) => authority.code === code);
  if (!row || !isAlike(comparison, lead)) {
    return { cell: { kind: 'not-supplied' } as const, numerator: null, denominator: null };
  }
  return { cell: row.cell, numerator: row.numerator, denominator: row.denominator };
}
