import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber, listWords } from '#lib/domain/format.ts';
import { tellingDecimals } from '#lib/views/arithmetic.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { averageArithmetic } from '#lib/views/explain-average.ts';
import { memberLines, membersOf } from '#lib/views/explain-members.ts';
import { modelLines } from '#lib/views/explain-source.ts';
import { verdictLines } from '#lib/views/explain-verdict.ts';
import { line, type ExplainedLine, type ExplainedSection } from '#lib/views/explanation.ts';
import { AVERAGE_NAMES, MODEL_NAMES } from '#lib/views/provenance.ts';
import { saysOtherwise, standings, type Standing } from '#lib/views/stability.ts';

/** The average of an authority's neighbours, what it is made of, and whether another rule would say otherwise. */
export function neighbourSections(
  explaining: Explaining,
  row: ComparedAuthority
): readonly ExplainedSection[] {
  const { comparison, wish, englandWords } = explaining;
  const heading = `Its neighbours’ ${AVERAGE_NAMES[wish.average]}`;
  if (row.neighbours === null)
    return [{ part: 'neighbours', heading, lines: line('No average', whyNone(explaining)) }];
  const members = membersOf(explaining, row.authority.code);
  return [
    { part: 'neighbours', heading, lines: averageLines(explaining, row) },
    {
      part: null,
      heading: `The ten, ${MODEL_NAMES[wish.model]}, ${comparison.comparatorPeriod ?? ''}`,
      lines: [
        ...(members === null ? line('Figures', englandWords) : memberLines(explaining, members)),
        ...modelLines(explaining)
      ]
    },
    ...stabilitySection(explaining, row)
  ];
}

function whyNone({ indicator, comparison }: Explaining): string {
  if (indicator.published === null) return 'no national figures exist, so neighbours cannot be compared';
  if (comparison.comparatorEnd === null)
    return 'a single quarter is not compared with annual national figures';
  return 'no official figure of this authority stands beside it';
}

function averageLines(explaining: Explaining, row: ComparedAuthority): readonly ExplainedLine[] {
  const { indicator, wish, comparison } = explaining;
  const { neighbours } = row;
  if (neighbours === null) return [];
  const { value, known, of, suppressed, weak, bounds } = neighbours;
  const decimals = indicator.decimals;
  const members = membersOf(explaining, row.authority.code);
  const kind = AVERAGE_NAMES[wish.average];
  return [
    ...line(
      'Average',
      value === null
        ? `none: no neighbour has a figure`
        : `${formatNumber(value, decimals)}, the ${kind} of ${known} of ${of} neighbours (${comparison.comparatorPeriod ?? ''})`
    ),
    ...line('Worked out', members === null ? '' : averageArithmetic(wish.average, members, indicator.kind)),
    ...line(
      'Suppressed',
      suppressed === 0
        ? ''
        : `${suppressed} of the ten, left out${bounds ? `; with each of their counts as 1 and as 5 it would be ${formatNumber(bounds.low, decimals)} to ${formatNumber(bounds.high, decimals)}` : ''}`
    ),
    ...line(
      'Too few',
      weak ? 'fewer than 7 of 10 are known, so it is shown in grey and no verdict is given by it' : ''
    ),
    ...(value === null
      ? []
      : verdictLines(explaining, row, {
          name: `its neighbours’ ${wish.average}`,
          value,
          verdict: row.againstNeighbours
        }))
  ];
}

function stabilitySection(
  { indicator, figures, comparison, wish }: Explaining,
  { authority, cell, interval, neighbours }: ComparedAuthority
): readonly ExplainedSection[] {
  const official = figures.published?.points.find(
    (point) => point.authority === authority.code && point.end === comparison.comparatorEnd
  );
  if (!official || indicator.kind === 'count' || cell.kind !== 'shown' || neighbours?.weak !== false)
    return [];
  const all = standings(indicator, cell, interval, official.neighbours, wish);
  const inForce = all.find((standing) => standing.inForce);
  if (!inForce) return [];
  const others = all.filter((standing) => saysOtherwise(standing, inForce));
  return [
    {
      part: null,
      heading: 'Would another average or model say otherwise?',
      lines: [
        ...all.map((standing) => standingLine(standing, numberIn(cell) ?? 0, indicator.decimals)),
        ...line('Answer', answer(inForce, others))
      ]
    }
  ];
}

function standingLine(standing: Standing, own: number, decimals: number): ExplainedLine {
  const { rule, average, direction, side, inForce } = standing;
  const value = average.value ?? 0;
  const figure = formatNumber(own, tellingDecimals(own, value, decimals));
  const stands = side === 'similar' ? `${figure} is equal to it` : `${figure} is ${side}`;
  const weak = average.weak ? '; too few to count' : '';
  return {
    label: `${rule}${inForce ? ', in force' : ''}`,
    words: `${formatNumber(value, decimals)} (${average.known} of ${average.of}): verdict ${direction}; by value alone ${stands}${weak}`
  };
}

function answer(inForce: Standing, others: readonly Standing[]): string {
  if (others.length === 0) return 'no: every rule with enough neighbours gives the same verdict';
  const verdict = others.filter(({ direction }) => direction !== inForce.direction);
  const side = others.filter(({ direction }) => direction === inForce.direction);
  const reasons = [
    verdict.length === 0
      ? ''
      : `the verdict is not ${inForce.direction} by ${listWords(verdict.map(({ rule }) => rule))}`,
    side.length === 0
      ? ''
      : `the figure is on the other side of the average by ${listWords(side.map(({ rule }) => rule))}`
  ].filter(Boolean);
  return `yes, so the verdict is marked †: ${reasons.join('; ')}`;
}
