import { verdictWords } from '#lib/domain/comparison.ts';
import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import type { AverageKind } from '#lib/domain/neighbour-average.ts';
import { byRule, type FigureAddress } from '#lib/views/figure-address.ts';
import type { ModelFigure, ModelsRow } from '#lib/views/neighbour-models.ts';
import { AVERAGE_NAMES, MODEL_NAMES } from '#lib/views/provenance.ts';
import { explained, NOTHING, numberCell, textCell, valueCell } from './cells.ts';
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
        explained(valueCell(row.cell, row.decimals), addressOf(row)),
        textCell(row.indicator.unit),
        textCell(row.periodLabel),
        ...row.models.flatMap((figure) => modelCells(row, figure, average)),
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
      { id: `${model}-verdict`, title: 'It is', kind: 'text' }
    ]),
    { id: 'differs', title: 'Another verdict?', kind: 'text' }
  ];
}

function addressOf({ indicator, authority, end }: ModelsRow): FigureAddress {
  const part = 'value';
  return { indicator: indicator.id, area: authority, source: 'published', end, span: 'year', part };
}

function modelCells(
  row: ModelsRow,
  { model, average, verdict, unstable }: ModelFigure,
  kind: AverageKind
): readonly TableCell[] {
  if (average === null) return [NOTHING, NOTHING, NOTHING];
  const address = { ...addressOf(row), part: 'neighbours', by: byRule(model, kind) } as const;
  const words = verdict ? `${verdictWords(verdict)}${unstable ? ' †' : ''}` : '';
  const hidden = average.suppressed > 0 ? `, ${average.suppressed} suppressed` : '';
  return [
    explained(numberCell(average.value, row.indicator.decimals), address),
    explained(textCell(`${average.known} of ${average.of}${hidden}`), address),
    explained(textCell(words === '' && average.weak ? 'too few to judge' : words), address)
  ];
}

function differenceWords({ differs }: ModelsRow): string {
  if (differs === null) return 'cannot be said';
  return differs ? 'yes' : 'no';
}
