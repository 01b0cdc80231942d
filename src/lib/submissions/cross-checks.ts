import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { quarterLabel, quartersBack } from '#lib/domain/period.ts';
import { cellKey, cellName, valueText, type Figure } from './figures.ts';
import type { IssueLog } from './issue-log.ts';

type FigureMap = ReadonlyMap<string, Figure>;

/** Logs as warnings what does not hang together among one authority's figures, and against its `previous` ones. */
export function crossCheck(
  figures: readonly Figure[],
  previous: readonly Observation[],
  contract: SubmissionContract,
  log: IssueLog
): void {
  const byCell = new Map(figures.map((figure) => [cellKey(figure), figure]));
  const ends = new Set(figures.map(({ end }) => end));
  for (const end of ends) {
    for (const pair of contract.pairs) checkPair(byCell, end, pair, log);
    for (const sum of contract.sums) checkSum(byCell, end, sum, contract, log);
  }
  const before = new Map<string, Observation>(
    previous.map((observation) => [cellKey(observation), observation])
  );
  for (const figure of figures) checkChange(figure, byCell, before, log);
}

function total(byCell: FigureMap, end: string, measure: string): Figure | undefined {
  return byCell.get(cellKey({ end, measure, breakdown: '' }));
}

function checkPair(
  byCell: FigureMap,
  end: string,
  pair: SubmissionContract['pairs'][number],
  log: IssueLog
): void {
  const part = total(byCell, end, pair.part);
  const whole = total(byCell, end, pair.whole);
  if (part === undefined || whole === undefined || part.value === null || whole.value === null) return;
  if (part.value <= whole.value) return;
  log.add('part-above-whole', { row: part.row, column: 'value', value: valueText(part), cell: part }, () => ({
    part: cellName(part),
    value: valueText(part),
    whole: pair.whole,
    other: `which is ${valueText(whole)} in row ${whole.row}`
  }));
}

/** The least and the most that a symbol can stand for: a confidential count is 1 to 5, one that rounds to zero 0 to 4; `x` can be anything. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  c: [1, 5],
  low: [0, 4],
  z: [0, 0],
  x: [0, Infinity]
};

function boundsOf(figure: Figure | undefined): readonly [number, number] {
  if (figure === undefined) return [0, Infinity];
  if (figure.value !== null) return [figure.value, figure.value];
  return BOUNDS[figure.symbol ?? 'x'] ?? [0, Infinity];
}

function checkSum(
  byCell: FigureMap,
  end: string,
  sum: SubmissionContract['sums'][number],
  contract: SubmissionContract,
  log: IssueLog
): void {
  const whole = total(byCell, end, sum.total);
  const breakdowns = contract.measures.find(({ id }) => id === sum.parts)?.breakdowns ?? [];
  const parts = breakdowns.map(({ id }) => byCell.get(cellKey({ end, measure: sum.parts, breakdown: id })));
  if (whole === undefined || parts.every((part) => part === undefined)) return;
  const [wholeLeast, wholeMost] = boundsOf(whole);
  const [minusLeast, minusMost] = sum.minus === '' ? [0, 0] : boundsOf(total(byCell, end, sum.minus));
  const least = parts.reduce((added, part) => added + boundsOf(part)[0], 0);
  const most = parts.reduce((added, part) => added + boundsOf(part)[1], 0);
  if (most >= wholeLeast - minusMost && least <= wholeMost - minusLeast) return;
  const isSure = wholeLeast === wholeMost && minusLeast === minusMost;
  const less = sum.minus === '' ? '' : ` less ${sum.minus}`;
  log.add(
    'parts-do-not-sum',
    { row: whole.row, column: 'value', value: valueText(whole), cell: whole },
    () => ({
      label: `“${sum.label}”`,
      quarter: quarterLabel(end),
      sum: rangeText(least, most),
      value: isSure ? wholeLeast - minusLeast : `${valueText(whole)}${less}`
    })
  );
}

function rangeText(least: number, most: number): string {
  if (least === most) return String(least);
  return most === Infinity ? `${least} or more` : `${least} to ${most}`;
}

const LEAST_COMPARED = 10;

function checkChange(
  figure: Figure,
  byCell: FigureMap,
  previous: ReadonlyMap<string, Observation>,
  log: IssueLog
): void {
  const key = cellKey({ ...figure, end: quartersBack(figure.end, 1) });
  const before = byCell.get(key) ?? previous.get(key);
  if (figure.value === null || before === undefined || before.value === null) return;
  if (before.value < LEAST_COMPARED) return;
  if (Math.abs(figure.value - before.value) <= before.value / 2) return;
  log.add(
    'change-large',
    { row: figure.row, column: 'value', value: valueText(figure), cell: figure },
    () => ({
      cell: cellName(figure),
      value: valueText(figure),
      before: valueText(before)
    })
  );
}
