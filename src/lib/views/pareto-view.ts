import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, plural } from '#lib/domain/format.ts';
import { avoidableWords, unevenWords, type LateReasons, type ReasonCount } from '#lib/views/late-reasons.ts';
import type { ParetoBar, ParetoPanel, ParetoView } from '#lib/views/pareto.ts';

/** Late reasons of areas side by side, each sorted by number, with their sentences as the description. */
export function paretoView(areas: readonly LateReasons[], period: string): ParetoView {
  return {
    title: `Why reviews were late, ${period}`,
    description: areas.map(lateReasonsWords).join(' '),
    panels: areas.map(panelOf)
  };
}

/** The reasons of an area in two or three sentences: how many, what they come to, and the largest. */
export function lateReasonsWords(reasons: LateReasons): string {
  const { area, counts } = reasons;
  const shown = counts.filter(({ cell }) => (numberIn(cell) ?? 0) > 0).slice(0, 3);
  const largest = shown.map(({ reason, cell, share }) => {
    const part = share === null ? '' : ` (${formatNumber(share, 0)}%)`;
    return `${reason.title.toLowerCase()} ${formatCell(cell, 0)}${part}`;
  });
  return [
    `${area.name}${area.members === '' ? '' : ` (${area.members})`}: ${avoidableWords(reasons)}`,
    largest.length === 0 ? '' : `Most often: ${largest.join(', ')}.`,
    unevenWords(reasons)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function panelOf(reasons: LateReasons): ParetoPanel {
  const { area, base, unexplained } = reasons;
  const size = base === null ? null : formatNumber(base.size, 0);
  const bars = reasons.counts.map((count) => barOf(count, reasons));
  return {
    key: area.name,
    name: area.name,
    total:
      size === null
        ? 'reasons as submitted'
        : base?.of === 'late reviews'
          ? plural(base.size, 'late review')
          : `${size} reasons given`,
    bars:
      unexplained !== null && unexplained > 0 && base !== null
        ? [...bars, unexplainedBar(unexplained, base.size)]
        : bars
  };
}

function barOf({ reason, cell, share, soFar }: ReasonCount, reasons: LateReasons): ParetoBar {
  return {
    key: reason.id,
    label: reason.title,
    group: reason.group,
    kind: reason.isAvoidable ? 'avoidable' : 'other',
    count: numberIn(cell),
    text: formatCell(cell, 0),
    share: share ?? shareOfShown(cell, reasons),
    shareText: percent(share),
    soFar: percent(soFar)
  };
}

/** The length of a bar where shares may not be said: its part of the counts in sight, which says nothing of the others. */
function shareOfShown(cell: ReasonCount['cell'], { counts, base }: LateReasons): number | null {
  const count = numberIn(cell);
  if (count === null || base !== null) return count === null ? null : 0;
  const sum = counts.reduce((total, one) => total + (numberIn(one.cell) ?? 0), 0);
  return sum === 0 ? 0 : (count * 100) / sum;
}

function unexplainedBar(count: number, size: number): ParetoBar {
  const share = (count * 100) / size;
  return {
    key: 'no-reason',
    label: 'No reason given',
    group: '',
    kind: 'unexplained',
    count,
    text: formatNumber(count, 0),
    share,
    shareText: percent(share),
    soFar: percent(100)
  };
}

function percent(share: number | null): string {
  return share === null ? '' : `${formatNumber(share, 0)}%`;
}
