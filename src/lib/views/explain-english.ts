import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatWithUnit, ordinal } from '#lib/domain/format.ts';
import { rankCells, quartileBand } from '#lib/domain/rank.ts';
import { intervalOf } from '#lib/views/compared-authority.ts';
import { onDay, type EnglandFigure } from '#lib/views/england.ts';
import { againstSection } from '#lib/views/explain-against.ts';
import { intervalSection } from '#lib/views/explain-interval.ts';
import { englandSection } from '#lib/views/explain-rank.ts';
import { englishSource } from '#lib/views/explain-source.ts';
import { valueLines } from '#lib/views/explain-value.ts';
import { englandFigure, type Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type ExplainedSection, type Explanation } from '#lib/views/explanation.ts';
import { MODEL_NAMES } from '#lib/views/provenance.ts';

const NO_FIGURE: Omit<EnglandFigure, 'authority' | 'end' | 'source'> = {
  cell: { kind: 'not-available' },
  numerator: null,
  denominator: null,
  numeratorSuppressed: false
};

/** Opens the official figure of an English authority outside the region; null when the area is nobody's, or while England's figures are not at hand. */
export function explainEnglish(explaining: Explaining): Explanation | null {
  const { address, indicator, comparison } = explaining;
  const name = nameOf(explaining);
  if (name === null || explaining.england === null || address.source !== 'published') return null;
  const found = englandFigure(explaining, address.area, address.end);
  const figure = found ?? NO_FIGURE;
  const place = {
    ...figure,
    ...placeOf(explaining, figure.cell),
    interval: intervalOf(indicator, { ...figure, end: address.end })
  };
  const sections: readonly ExplainedSection[] = [
    { part: 'value', heading: 'How it is worked out', lines: workedLines(explaining, figure) },
    ...intervalSection(explaining, place),
    ...englandSection(explaining, place),
    ...againstSection(explaining, { name, cell: figure.cell }),
    { part: null, heading: 'In this region', lines: neighbourLines(explaining) },
    englishSource(explaining, found)
  ];
  return {
    title: `${indicator.title}: ${name}`,
    period: comparison.choice.periodLabel,
    figure: formatWithUnit(figure.cell, comparison.decimals, indicator.unit),
    status: 'published',
    sections: sections.filter(({ lines }) => lines.length > 0)
  };
}

function nameOf({ england, neighbours, address }: Explaining): string | null {
  const authority = england?.authorities.find(({ code }) => code === address.area);
  return authority?.name ?? neighbours.find(({ neighbour }) => neighbour === address.area)?.name ?? null;
}

function workedLines(
  explaining: Explaining,
  figure: Omit<EnglandFigure, 'authority' | 'end' | 'source'>
): readonly ExplainedLine[] {
  const { comparison, address } = explaining;
  return [
    ...valueLines(explaining, {
      ...figure,
      end: address.end,
      populationYear: null,
      published: true,
      decimals: comparison.decimals
    }),
    ...line(
      'Numerator hidden',
      figure.numeratorSuppressed
        ? 'its count was published as [c], a count of 1 to 5 or one that protects it'
        : ''
    )
  ];
}

function placeOf({ england, indicator, comparison, address }: Explaining, cell: Cell) {
  const day = england === null ? [] : onDay(england, address.end).figures;
  const ranks = rankCells(
    indicator.polarity,
    day.map((figure) => figure.cell)
  );
  const index = day.findIndex(({ authority }) => authority === address.area);
  return {
    englandRank: ranks[index] ?? null,
    quartile: quartileBand(indicator.polarity, numberIn(cell), comparison.cuts)
  };
}

/** Whose neighbour it is among the region's authorities, by the model in force. */
function neighbourLines({ address, neighbours, wish, region }: Explaining): readonly ExplainedLine[] {
  const of = neighbours
    .filter(({ neighbour, model }) => neighbour === address.area && model === wish.model)
    .map(({ authority, rank }) => {
      const member = region.authorities.find(({ code }) => code === authority);
      return `${member?.name ?? authority} (${rank === 1 ? 'the closest' : `${ordinal(rank)} closest`})`;
    });
  return line('A neighbour of', of.length === 0 ? '' : `${of.join(', ')}, by the ${MODEL_NAMES[wish.model]}`);
}
