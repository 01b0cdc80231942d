import type { ChangePlace, ChangeSentence } from '#lib/views/change-sentence.ts';
import { changeText } from '#lib/views/change-sentence.ts';
import { ruleTitle } from '#lib/views/changes-rules.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { explained, textCell } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** Changes as rows to take away, in their order of importance; `link` gives the address of a change's place. */
export function changesTable(
  changes: readonly ChangeSentence[],
  title: string,
  link: (place: ChangePlace) => string
): Table {
  return {
    title,
    columns: [
      { id: 'subject', title: 'Indicator', kind: 'text' },
      { id: 'authority', title: 'Authority', kind: 'text' },
      { id: 'rule', title: 'Kind of change', kind: 'text' },
      { id: 'value', title: 'Now', kind: 'text' },
      { id: 'period', title: 'Period', kind: 'text' },
      { id: 'previous-value', title: 'Before', kind: 'text' },
      { id: 'previous', title: 'Previous period', kind: 'text' },
      { id: 'status', title: 'Status', kind: 'text' },
      { id: 'sentence', title: 'In words', kind: 'text' }
    ],
    rows: changes.map((change) => ({
      id: change.key,
      role: 'authority',
      cells: [
        { text: change.subject, value: change.subject, href: link(change.place) },
        textCell(change.authority.name),
        textCell(ruleTitle(change.rule)),
        nowCell(change),
        textCell(change.period),
        textCell(change.previousValue),
        textCell(change.previous),
        textCell(STATUS_BADGES[change.status]),
        textCell(changeText(change))
      ]
    }))
  };
}

/** The figure a change is about, which opens where it is the figure of an authority on an indicator. */
function nowCell({ value, place }: ChangeSentence): TableCell {
  const { indicator, authority, source, end, span } = place;
  if (indicator === null || authority === null) return textCell(value);
  const within = span ?? (source === 'published' ? 'year' : 'quarter');
  const address = { indicator, area: authority, source, end, span: within, part: 'value' } as const;
  return explained(textCell(value), address);
}
