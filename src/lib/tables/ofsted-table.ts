import { dayLabel } from '#lib/domain/period.ts';
import type { Table } from './table.ts';

/** One inspection as a table shows it; grades are words or null. */
export interface InspectionRow {
  readonly authority: string;
  readonly inspectionType: string;
  readonly inspectionDate: string;
  readonly overall: string | null;
  readonly leaders: string | null;
  readonly helpAndProtection: string | null;
  readonly childrenInCare: string | null;
  readonly careLeavers: string | null;
  readonly status: string;
}

/** Inspections, newest first within each authority; `nameOf` turns a DfE code into a name. */
export function ofstedTable(inspections: readonly InspectionRow[], nameOf: (code: string) => string): Table {
  const ordered = [...inspections].sort(
    (a, b) =>
      nameOf(a.authority).localeCompare(nameOf(b.authority), 'en-GB') ||
      b.inspectionDate.localeCompare(a.inspectionDate)
  );
  const titles = [
    'Authority',
    'Inspected',
    'Type',
    'Overall',
    'Leaders',
    'Help and protection',
    'Children in care',
    'Care leavers',
    'Status'
  ];
  return {
    title: 'Ofsted inspections of local authority children’s services (ILACS)',
    columns: titles.map((title) => ({ id: title, title, kind: 'text' as const })),
    rows: ordered.map((row, index) => ({
      id: String(index),
      role: 'authority',
      cells: [
        { text: nameOf(row.authority), value: nameOf(row.authority) },
        { text: dayLabel(row.inspectionDate), value: row.inspectionDate },
        words(row.inspectionType),
        words(row.overall),
        words(row.leaders),
        words(row.helpAndProtection),
        words(row.childrenInCare),
        words(row.careLeavers),
        words(row.status === 'unofficial' ? 'unofficial: check against the report' : row.status)
      ]
    }))
  };
}

function words(grade: string | null) {
  const text = grade === null ? 'not given' : grade.replaceAll('-', ' ');
  return { text, value: text };
}
