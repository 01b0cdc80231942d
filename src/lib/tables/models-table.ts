import { verdictWords } from '#lib/domain/comparison.ts';
import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import type { AverageKind } from '#lib/domain/neighbour-average.ts';
import type { ModelFigure, ModelsRow } from '#lib/views/neighbour-models.ts';
import { AVERAGE_NAMES, MODEL_NAMES } from '#lib/views/provenance.ts';
import { NOTHING, numberCell, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

/** One authority's published headline indicators beside its neighbours by each model. `link` gives an indicator's address. */
export function modelsTable(
  rows: readonly ModelsRow[],
  title: string,
  average: AverageKind,
  link: (id: string) => string
): Table {
  return {
    title,
    columns: columnsFor(average),
    rows: rows.map((row) => ({
      id: row.indicator.id,
      role: 'authority' as const,
      cells: [
        { text: row.indicator.title, value: row.indicator.title, href: link(row.indicator.id) },
        valueCell(row.cell, row.decimals),
        textCell(row.indicator.unit),
        textCell(row.periodLabel),
        ...row.models.flatMap((figure) => modelCells(figure, row.indicator.decimals)),
        textCell(differenceWords(row))
      ]
    }))
  };
}

function columnsFor(average: AverageKind): readonly TableColumn[] {
  return [
    { id: 'indicator', title: 'Indicator', kind: 'text' },
    { id: 'value', title: 'Value', note: 'published', kind: 'number' },
    { id: 'unit', title: 'Unit', kind: 'text' },
    { id: 'period', title: 'Period', kind: 'text' },
    ...NEIGHBOUR_MODELS.flatMap((model): readonly TableColumn[] => [
      { id: `${model}-average`, title: `${MODEL_NAMES[model]}’ ${AVERAGE_NAMES[average]}`, kind: 'number' },
      { id: `${model}-known`, title: 'Known', kind: 'text' },
      { id: `${model}-verdict`, title: 'The authority is', kind: 'text' }
    ]),
    { id: 'differs', title: 'Does the model matter?', kind: 'text' }
  ];
}

function modelCells({ average, verdict, unstable }: ModelFigure, decimals: number): readonly TableCell[] {
  if (average === null) return [NOTHING, NOTHING, NOTHING];
  const hidden = average.suppressed > 0 ? `, ${average.suppressed} suppressed` : '';
  return [
    numberCell(average.value, decimals),
    textCell(`${average.known} of ${average.of}${hidden}`),
    textCell(
      verdict ? `${verdictWords(verdict)}${unstable ? ' †' : ''}` : average.weak ? 'too few to judge' : ''
    )
  ];
}

function differenceWords({ differs }: ModelsRow): string {
  if (differs === null) return 'cannot be said';
  return differs ? 'Yes: another verdict' : 'no';
}
