import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { figureAddress } from '#lib/views/figure-address.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';
import type { RugBeside, RugView } from '#lib/views/rug.ts';
import type { RugLinks } from '#lib/views/rug-view.ts';
import { figureWords } from '#lib/views/rug-words.ts';

const NONE = 'none';

/** What stands after the authorities: the highlighted one's own neighbours, where one is highlighted, the region and England. */
export function besideColumns(comparisons: readonly Comparison[]): RugView['beside'] {
  const chosen = highlighted(comparisons[0]);
  const neighbours = chosen
    ? [{ key: 'neighbours', label: `${chosen.authority.shortName}: neigh\u00adbours` } as const]
    : [];
  return [...neighbours, { key: 'region', label: 'Region' }, { key: 'england', label: 'England' }];
}

/** The comparators of an indicator in the order of their columns. */
export function besideFigures(comparison: Comparison, links: RugLinks): readonly RugBeside[] {
  return [
    ...neighboursFigure(comparison, links),
    comparatorFigure(comparison, 'region', comparison.region, links),
    comparatorFigure(comparison, 'england', comparison.country, links)
  ];
}

function highlighted(comparison: Comparison | undefined) {
  return comparison?.rows.find(({ authority }) => authority.code === comparison.wish.authority);
}

function neighboursFigure(comparison: Comparison, links: RugLinks): readonly RugBeside[] {
  const row = highlighted(comparison);
  if (!row) return [];
  const { indicator, choice, wish, comparatorPeriod } = comparison;
  const { authority, neighbours } = row;
  const known = neighbours ? `${neighbours.known} of ${neighbours.of}` : '';
  const value = neighbours?.value ?? null;
  const whose = `${authority.name}’s neighbours’ ${AVERAGE_NAMES[wish.average]}, ${indicator.shortTitle}`;
  const { source, end, span } = choice;
  const address = {
    indicator: indicator.id,
    area: authority.code,
    source,
    end,
    span,
    part: 'neighbours'
  } as const;
  return [
    {
      key: 'neighbours',
      text: value === null ? NONE : formatNumber(value, indicator.decimals),
      note: value !== null && neighbours && neighbours.known < neighbours.of ? known : '',
      weak: neighbours?.weak === true,
      words:
        value === null
          ? `${whose}: none`
          : `${whose}, ${comparatorPeriod ?? ''}, ${known} known${neighbours?.weak ? ', too few to rely on' : ''}`,
      href: links.indicatorOf(indicator.id, authority.code),
      figure: figureAddress(address)
    }
  ];
}

function comparatorFigure(
  comparison: Comparison,
  key: 'region' | 'england',
  comparator: Comparator | null,
  links: RugLinks
): RugBeside {
  const { indicator, choice, comparatorEnd } = comparison;
  const area = key === 'region' ? 'region' : 'country';
  const isOfficial = key === 'england' && comparatorEnd !== null;
  const asked = isOfficial ? ({ source: 'published', end: comparatorEnd, span: 'year' } as const) : choice;
  const { source, end, span } = asked;
  const value = comparator && numberIn(comparator.cell);
  const words = comparator
    ? `${comparator.label}, ${indicator.shortTitle}, ${comparator.periodLabel}${comparator.members === '' ? '' : `, ${comparator.members}`}`
    : `${key === 'region' ? 'Region' : 'England'}, ${figureWords(comparison)}: no figure to compare with`;
  return {
    key,
    text: comparator ? formatCell(comparator.cell, comparatorDecimals(comparison, comparator)) : NONE,
    note: '',
    weak: value === null,
    words,
    href: links.indicator(indicator.id),
    figure: figureAddress({ indicator: indicator.id, area, source, end, span, part: 'value' })
  };
}
