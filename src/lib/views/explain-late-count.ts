import { EMPTY_WORDS, numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, listWords } from '#lib/domain/format.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import { quarterLabel, rollingQuarters } from '#lib/domain/period.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import { quotient } from '#lib/views/arithmetic.ts';
import { emptyWords } from '#lib/views/explain-value.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';
import type { LateAddress } from '#lib/views/late-address.ts';
import { avoidableRule, type LateReasons } from '#lib/views/late-reasons.ts';
import type { AreaLateReviews, LateReviews } from '#lib/views/late-reviews.ts';

/** The reasons of an area, and the authorities (DfE codes) that they are added up over. */
export interface LateFigures {
  readonly made: LateReasons;
  readonly members: readonly { readonly code: string; readonly area: AreaLateReviews }[];
  readonly all: readonly LateReviews[];
}

/** A figure as it is shown, and the steps to it. */
interface ToldLate {
  readonly figure: string;
  readonly lines: readonly ExplainedLine[];
}

interface Counting {
  readonly counts: readonly ReviewCount[];
  readonly reasons: readonly LateReason[];
}

/** What a figure of late reviews is called; null where there is no such reason or group. */
export function lateName(
  what: LateAddress['what'],
  { groups }: LateReasons,
  reasons: readonly LateReason[]
): string | null {
  if (what === 'avoidable') return 'avoidable reasons together';
  if (what === 'no-reason') return 'without a reason';
  if (what === 'base') return 'what shares are of';
  if ('reason' in what) return reasons.find(({ id }) => id === what.reason)?.title ?? null;
  const group = groups[what.group];
  return group ? `all of the group ${group.name}` : null;
}

/** The steps to a figure of late reviews. */
export function lateLines(
  { what, end, span }: LateAddress,
  figures: LateFigures,
  counting: Counting
): ToldLate {
  const { made } = figures;
  if (what === 'base') return told(made.base?.size ?? null, baseLines(figures, counting, end, span));
  if (what === 'no-reason') return told(made.unexplained, unexplainedLines(made));
  if (what === 'avoidable') {
    const avoidable = made.counts.filter(({ reason }) => reason.isAvoidable);
    const lines = [
      ...line('Rule', avoidableRule(counting.reasons)),
      ...(made.avoidable === null ? [] : sumLines(avoidable, made.avoidable.count)),
      ...shareLines(made, made.avoidable?.count ?? null)
    ];
    return told(made.avoidable?.count ?? null, lines);
  }
  if ('group' in what) {
    const group = made.groups[what.group];
    const cell: Cell = group?.cell ?? { kind: 'not-supplied' };
    const own = made.counts.filter(({ reason }) => reason.group === group?.name);
    return {
      figure: reviewsWords(cell),
      lines: [...countLines(cell), ...sumLines(own, numberIn(cell)), ...shareLines(made, numberIn(cell))]
    };
  }
  return reasonLines(figures, what.reason, end, span, counting.reasons);
}

function told(count: number | null, lines: readonly ExplainedLine[]): ToldLate {
  return { figure: count === null ? 'withheld' : reviewsWords({ kind: 'shown', value: count }), lines };
}

function reviewsWords(cell: Cell): string {
  return cell.kind === 'shown' ? `${formatCell(cell, 0)} reviews` : formatCell(cell, 0);
}

function countLines(cell: Cell): readonly ExplainedLine[] {
  return cell.kind === 'shown' ? [] : line('No figure', emptyWords(cell.kind));
}

type Counted = LateReasons['counts'][number];

function sumLines(own: readonly Counted[], total: number | null): readonly ExplainedLine[] {
  const text = ({ reason, cell }: Counted): string => `${reason.title} ${formatCell(cell, 0)}`;
  const values = own.map(({ cell }) => formatCell(cell, 0));
  const added = `${values.join(' + ')} = ${formatNumber(total ?? 0, 0)}`;
  return [
    ...line('Counts', own.map(text).join(', ')),
    ...line('Added', total === null || values.length < 2 ? '' : added)
  ];
}

function shareLines({ base, area, counts }: LateReasons, count: number | null): readonly ExplainedLine[] {
  if (base === null) return line('Share', withheldWords(area, counts));
  if (count === null || base.size === 0) return [];
  return line('Share', `${quotient(count, base.size, 100)}, in per cent of the ${base.of}`);
}

function withheldWords({ late }: AreaLateReviews, counts: readonly Counted[]): string {
  const without = counts.flatMap(({ reason, cell }) =>
    cell.kind === 'shown' ? [] : [`${reason.title.toLowerCase()} is ${EMPTY_WORDS[cell.kind]}`]
  );
  const hidden =
    late.kind === 'suppressed' ? [`the number of late reviews is ${EMPTY_WORDS.suppressed}`] : [];
  return `withheld, with every total that a missing count could be worked out from: ${listWords([...without, ...hidden])}`;
}

function reasonLines(
  { made, members, all }: LateFigures,
  id: string,
  end: string,
  span: LateAddress['span'],
  reasons: readonly LateReason[]
): ToldLate {
  const place = reasons.findIndex((reason) => reason.id === id);
  const index = made.counts.findIndex(({ reason }) => reason.id === id);
  const own = made.counts[index];
  const cell: Cell = own?.cell ?? { kind: 'not-supplied' };
  const ends = span === 'year' ? rollingQuarters(end) : [];
  const [only] = members;
  const quarters = ends.map((day) => {
    const quarter = all.find((one) => one.authority === only?.code && one.end === day);
    return `${quarterLabel(day)} ${formatCell(quarter?.reasons[place] ?? { kind: 'not-supplied' }, 0)}`;
  });
  const isAdded = made.area.members !== '';
  const each = members.map(
    ({ area }) => `${area.name} ${formatCell(area.reasons[place] ?? { kind: 'not-supplied' }, 0)}`
  );
  const larger = made.counts.slice(0, index + 1).map((count) => numberIn(count.cell) ?? 0);
  const together = larger.reduce((sum, count) => sum + count, 0);
  const running =
    own === undefined || own.soFar === null || made.base === null
      ? ''
      : `${larger.map((count) => formatNumber(count, 0)).join(' + ')} = ${formatNumber(together, 0)}; ${quotient(together, made.base.size, 100)}`;
  return {
    figure: reviewsWords(cell),
    lines: [
      ...line(
        'Counted',
        `reviews held late with this as their main reason; group ${own?.reason.group ?? ''}`
      ),
      ...countLines(cell),
      ...line('By authority', isAdded ? each.join(', ') : ''),
      ...line('By quarter', isAdded ? '' : quarters.join(', ')),
      ...shareLines(made, numberIn(cell)),
      ...line('Running share, this and all larger', running)
    ]
  };
}

function unexplainedLines({ unexplained, base, area, counts }: LateReasons): readonly ExplainedLine[] {
  if (base === null) return line('Withheld', withheldWords(area, counts));
  if (unexplained === null)
    return line('Withheld', 'the number of late reviews is not known, or is smaller than the reasons given');
  const given = base.size - unexplained;
  return [
    ...line(
      'Worked out',
      `${formatNumber(base.size, 0)} late reviews − ${formatNumber(given, 0)} with a reason = ${formatNumber(unexplained, 0)}`
    ),
    ...(base.size === 0 ? [] : line('Share', quotient(unexplained, base.size, 100)))
  ];
}

function baseLines(
  { made, members }: LateFigures,
  { counts }: Counting,
  end: string,
  span: LateAddress['span']
): readonly ExplainedLine[] {
  const { base, area } = made;
  if (base === null) return line('Withheld', withheldWords(area, made.counts));
  if (base.of === 'reasons given')
    return [
      ...line(
        'Rule',
        'the reasons given, because they are more than the late reviews or those are not known'
      ),
      ...sumLines(made.counts, base.size)
    ];
  const ends = span === 'year' ? rollingQuarters(end) : [end];
  const codes = members.map(({ code }) => code);
  const sumOf = (measure: string): number =>
    counts
      .filter((one) => one.measure === measure && codes.includes(one.authority) && ends.includes(one.end))
      .reduce((sum, { value }) => sum + (value ?? 0), 0);
  const [held, onTime] = [sumOf('reviews'), sumOf('reviews_on_time')];
  return line(
    'Worked out',
    `${formatNumber(held, 0)} reviews held − ${formatNumber(onTime, 0)} on time = ${formatNumber(held - onTime, 0)}`
  );
}
