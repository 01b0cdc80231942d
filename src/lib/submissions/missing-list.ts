import { plural } from '#lib/domain/format.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { expectedCells, type ExpectedCell } from './template.ts';

/** Lines that list cells by theme and measure in the contract's order, with the titles of their breakdowns; a blank line between themes. */
export function missingList(
  missing: readonly ExpectedCell[],
  measures: readonly Measure[]
): readonly string[] {
  const themes = [...new Set(measures.map(({ theme }) => theme))];
  return themes
    .map((theme) => [theme, ...measures.filter((measure) => measure.theme === theme).flatMap(linesOf)])
    .filter((lines) => lines.length > 1)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));

  function linesOf(measure: Measure): readonly string[] {
    const own = missing.filter((cell) => cell.measure === measure.id);
    return own.length === 0 ? [] : [`- ${measure.title}${categoryWords(own, measure)}`];
  }
}

/** Nothing for a measure that is only a total; else which of its figures: "total; Under 1; 1 to 4", after how many where it is all of them. */
function categoryWords(missing: readonly ExpectedCell[], measure: Measure): string {
  if (measure.breakdowns.length === 0) return '';
  const titles = missing.map(({ breakdown }) => titleOf(breakdown, measure)).join('; ');
  const isWhole = missing.length === expectedCells(measure).length;
  return isWhole ? `, all ${plural(missing.length, 'figure')}: ${titles}` : `: ${titles}`;
}

function titleOf(breakdown: string, { breakdowns }: Measure): string {
  if (breakdown === '') return 'total';
  return breakdowns.find(({ id }) => id === breakdown)?.title ?? breakdown;
}
