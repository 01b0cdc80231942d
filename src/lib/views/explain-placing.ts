import { formatCell, listWords } from '#lib/domain/format.ts';
import { dayLabel, quarterLabel } from '#lib/domain/period.ts';
import {
  childrenWords,
  COUNTED,
  countLines,
  totalLines,
  type Part,
  type ToldCount
} from '#lib/views/explain-placing-count.ts';
import { toldTotal } from '#lib/views/explain-placing-total.ts';
import { originLines, sourceLines } from '#lib/views/explain-source.ts';
import type { ExplainedMaterial, ExplainedSource } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type Explanation } from '#lib/views/explanation.ts';
import type { PlacingAddress } from '#lib/views/placing-address.ts';
import { totalText } from '#lib/views/placing-totals.ts';
import type { PlacingMatrix } from '#lib/views/placing.ts';

/** All that the counts of who places where are explained from; the matrix is of the day asked for, with its counts held back. */
export interface ExplainedPlacing extends Pick<ExplainedMaterial, 'loaded' | 'filesOf' | 'siteFilesOf'> {
  readonly matrix: PlacingMatrix;
  /** The publication of DfE's counts of the day, or null. */
  readonly official: ExplainedSource | null;
}

/** Opens a count of who places where; null when the matrix has no such count. Nothing in it says more than the matrix shows. */
export function explainPlacing(address: PlacingAddress, material: ExplainedPlacing): Explanation | null {
  const { matrix, loaded } = material;
  if (matrix.end !== address.end) return null;
  const told = toldOf(address, matrix);
  if (told === null) return null;
  return {
    title: `Who places with whom: ${told.name}`,
    period: matrix.periodLabel,
    figure: told.figure,
    status: told.from.length === 0 ? 'published' : loaded ? 'provisional' : 'illustrative',
    sections: [
      { part: 'value', heading: 'How it is worked out', lines: told.lines },
      { part: null, heading: 'Where it comes from', lines: sourceOf(address, told, material) }
    ]
  };
}

function toldOf({ who, what }: PlacingAddress, matrix: PlacingMatrix): ToldCount | null {
  const row = matrix.rows.find(({ code }) => code === who);
  if (typeof what === 'string') return row ? toldTotal(row, what, matrix) : null;
  const column = matrix.places.findIndex(({ id }) => id === what.in);
  const place = matrix.places[column];
  if (place === undefined) return null;
  if (row) {
    const cell = row.cells[column]?.cell ?? { kind: 'not-supplied' };
    return {
      name: `${row.label}’s children in ${place.label}`,
      figure: childrenWords(formatCell(cell, 0), cell),
      lines: [
        ...line('Counted', `${COUNTED} by ${row.label} who live in ${place.label}, as ${row.label} reports`),
        ...countLines(cell)
      ],
      from: [row.code],
      breakdown: place.id
    };
  }
  const total = who === 'region' ? matrix.living[column] : undefined;
  if (total === undefined) return null;
  const parts = matrix.rows.map(({ label, cells }): Part => [label, cells[column]?.cell]);
  return {
    name: `all who live in ${place.label}`,
    figure: childrenWords(totalText(total), total.cell),
    lines: [
      ...line('Counted', `${COUNTED} by any authority of the region who live in ${place.label}`),
      ...totalLines(total, parts)
    ],
    from: matrix.rows.map(({ code }) => code),
    breakdown: place.id
  };
}

function sourceOf(
  { who, what, end }: PlacingAddress,
  { from, breakdown }: ToldCount,
  { matrix, official, ...material }: ExplainedPlacing
): readonly ExplainedLine[] {
  if (from.length === 0)
    return [
      ...(official === null ? [] : sourceLines(official)),
      ...line('Row', `area ${who}, ${dayLabel(end)}`)
    ];
  const silent = matrix.rows.filter(({ code, reports }) => from.includes(code) && !reports);
  const rows = [
    `measure lac_placed_in`,
    breakdown === '' ? (what === 'own' ? `breakdown ${who}` : 'its breakdowns') : `breakdown ${breakdown}`,
    quarterLabel(end)
  ];
  return [
    ...originLines(material, from, [end]),
    ...line(from.length === 1 ? 'Row' : 'Rows', rows.join(', ')),
    ...line('Not sent', listWords(silent.map(({ label }) => label))),
    ...line('Bear in mind', 'placing or hosting many children is neither good nor bad')
  ];
}
