import { formatNumber } from '#lib/domain/format.ts';
import type { Plan } from '#lib/views/plan.ts';
import { childrenWords, gapWords } from '#lib/views/planner-words.ts';
import { numberCell, textCell } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** What each target needs, beside the posts there are, in full-time posts and in children. */
export function planTable(plan: Plan): Table {
  return {
    title: plan.title,
    columns: [
      { id: 'posts', title: 'Officers', kind: 'text' },
      { id: 'fte', title: 'Full-time posts', kind: 'number' },
      { id: 'each', title: 'Children each', note: 'looked after', kind: 'number' },
      { id: 'band', title: 'Band', kind: 'text' },
      { id: 'gap-in-post', title: 'Against in post', note: 'full-time posts', kind: 'number' },
      { id: 'gap-established', title: 'Against established', note: 'full-time posts', kind: 'number' },
      { id: 'children', title: 'In children', note: 'against what those in post hold', kind: 'number' }
    ],
    rows: plan.posts.map(
      ({ id, label, kind, fte, caseload, band, gapInPost, gapEstablished, childrenOver }) => ({
        id,
        role: 'authority',
        cells: [
          textCell(label),
          orDash(fte),
          kind === 'need' ? textOfNumber(caseload) : orDash(caseload),
          textCell(band ?? ''),
          kind === 'need' ? { text: gapWords(gapInPost), value: gapInPost } : textCell(''),
          kind === 'need' ? { text: gapWords(gapEstablished), value: gapEstablished } : textCell(''),
          kind === 'need' ? { text: childrenWords(childrenOver), value: childrenOver } : textCell('')
        ]
      })
    )
  };
}

/** What one change at a time would do to the load of an officer and to the gap at each target. */
export function effectsTable({ title, effects, targets }: Plan): Table {
  return {
    title: `${title.replace(/: .*/, '')}: what one change would do`,
    columns: [
      { id: 'change', title: 'Change', kind: 'text' },
      { id: 'children', title: 'Children', kind: 'number' },
      { id: 'fte', title: 'Officers', note: 'full-time equivalent', kind: 'number' },
      { id: 'load', title: 'Children each', kind: 'number' },
      { id: 'band', title: 'Band', note: 'looked after children only', kind: 'text' },
      ...targets.map((target) => ({
        id: `at-${target}`,
        title: `At ${target} each`,
        note: 'full-time posts',
        kind: 'number' as const
      }))
    ],
    rows: effects.map(({ id, label, children, fte, caseload, band, bandApplies, gaps }) => ({
      id,
      role: 'authority',
      cells: [
        textCell(label),
        children === null ? DASH : numberCell(children, 0),
        orDash(fte),
        orDash(caseload),
        textCell(bandApplies ? (band ?? '–') : 'does not apply'),
        ...gaps.map((gap) => (bandApplies ? { text: gapWords(gap), value: gap } : textCell('')))
      ]
    }))
  };
}

const DASH: TableCell = { text: '–', value: null };

function orDash(value: number | null): TableCell {
  return value === null ? DASH : { text: formatNumber(value, 1), value };
}

function textOfNumber(value: number | null): TableCell {
  return value === null ? DASH : { text: String(value), value };
}
